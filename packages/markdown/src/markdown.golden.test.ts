import {readFileSync} from 'node:fs'
import {complete, disclose, expand, type Shorthand} from '@forthright/core'
import {describe, expect, it} from 'vitest'
import {onlyAdds, takeOut} from '../test/take-out.ts'
import {testWords} from '../test/words.ts'
import {type Format, markdown} from './index.ts'

const reviewed = {by: 'Kari Nordmann', at: '2026-11-20'}
const cases: [name: string, language: keyof typeof testWords, shorthand: Shorthand, format: Format][] = [
  ['nb-yaml', 'nb', {origin: 'ai-generated', model: 'openai/gpt-5.2', reviewed, parts: {'kabel vegg.png': 'ai-generated', 'ladekabel.jpg': 'ai-generated'}}, 'md'],
  ['th-toml', 'th', {origin: 'ai-generated', model: 'anthropic/claude-opus-5', reviewed: {by: {role: 'บรรณาธิการ'}}}, 'md'],
  ['zh-hant-crlf', 'zh-Hant', {origin: 'ai-generated', responsible: '編輯部'}, 'md'],
  ['landing', 'en', {origin: 'ai-generated', parts: {'hero.webp': 'ai-generated'}}, 'mdx'],
]

describe.each(cases)('%s', (name, language, shorthand, format) => {
  const input = read(`${name}.input.${format}`)
  const words = testWords[language]
  const record = expand(shorthand)
  const disclosure = disclose(record, {outcomes: [], words, channel: 'markdown', show: 'always'})
  const {content} = markdown.write(input, disclosure, {format})

  it('is written as the reviewed file has it', () => {
    const golden = new URL(`../test/fixtures/${name}.golden.${format}`, import.meta.url)
    expect(content).toBe(readFileSync(golden, 'utf8'))
  })

  it('has every line of the author, in order, and no other but ours', () => {
    expect(onlyAdds(input, content, disclosure)).toBe(name !== 'zh-hant-crlf')
  })

  it('is as before when label and key are taken out', () => {
    const before = name === 'zh-hant-crlf' ? input.replace('disclosure: unknown # 待補\r\n', '') : input
    expect(takeOut(content, disclosure, {format})).toBe(before)
  })

  it('comes out of what a former version wrote, which has text right below a label in one of these', () => {
    const former = read(`${name}.former.${format}`)
    const renewed = markdown.write(former, disclosure, {format}).content
    expect(renewed === content).toBe(name !== 'nb-yaml')
    expect(markdown.read(renewed, {format})).toMatchObject({labels: markdown.read(content, {format}).labels.map(({text, part}) => ({text, part}))})
    expect(markdown.write(renewed, disclosure, {format}).content).toBe(renewed)
    expect(takeOut(former, disclosure, {format})).toBe(takeOut(content, disclosure, {format}))
    expect(takeOut(renewed, disclosure, {format})).toBe(takeOut(content, disclosure, {format}))
  })

  it('reads back to the record, and writing it again changes nothing', () => {
    const reading = markdown.read(content, {format, words: [words]})
    expect(reading.record).toEqual(record)
    expect(reading.labels.map(label => label.part).sort()).toEqual(record.parts.map(part => part.id).sort())
    const again = disclose(complete(reading.record, reading.held), {outcomes: [], words, channel: 'markdown', show: 'always'})
    expect(markdown.write(content, again, {format}).content).toBe(content)
  })
})

function read(name: string): string {
  return readFileSync(new URL(`../test/fixtures/${name}`, import.meta.url), 'utf8')
}
