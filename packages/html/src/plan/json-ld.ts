/**
 * Plans the schema.org statement: merged into the JSON-LD of the page where that describes the work or a picture, so
 * that nothing is said twice; what finds no place there stands in a script of its own.
 */
import {digitalSourceType} from '@forthright/core'
import {addressKey} from '@forthright/core/surface'
import {spliced} from '@forthright/core/text'
import type {Element} from 'hast'
import {attributeOf, hasAttribute} from '../hast/attributes.ts'
import type {NewElement} from '../hast/new-element.ts'
import {groupBy, isElement, textOf} from '../hast/tree.ts'
import {jsonLdFor, jsonLdScript} from '../marks/head.ts'
import {type MediaStatement, mediaObject, mediaStatements, workStatement} from '../marks/json-ld.ts'
import {type JsonObject, objectsIn, pointerTo, propertyEdits} from '../marks/json-properties.ts'
import {isMerged} from '../page/own.ts'
import {ownAttribute} from '../page/own-names.ts'
import {mediumOf, prefixes, sourcesOf, worksIn} from '../read/read-json-ld.ts'
import {type Draft, replaceFirst, speak} from './draft.ts'

/** Plans it; gives the script that is yet to be inserted, with `anew` also where one of an earlier run stands elsewhere. */
export function planJsonLd(draft: Draft, anew: boolean): NewElement[] {
  const {page, disclosure} = draft
  const own = page.marks.filter(node => isElement(node, 'script'))
  const ours = new Set(own)
  const scripts = page.scripts.filter(node => !ours.has(node)).flatMap(scriptOf)
  const {jsonLd = 'auto'} = draft.setting
  const work = jsonLd === false ? undefined : workStatement(disclosure)
  const media = jsonLd === false ? [] : mediaStatements(disclosure)
  const left = merge(draft, scripts, work, media)
  if (jsonLd === false) {
    speak(draft, 'json-ld', 'none', '', 'The option jsonLd is false.')
    return []
  }
  if (!work && media.length === 0) {
    speak(draft, 'json-ld', 'none', '', 'schema.org has no member of digitalSourceType that is sure to fit.')
    return []
  }
  if (!left) {
    speak(draft, 'json-ld', 'machine', 'JSON-LD of the page', 'It stands in what the page says of itself.')
    return []
  }
  const reason = whyNoScript(draft, jsonLd)
  if (reason !== undefined) {
    speak(draft, 'json-ld', 'none', '', reason)
    return []
  }
  const where = page.head ? '<head>' : 'head of content'
  speak(draft, 'json-ld', 'machine', where, 'The digitalSourceType of schema.org.')
  return anew ? [left] : replaceFirst(draft, own, left)
}

/** Why no script of ours stands outside of a head. */
function whyNoScript({page, head}: Draft, jsonLd: 'auto' | true): string | undefined {
  if (page.head) return undefined
  if (!head) return 'A script cannot stand in this content; headFor(disclosure) gives it.'
  return jsonLd === true
    ? undefined
    : 'The content has no <head>, and sanitizers show what a script elsewhere holds; jsonLd: true writes one, and headFor(disclosure) gives it.'
}

/** A JSON-LD script of the page, and the objects in it. */
interface Script {
  node: Element
  json: string
  objects: JsonObject[]
  /** Pointers to the objects that are the work itself. */
  works: ReadonlySet<string>
  /** Pointers to what earlier runs added. */
  owned: ReadonlySet<string>
}

function scriptOf(node: Element): Script[] {
  const json = textOf(node)
  const objects = objectsIn(json)
  if (!objects) return []
  const works = new Set(worksIn(JSON.parse(json)).values())
  return [{node, json, objects, works, owned: ownedIn(node)}]
}

function ownedIn(node: Element): ReadonlySet<string> {
  if (!isMerged(node)) return new Set()
  try {
    return new Set((attributeOf(node, ownAttribute) ?? '').split(' ').map(decodeURIComponent))
  } catch {
    return new Set()
  }
}

/** Merges what has a place in the scripts of the page; gives a script of ours with the rest, where there is one. */
function merge(
  draft: Draft,
  scripts: readonly Script[],
  work: Record<string, unknown> | undefined,
  media: readonly MediaStatement[],
): NewElement | undefined {
  const {disclosure} = draft
  if (scripts.length === 0) return jsonLdFor(disclosure, media, work)
  const wanted = new Map<JsonObject, Record<string, unknown>>()
  const all = scripts.flatMap(({objects, works, owned}) =>
    objects
      .filter(({pointer}) => !isWithin(pointer, owned))
      .map(object => ({object, owned, isWork: works.has(object.pointer)})),
  )
  const rest: MediaStatement[] = []
  const byAddress = groupBy(all, ({object}) => new Set(addressesOf(object).map(addressKey)))
  for (const one of media) {
    const described = (byAddress.get(addressKey(one.address)) ?? []).filter(
      ({object}) => typesOf(object.value).includes(one.type) && hasTerms(object),
    )
    const found =
      described.find(candidate => states(candidate, one.properties)) ??
      described.find(candidate => isFree(candidate, 'digitalSourceType'))
    if (found) wanted.set(found.object, one.properties)
    else rest.push(one)
  }
  const works = all.filter(
    ({object, isWork}) => isWork && mediumOf(object.value) === 'text' && hasTerms(object),
  )
  const target = workAmong(works, work)
  const takesWork =
    target !== undefined && (!work || states(target, work) || isFree(target, 'digitalSourceType'))
  const takesParts = target !== undefined && (rest.length === 0 || isFree(target, 'hasPart'))
  if (target) {
    const parts = takesParts && rest.length > 0 ? {hasPart: rest.map(mediaObject)} : {}
    wanted.set(target.object, {...(takesWork ? work : {}), ...parts})
  }
  for (const script of scripts) planScript(draft, script, wanted)
  if (takesWork && takesParts) return undefined
  if (takesWork) return jsonLdScript({'@context': 'https://schema.org', '@graph': rest.map(mediaObject)})
  return jsonLdFor(disclosure, takesParts ? [] : rest, work)
}

