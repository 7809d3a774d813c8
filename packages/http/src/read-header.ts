/** Reads an `AI-Disclosure` header: tolerant where the draft contradicts itself, silent about what it does not say. */
import {type Issue, ietfAiDisclosure, type Making} from '@forthright/core'
import {
  type BareItem,
  type Dictionary,
  DisplayString,
  isInnerList,
  parseDictionary,
  Token,
} from 'structured-headers'

/** What a header says. */
export interface DisclosureHeader {
  /** `none`, `ai-modified`, `ai-originated` or `machine-generated`. */
  mode: string
  /** What the mode says for certain. */
  making: Making
  model?: string
  provider?: string
  reviewedBy?: string
  date?: Date
}

/**
 * The members of the Dictionary; where the draft's own example puts them behind `;`, they are parameters of `mode` and
 * are read as well. A header without a mode says nothing; one that cannot be read is an issue.
 */
export function readDisclosureHeader(value: string | null | undefined): {
  header?: DisclosureHeader
  issues: Issue[]
} {
  if (value === null || value === undefined || value.trim() === '') return {issues: []}
  const members = membersOf(value)
  if (!members) {
    const message = `${show(value)} is not a Dictionary of RFC 9651; write it as in mode=ai-modified, model="gpt-5.2"`
    return {issues: [{path: ['AI-Disclosure'], message}]}
  }
  const mode = textOf(members.get('mode'))?.toLowerCase()
  const making = mode === undefined ? undefined : ietfAiDisclosure.to(mode)
  if (mode === undefined || !making) {
    const allowed = [...ietfAiDisclosure.values]
    const message = `${mode === undefined ? 'there is no mode' : `${show(mode)} is not allowed`}; write one of ${allowed.join(', ')}`
    return {issues: [{path: ['AI-Disclosure', 'mode'], message, allowed}]}
  }
  const model = textOf(members.get('model'))
  const provider = textOf(members.get('provider'))
  const reviewedBy = textOf(members.get('reviewed-by'))
  const date = dateOf(members.get('date'))
  const header: DisclosureHeader = {
    mode,
    making,
    ...(model === undefined ? {} : {model}),
    ...(provider === undefined ? {} : {provider}),
    ...(reviewedBy === undefined ? {} : {reviewedBy}),
    ...(date === undefined ? {} : {date}),
  }
  return {header, issues: []}
}

function membersOf(value: string): Map<string, BareItem> | undefined {
  let dictionary: Dictionary
  try {
    // Lines that go on in the next one, as the draft prints them.
    dictionary = parseDictionary(value.replace(/\r?\n[ \t]+/g, ' ').trim())
  } catch {
    return undefined
  }
  const members = new Map<string, BareItem>()
  const [, parameters] = dictionary.get('mode') ?? []
  for (const [key, item] of parameters ?? []) members.set(key, item)
  for (const [key, item] of dictionary) if (!isInnerList(item)) members.set(key, item[0])
  return members
}

/** A String; a Token or a Display String is what somebody else may have taken it for. */
function textOf(item: BareItem | undefined): string | undefined {
  if (item instanceof Token || item instanceof DisplayString) return item.toString()
  return typeof item === 'string' ? item : undefined
}

/** A Date; before RFC 9651 it was a number of seconds. */
function dateOf(item: BareItem | undefined): Date | undefined {
  const date = typeof item === 'number' ? new Date(item * 1000) : item
  return date instanceof Date && !Number.isNaN(date.getTime()) ? date : undefined
}

function show(value: string): string {
  return JSON.stringify(value.length > 80 ? `${value.slice(0, 79)}…` : value)
}
