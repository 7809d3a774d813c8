/** What an XMP packet says of AI. Sources: XMP Specification Part 1; IPTC Photo Metadata Standard 2025.1; GB 45438-2025, Annex E. */
import {involvesAi, iptc} from '@forthright/core'
import type {Found} from '@forthright/core/surface'
import {sayAigc} from './aigc.ts'
import {sayMaker} from './makers.ts'

/** Fields of IPTC 2025.1 that are there only where AI made the picture; the two on prompts are never given, since they may hold names. */
const aiFields = ['AISystemUsed', 'AISystemVersionUsed', 'AIPromptInformation', 'AIPromptWriterName'] as const

/** Statements, in the order of what weighs most. */
export function sayXmp(packet: string): Found[] {
  const xml = ownOf(packet)
  const sources = valuesOf(xml, 'DigitalSourceType')
  const field = aiFields.find(name => valuesOf(xml, name).length > 0)
  return [
    ...sources.flatMap(saySource),
    // Presence means AI, unless the source type says otherwise.
    ...(field && sources.length === 0
      ? [{vocabulary: 'iptc', value: field, grade: 'ai-generated'} satisfies Found]
      : []),
    ...valuesOf(xml, 'AIGC').flatMap(sayAigc),
    ...valuesOf(xml, 'CreatorTool').flatMap(sayMaker),
  ]
}

/** What a Digital Source Type says of AI: its last segment counts, since tools write `https`, other bases and blanks. */
function saySource(value: string): Found[] {
  const grade = iptc.to(value.replace(/^.*[/:]/s, ''))?.grade
  return grade && involvesAi(grade) ? [{vocabulary: 'iptc', value, grade}] : []
}

/** Without comments, and without what the packet says of other pictures that were placed in this one. */
function ownOf(packet: string): string {
  return without(without(packet, '<!--', '-->'), '<xmpMM:Pantry', '</xmpMM:Pantry>')
}

function without(text: string, from: string, to: string): string {
  let rest = ''
  for (let at = 0; ; ) {
    const start = text.indexOf(from, at)
    const end = start < 0 ? -1 : text.indexOf(to, start)
    if (end < 0) return rest + text.slice(at)
    rest += text.slice(at, start)
    at = end + to.length
  }
}

/** A packet that has a name more often is hostile. */
const most = 500

/** What a property has: as an attribute, as an element with text or a list in it, or as a resource. Prefixes may be any. */
function valuesOf(xml: string, name: string): string[] {
  const values: string[] = []
  let count = 0
  for (let at = xml.indexOf(name); at >= 0 && count < most; at = xml.indexOf(name, at + 1)) {
    count += 1
    const before = xml.charAt(at - 1)
    const open = xml.slice(Math.max(0, at - longestTag), at)
    if (!/[:<\s]/.test(before) || open.lastIndexOf('<') <= open.lastIndexOf('>')) continue
    const behind = xml.slice(at + name.length, at + name.length + longest)
    const [, , quoted] = /^\s*=\s*(["'])([\s\S]*?)(?:\1|$)/.exec(behind) ?? []
    if (quoted !== undefined) values.push(decode(quoted))
    else if (/<[\w.-]*:?$/.test(open.slice(-40))) values.push(...elementValues(behind, name))
  }
  return values.map(value => value.trim()).filter(value => value !== '')
}

/** No value that says something is longer, in characters; a prompt may be, and that it is there is enough. */
const longest = 10_000
/** No start tag that people or programs write is longer, in characters. */
const longestTag = 100_000

/** What stands in an element, from behind its name on. */
function elementValues(behind: string, name: string): string[] {
  const tagEnd = behind.indexOf('>')
  if (tagEnd < 0 || !/^[\s/>]/.test(behind)) return []
  const own = behind.slice(0, tagEnd)
  const [inner = ''] = own.endsWith('/')
    ? []
    : behind.slice(tagEnd + 1).split(new RegExp(`</(?:[\\w.-]+:)?${name}\\s*>`), 1)
  const resources = Array.from(
    `${own}>${inner}`.matchAll(/\srdf:(?:resource|value)\s*=\s*(["'])([\s\S]*?)\1/g),
    match => decode(match[2] ?? ''),
  )
  const texts = inner
    .replace(/<!\[CDATA\[|\]\]>/g, '')
    .split(/<[^>]*>/)
    .map(decode)
  return [...resources, ...texts]
}

const entities: Readonly<Record<string, string>> = {quot: '"', amp: '&', lt: '<', gt: '>', apos: "'"}

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return Object.hasOwn(entities, name) ? (entities[name] ?? whole) : whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