/** An object that may take properties, and pointers to what earlier runs added to its script. */
interface Candidate {
  object: JsonObject
  owned: ReadonlySet<string>
}

/** Whether what stands there was added whole by an earlier run. */
function isWithin(pointer: string, owned: ReadonlySet<string>): boolean {
  if (owned.size === 0) return false
  let end = pointer.length
  while (end > 0 && !owned.has(pointer.slice(0, end))) end = Math.max(pointer.lastIndexOf('/', end - 1), 0)
  return owned.has(pointer.slice(0, end))
}

/** Whether a property is not the author's. */
function isFree({object: {pointer, value}, owned}: Candidate, name: string): boolean {
  return prefixes.every(
    prefix => !Object.hasOwn(value, prefix + name) || owned.has(pointerTo(pointer, prefix + name)),
  )
}

/** Whether its author states the very `digitalSourceType`, however it is spelled. */
function states(candidate: Candidate, {digitalSourceType: source}: Record<string, unknown>): boolean {
  if (isFree(candidate, 'digitalSourceType')) return false
  return sourcesOf(candidate.object.value).some(
    value => digitalSourceType.to(value) !== undefined && codeIn(value) === codeIn(String(source)),
  )
}

/** The IPTC code that a value names or mirrors. */
function codeIn(value: string): string {
  const code = value.trim().replace(/^.*[/:]/, '')
  return code.replace(/DigitalSource$/, '').replace(/^./, letter => letter.toLowerCase())
}

function planScript(
  draft: Draft,
  script: Script,
  wanted: ReadonlyMap<JsonObject, Record<string, unknown>>,
): void {
  const {node, json, objects, owned} = script
  const now: string[] = []
  const edits = objects.flatMap(object => {
    const properties = Object.entries(wanted.get(object) ?? {}).filter(([name]) =>
      isFree({object, owned}, name),
    )
    const before = Object.keys(object.value).filter(name => owned.has(pointerTo(object.pointer, name)))
    now.push(...properties.map(([name]) => pointerTo(object.pointer, name)))
    const names = [...new Set([...before, ...properties.map(([name]) => name)])]
    return propertyEdits(json, object, names, Object.fromEntries(properties))
  })
  if (edits.length > 0) draft.edits.push({kind: 'text', node, text: spliced(json, edits)})
  if (now.length > 0 || hasAttribute(node, ownAttribute)) {
    const set: Record<string, string> = now.length > 0 ? {[ownAttribute]: now.map(encodeURI).join(' ')} : {}
    draft.edits.push({kind: 'attributes', node, names: [ownAttribute], set})
  }
}

/** The object that describes the work: one that says already what is to be said of it, and an article before a page. */
function workAmong(
  works: readonly Candidate[],
  statement: Record<string, unknown> | undefined,
): Candidate | undefined {
  const patterns = [/(^|[/:])(\w*Article|\w*Posting|Report|CreativeWork)$/, /(^|[/:])\w*Page$/]
  const named = patterns.flatMap(pattern =>
    works.filter(({object}) => typesOf(object.value).some(type => pattern.test(type))),
  )
  const telling = statement && [...named, ...works].find(candidate => states(candidate, statement))
  return telling ?? named[0]
}

/** Whether bare names are terms of schema.org where an object stands. */
function hasTerms(object: JsonObject): boolean {
  const contexts: unknown[] = []
  for (let at: JsonObject | undefined = object; at; at = at.parent)
    if (Object.hasOwn(at.value, '@context')) contexts.unshift(at.value['@context'])
  const all = contexts.flat()
  // A context of null takes back all before it.
  const valid = all.slice(all.lastIndexOf(null) + 1)
  if (valid.some(one => typeof one === 'string' && /^https?:\/\/(www\.)?schema\.org(\/|$)/i.test(one)))
    return true
  const vocabularies = valid.flatMap(one =>
    typeof one === 'object' && one !== null && '@vocab' in one ? [one['@vocab']] : [],
  )
  return /^https?:\/\/schema\.org\/$/.test(String(vocabularies.at(-1)))
}

function addressesOf({value}: JsonObject): string[] {
  return [value.contentUrl, value.url].filter(one => typeof one === 'string')
}

function typesOf(value: Record<string, unknown>): string[] {
  const types = [value['@type']].flat().filter(type => typeof type === 'string')
  return types.map(type => type.replace(/^(https?:\/\/schema\.org\/|schema:)/, ''))
}
