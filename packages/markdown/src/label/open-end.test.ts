import {describe, expect, it} from 'vitest'
import {discloseAll} from '../../test/disclose-all.ts'
import {markdown} from '../index.ts'

const disclosure = discloseAll('ai-generated')
const label = /\*Long label[^\n]*\n<!-- ai-disclosure: body -->(?:\n+<!-- \/ai-disclosure: body -->)?/

// Why: in a fence that nobody closed, a label is code, and the next run does not find it.
describe('a label at the end stands before what would take it in', () => {
  it.each([
    ['```', '@\n\n```'],
    ['a\n\n````js\n```\n', 'a\n\n@\n\n````js\n```\n'],
    ['a\n~~~\nb\n~~~ ~~\n', 'a\n\n@\n~~~\nb\n~~~ ~~\n'],
    ['a\n\n```\nb\n    ```\n', 'a\n\n@\n\n```\nb\n    ```\n'],
    ['a\n\n<!-- b\n\nc\n', 'a\n\n@\n\n<!-- b\n\nc\n'],
    ['a\n\n<style\n  type="text/css">\n\nb\n', 'a\n\n@\n\n<style\n  type="text/css">\n\nb\n'],
    ['a\n\n<pre>\n\nb\n', 'a\n\n@\n\n<pre>\n\nb\n'],
    ['a\n\n<?php b\n', 'a\n\n@\n\n<?php b\n'],
    ['a\n\n```\nb\n```\n', 'a\n\n```\nb\n```\n\n@\n'],
    ['a\n\n```\n```\n', 'a\n\n```\n```\n\n@\n'],
    ['a\n\n    ```\n', 'a\n\n    ```\n\n@\n'],
    ['a\n\n<!-- b -->\n', 'a\n\n<!-- b -->\n\n@\n'],
    ['a\n\n<div>\nb\n', 'a\n\n<div>\nb\n\n@\n'],
    ['- ```\n  a\n', '- ```\n  a\n\n@\n'],
  ])('%j', (source, expected) => {
    const options = {frontMatter: 'keep', place: 'end'} as const
    const {content} = markdown.write(source, disclosure, options)
    expect(content.replace(label, '@')).toBe(expected)
    expect(markdown.write(content, disclosure, options).content).toBe(content)
    expect(markdown.write(content, discloseAll('human'), options).content).toBe(source)
  })
})
