/** The order in which a reader sees the pieces of a text, where directions mix, and how a panel breaks its words. */
import {discloseItem, expand, parseRecord, type Shorthand} from '@forthright/core'
import {discloseSample} from '@forthright/core/testing'
import {html} from '@forthright/html'
import {details, type LanguageTag, languages} from '@forthright/labels'
import {policies} from '@forthright/policies'
import bluesky from '@forthright/social/platforms/bluesky'
import {expect, it} from 'vitest'
import {cutWords, order, outsideOf} from './look.ts'
import {stylesheet} from './page.ts'
import {keep, leave, visit} from './visit.ts'

const tags = Object.keys(languages) as LanguageTag[]
const fromRight = tags.filter(tag => languages[tag].direction === 'rtl')

/** Names as they are written in a script. */
const names: Readonly<
  Record<string, {test: string; passed: string; office: string; person: string; role: string; text: string}>
> = {
  Arab: {
    test: 'اختبار التحيز',
    passed: 'ناجح',
    office: 'مكتب الجودة',
    person: 'ليلى حداد',
    role: 'محررة',
    text: 'قهوة NORDLYS',
  },
  Hebr: {
    test: 'בדיקת הטיה',
    passed: 'עבר',
    office: 'משרד האיכות',
    person: 'ליאת כהן',
    role: 'עורכת',
    text: 'סוודר NORDLYS',
  },
}

/** Registers the tests of order. */
export function describeOrder(): void {
  it.each(fromRight)('sets the rows of a panel in %s in the order in which they are read', async tag => {
    const {test, passed, office, person, role} = namesOf(tag)
    const page = await visit(pageWith([panelIn(tag)], tag), {viewport: {width: 900, height: 700}})
    const day = (on: string) =>
      new Intl.DateTimeFormat(tag, {dateStyle: 'long', timeZone: 'UTC'}).format(new Date(on))
    const comma = details[tag].texts.both.text.replaceAll(/\{\w+\}/g, '').trim()
    await keep(page, `order, ${tag}`)
    const row = async (pieces: string[]) => expect(await order(page, 'dd', pieces), pieces.join('|'))
    ;(await row([test, ':', passed, '(', office, comma, day('2026-11-01'), ')'])).toBe('rtl')
    ;(await row([person, '(', role, comma, day('2026-11-20'), ')'])).toBe('rtl')
    ;(await row(['GPT-5.2', '(', 'openai/gpt-5.2', ')'])).toBe('rtl')
    ;(await row(['GDPR', '6', '(', '1', ')', '(', 'a', ')'])).toBe('ltr')
    // What the law is called, and where it says so, is English.
    ;(await row(['AI', 'Act', '(', 'Article', '50', '(', '4', ')', ')'])).toBe('ltr')
    expect(await leave(page)).toEqual([])
  })

  it.each(fromRight)(
    'keeps the words of a label in %s in order in a post that begins with Latin letters',
    async tag => {
      const text = 'NORDLYS 2026'
      const posts = [written(text, tag, 'human-edited'), written(text, tag, 'ai-modified')]
      const lines = posts.map(post => post.split('\n').at(-1) ?? '')
      const page = await visit(feedWith([...posts, `${text}\n\n${bare(lines[0])}`]))
      for (const line of lines) expect(await order(page, 'p', wordsOf(bare(line))), line).toBe('rtl')
      expect(await leave(page)).toEqual([])
    },
  )

  it('would see it if a composed value were isolated a second time: Chromium finds no letter in it', async () => {
    const [left, right] = ['\u2068בדיקה\u2069', '\u2068עבר\u2069']
    const row = (text: string) => `<p dir="rtl">${text}</p>`
    for (const [text, seen] of [
      [`${left}: ${right}`, 'rtl'],
      [`\u2068${left}: ${right}\u2069`, 'ltr'],
    ] as const) {
      const page = await visit(pageWith([row(text)], 'he'))
      expect(await order(page, 'p', ['בדיקה', ':', 'עבר']), text).toBe(seen)
      expect(await leave(page)).toEqual([])
    }
  })

  it('would see it if they were not: the same label without its isolates', async () => {
    const label = `${languages.he.labels['text-human-edited'].shortest}.`
    const page = await visit(feedWith([`NORDLYS\n\n${label}`]))
    expect(await order(page, 'p', wordsOf(label))).not.toBe('rtl')
    expect(await leave(page)).toEqual([])
  })

  it.each(fromRight)('keeps an English label in order in a post in %s', async tag => {
    const post = written(namesOf(tag).text, 'en', 'human-edited')
    const page = await visit(feedWith([post]))
    expect(await order(page, 'p', wordsOf(bare(post.split('\n').at(-1))))).toBe('ltr')
    expect(await leave(page)).toEqual([])
  })

  it('cuts no word of a term or a label, and lets nothing stick out, in a narrow panel in any language', async () => {
    const spaced = tags.filter(tag => !/^(?:ja|th|zh)/.test(tag))
    const page = await visit(
      pageWith(
        spaced.map(tag => `<div style="width:288px" lang="${tag}">${panelIn(tag)}</div>`),
        'en',
      ),
      {viewport: {width: 900, height: 900}},
    )
    await keep(page, 'narrow panels')
    expect(await cutWords(page)).toEqual([])
    expect(await outsideOf(page, 'dt, dd')).toEqual([])
    expect(await leave(page)).toEqual([])
  })
}

