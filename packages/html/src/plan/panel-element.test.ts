import {type Disclosure, withDetails} from '@forthright/core'
import {sampleDetails, sampleWords} from '@forthright/core/testing'
import {expect, it} from 'vitest'
import {disclosureOf} from '../../test/disclosures.ts'
import {canonicalBlocks, html} from '../index.ts'

const record = {
  origin: 'ai-generated',
  model: 'openai/gpt-5.2',
  responsible: {name: 'Nordlys AS', contact: 'https://nordlys.example/contact'},
  personalization: {used: true, data: ['place'], optOut: 'https://nordlys.example/off'},
}
const page = '<html><head></head><body><article><h1>T</h1><p>a</p></article></body></html>'

function detailed(input: unknown): Disclosure {
  return withDetails(disclosureOf(input), {words: sampleWords, details: sampleDetails})
}

const panelOf = (content: string) => /<details.*<\/details>/.exec(content)?.[0]

it('follows the label, and works without a script', () => {
  const {content, report} = html.write(page, detailed(record))
  expect(content).toContain(
    'Long label text-ai-generated &amp; more.</div><details class="ai-disclosure-details"',
  )
  expect(panelOf(content)).toBe(
    '<details class="ai-disclosure-details" data-forthright="6c3543fb278a44ad" lang="en" dir="ltr"><summary>Term title</summary><dl>' +
      '<dt>Term use</dt><dd>Short label text-ai-generated</dd><dt>Term models</dt><dd>GPT-5.2 (openai/gpt-5.2)</dd>' +
      '<dt>Term responsible</dt><dd>Nordlys AS</dd>' +
      '<dt>Term contact</dt><dd><a href="https://nordlys.example/contact">nordlys.example/contact</a></dd>' +
      '<dt>Term personalization</dt><dd>Term personalized</dd><dt>Term data</dt><dd>place</dd></dl>' +
      '<p><a href="https://nordlys.example/off">Term opt-out</a></p></details>',
  )
  expect(report).toContainEqual(expect.objectContaining({mark: 'details', via: 'text'}))
})

it('is no part of the text of its author', () => {
  const {content} = html.write(page, detailed(record))
  expect(canonicalBlocks(content, {words: [sampleWords]})).toEqual(canonicalBlocks(page))
  // What was changed in it is the author's.
  const changed = content.replace('<dd>place</dd>', '<dd>nothing at all</dd>')
  expect(canonicalBlocks(changed, {words: [sampleWords]})).toContain('nothing at all')
})

it.each([
  ['a page', page],
  ['a fragment', '<h1>T</h1><p>a</p>'],
  ['text', 'a'],
  ['a label without a panel', html.write(page, disclosureOf(record)).content],
])('is written once into %s, brought up to date, and taken away', (_, content) => {
  const once = html.write(content, detailed(record)).content
  expect(html.write(once, detailed(record)).content).toBe(once)
  const other = html.write(once, detailed({...record, model: 'other/model'})).content
  expect(other.match(/<details/g)).toHaveLength(1)
  expect(other).toContain('<dd>model (other)</dd>')
  expect(html.write(other, disclosureOf(record)).content).toBe(
    html.write(content, disclosureOf(record)).content,
  )
  expect(html.write(once, disclosureOf('human')).content).not.toContain('<details')
})

it('is found again where a minifier left out end tags', () => {
  const once = html.write(page, detailed(record)).content
  const minified = once.replace(/<\/(dt|dd|p)>/g, '').replace(/(data-forthright)="(\w+)"/, '$1=$2')
  expect(html.write(minified, detailed(record)).content.match(/<details/g)).toHaveLength(1)
})

it('is not written beside what a sanitizer left of it', () => {
  const once = html.write(page, detailed(record)).content
  const left = once.replace(
    /<\/?(details|summary)[^>]*>|<script.*?<\/script>| (class|role|data-[-a-z]*|ai-[a-z]*)="[^"]*"/g,
    '',
  )
  const again = html.write(left, detailed(record)).content
  expect(again.match(/Term responsible/g)).toHaveLength(1)
  // The label, and the credit in JSON-LD.
  expect(again.match(/Long label/g)).toHaveLength(2)
})

it('links nothing that a browser would run', () => {
  const disclosure = detailed(record)
  const hostile = ['javascript:alert(1)', 'data:text/html,x', 'https://a b', ' https://a', '//a', 'https:x']
  for (const url of hostile) {
    const details = disclosure.details && {...disclosure.details, links: [{text: 'x', url}]}
    expect(html.write(page, {...disclosure, ...(details ? {details} : {})}).content).toContain(
      '<p>x</p></details>',
    )
  }
})

it('stands with the labels in the element where that is asked for, and leaves it again', () => {
  const plain = html.write(page, detailed(record)).content
  const once = html.write(page, detailed(record), {element: true}).content
  expect(once).toMatch(
    /<h1>T<\/h1><ai-disclosure data-forthright="" close-label="Term close" lang="en" dir="ltr"><div class="ai-disclosure".*<\/details><\/ai-disclosure><p>a/,
  )
  expect(html.write(once, detailed(record), {element: true}).content).toBe(once)
  expect(html.write(plain, detailed(record), {element: true}).content).toBe(once)
  expect(html.write(once, detailed(record)).content).toBe(plain)
  expect(html.read(once).labels).toHaveLength(1)
  expect(canonicalBlocks(once, {words: [sampleWords]})).toEqual(canonicalBlocks(page))
})

it('finds its element again when a server has put the shadow of it inside', () => {
  const once = html.write(page, detailed(record), {element: true}).content
  const served = once.replace(
    '<p class="ai-d',
    '<template shadowrootmode="open"><slot></slot></template><p class="ai-d',
  )
  expect(html.write(served, detailed(record), {element: true}).content).toBe(once)
})
