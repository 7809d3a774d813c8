/**
 * Plans the schema.org statement: merged into the JSON-LD of the page where that describes the work or a picture, so
 * that nothing is said twice; what finds no place there stands in a script of its own.
 */
import {sameAddress} from '@forthright/core'
import type {Element} from 'hast'
import {attributeOf, hasAttribute} from './attributes.ts'
import {type Draft, replaceFirst, speak} from './draft.ts'
import {jsonLdFor, jsonLdScript} from './head.ts'
import {type MediaStatement, mediaObject, mediaStatements, workStatement} from './json-ld.ts'
import {editJson, type JsonObject, objectsIn, pointerTo, propertyEdits} from './json-properties.ts'
import type {NewElement} from './new-element.ts'
import {isMerged} from './own.ts'
import {ownAttribute} from './own-names.ts'
import {isElement, textOf} from './tree.ts'

/** Plans it; gives the script that is yet to be inserted. */
export function planJsonLd(draft: Draft): NewElement[] {
  const {page, disclosure} = draft
  const own = page.marks.filter(node => isElement(node, 'script'))
  const scripts = page.scripts.filter(node => !own.includes(node)).flatMap(scriptOf)
  const work = workStatement(disclosure)
  const media = mediaStatements(disclosure)
  const left = merge(draft, scripts, work, media)
  if (!work && media.length === 0) {
    speak(draft, 'json-ld', 'none', '', 'schema.org has no member of digitalSourceType that is sure to fit.')
    return []
  }
  if (!left) {
    speak(draft, 'json-ld', 'machine', 'JSON-LD of the page', 'It is added to what the page says of itself.')
    return []
  }
  const reason =
    page.head || draft.head
      ? page.head
        ? undefined
        : draft.setting.noScript
      : 'A script cannot stand in this content; headFor(disclosure) gives it.'
  if (reason !== undefined) {
    speak(draft, 'json-ld', 'none', '', reason)
    return []
  }
  const where = page.head ? '<head>' : 'head of content'
  speak(draft, 'json-ld', 'machine', where, 'The digitalSourceType of schema.org.')
  return replaceFirst(draft, own, left)
}

/** A JSON-LD script of the page, and the objects in it. */
interface Script {
  node: Element
  json: string
  objects: JsonObject[]
  /** Pointers to what earlier runs added. */
  owned: ReadonlySet<string>
}

function scriptOf(node: Element): Script[] {
  const json = textOf(node)
  const objects = objectsIn(json)
  if (!objects) return []
  return [{node, json, objects, owned: ownedIn(node)}]
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
  const wanted = new Map<JsonObject, Record<string, unknown>>()
  const all = scripts.flatMap(({objects, owned}) => objects.map(object => ({object, owned})))
  const rest: MediaStatement[] = []
  for (const one of media) {
    const found = all.find(
      ({object, owned}) => describes(object, one) && isFree(object, 'digitalSourceType', owned),
    )
    if (found) wanted.set(found.object, one.properties)
    else rest.push(one)
  }
  const target = workIn(all.map(({object}) => object))
  const owned = all.find(({object}) => object === target)?.owned ?? new Set()
  const takesWork = target !== undefined && (!work || isFree(target, 'digitalSourceType', owned))
  const takesParts = target !== undefined && (rest.length === 0 || isFree(target, 'hasPart', owned))
  if (target) {
    const parts = takesParts && rest.length > 0 ? {hasPart: rest.map(mediaObject)} : {}
    wanted.set(target, {...(takesWork ? work : {}), ...parts})
  }
  for (const script of scripts) planScript(draft, script, wanted)
  if (takesWork && takesParts) return undefined
  if (takesWork) return jsonLdScript({'@context': 'https://schema.org', '@graph': rest.map(mediaObject)})
  return jsonLdFor(disclosure, takesParts ? [] : rest, work)
}

/** Whether a property is not the author's. */
function isFree({pointer, value}: JsonObject, name: string, owned: ReadonlySet<string>): boolean {
  return !Object.hasOwn(value, name) || owned.has(pointerTo(pointer, name))
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
      isFree(object, name, owned),
    )
    const before = Object.keys(object.value).filter(name => owned.has(pointerTo(object.pointer, name)))
    now.push(...properties.map(([name]) => pointerTo(object.pointer, name)))
    const names = [...new Set([...before, ...properties.map(([name]) => name)])]
    return propertyEdits(json, object, names, Object.fromEntries(properties))
  })
  if (edits.length > 0) draft.edits.push({kind: 'text', node, text: editJson(json, edits)})
  if (now.length > 0 || hasAttribute(node, ownAttribute)) {
    const set: Record<string, string> = now.length > 0 ? {[ownAttribute]: now.map(encodeURI).join(' ')} : {}
    draft.edits.push({kind: 'attributes', node, names: [ownAttribute], set})
  }
}

/** The object that describes the work: an article before a page. */
function workIn(objects: readonly JsonObject[]): JsonObject | undefined {
  const works = [/(^|[/:])(\w*Article|\w*Posting|Report|CreativeWork)$/, /(^|[/:])\w*Page$/]
  for (const pattern of works) {
    const found = objects.find(({value}) => typesOf(value).some(type => pattern.test(type)))
    if (found) return found
  }
  return undefined
}

function describes({value}: JsonObject, {type, address}: MediaStatement): boolean {
  const addresses = [value.contentUrl, value.url].filter(one => typeof one === 'string')
  return typesOf(value).includes(type) && addresses.some(one => sameAddress(one, address))
}

function typesOf(value: Record<string, unknown>): string[] {
  const types = [value['@type']].flat().filter(type => typeof type === 'string')
  return types.map(type => type.replace(/^(https?:\/\/schema\.org\/|schema:)/, ''))
}