function namesOf(tag: LanguageTag) {
  const found = names[new Intl.Locale(tag).maximize().script ?? '']
  if (!found) throw new Error(`No names are written in the script of ${tag}; add some.`)
  return found
}

/** A panel as `html.write` has it, open, of a record with everything that is composed. */
function panelIn(tag: LanguageTag): string {
  const {test, passed, office, person, role} = names[new Intl.Locale(tag).maximize().script ?? ''] ?? {
    test: 'bias',
    passed: 'nothing found',
    office: 'Ekstern AS',
    person: 'Kari Nordmann',
    role: 'editor',
  }
  const {record, issues} = parseRecord({
    version: 1,
    parts: [
      {
        id: 'body',
        medium: 'text',
        steps: [
          {action: 'generated', by: {kind: 'model', provider: 'openai', id: 'gpt-5.2'}},
          {action: 'reviewed', by: {kind: 'person', name: person, role}, at: '2026-11-20'},
        ],
      },
      {
        id: 'hero',
        medium: 'image',
        steps: [{action: 'generated', by: {kind: 'model', provider: 'example', id: 'draw-2'}}],
        facts: {appearsAuthentic: true, resemblesReality: true},
      },
    ],
    context: {
      roles: ['deployer'],
      responsible: {name: 'Nordlys AS', contact: `https://nordlys.example/${'om-oss-'.repeat(12)}`},
      personalization: {
        used: true,
        data: ['GDPR'],
        basis: 'GDPR 6(1)(a)',
        optOut: 'https://nordlys.example/off',
      },
      assessments: [{kind: test, outcome: passed, by: office, on: '2026-11-01'}],
    },
  })
  if (!record) throw new Error(JSON.stringify(issues))
  const words = languages[tag]
  const {disclosure} = discloseItem(
    {
      record,
      held: [],
      channel: 'html',
      languages: {all: [words], detailsOf: () => details[tag]},
      hints: {asked: tag},
      published: '2026-11-22',
    },
    {policies, markets: ['EU'], on: '2026-11-22', show: 'always', details: true},
  )
  return html.write('<p>Text.</p>', disclosure).content.replace('<details', '<details open')
}

function pageWith(panels: readonly string[], tag: string): string {
  return `<!doctype html><html lang="${tag}"><meta charset="utf-8"><title>Order</title>
<style>${stylesheet}body{font:16px/1.5 sans-serif;margin:16px}*{hyphens:manual!important}</style><body>${panels.join('\n')}</body></html>`
}

/** A post as many feeds show it: in the direction of its first letter. */
function feedWith(posts: readonly string[]): string {
  const shown = posts.map(post => `<p dir="auto" style="white-space:pre-wrap">${post}</p>`)
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Feed</title><style>body{font:16px sans-serif;width:860px}</style><body>${shown.join('\n')}</body></html>`
}

function written(text: string, tag: LanguageTag, disclosure: Shorthand): string {
  const post = {$type: 'app.bsky.feed.post' as const, text, createdAt: '2026-11-22T00:00:00Z'}
  const {content} = bluesky.write(
    post,
    discloseSample(expand(disclosure), {words: languages[tag], channel: 'bluesky'}),
  )
  return String((content as typeof post).text)
}

function bare(line = ''): string {
  return line.replace(/[\u2066-\u2069]/g, '')
}

/** The words of a label, and the mark at its end, which is the first to go astray. */
function wordsOf(label: string): string[] {
  return label.match(/[^\s.]+|\./g) ?? []
}
