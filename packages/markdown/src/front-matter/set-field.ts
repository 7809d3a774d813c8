/**
 * Sets one key of a block of front matter, and only it, by splicing the source text. A referee reads the result
 * again: where anything but the key changed, nothing is written and `front-matter-unsafe` is thrown.
 */
import {DisclosureError, type ErrorCode} from '@forthright/core'
import {sameData} from '@forthright/core/surface'
import {withBareManifest, withCommentedManifest} from '../vocabularies/manifest-block.ts'
import {findFrontMatter} from './find-block.ts'
import {type FrontMatter, readFrontMatter} from './front-matter.ts'
import {spliceJson} from './json/json-block.ts'
import {spliceMeta} from './meta/meta-block.ts'
import {spliceToml} from './toml/toml-block.ts'
import {spliceYaml} from './yaml/yaml-block.ts'

/** The file with a key of its front matter set; where it has none, with a new block of YAML. */
export function setField(
  source: string,
  before: FrontMatter | undefined,
  key: string,
  value: unknown,
): string {
  const written = before ? splice(source, before, key, value) : prepend(source, key, value)
  referee(written, before, key, value)
  return written
}

/**
 * The file without a key of its front matter. A block that holds nothing else goes too, with the blank line after it; one
 * that was there, and which Jekyll needs, has kept a blank line (see {@link splice}) and stays.
 */
export function removeField(source: string, before: FrontMatter, key: string): string {
  const isAlone = Object.keys(before.data).length === 1
  // An empty object is no front matter to look for, and JSON has no comments to keep.
  const written = isAlone && before.format === 'json' ? source : splice(source, before, key, undefined)
  const after = written === source ? before : findFrontMatter(written)
  if (!after || (written !== source && written.slice(after.innerStart, after.innerEnd).trim() !== '')) {
    referee(written, before, key, undefined)
    return written
  }
  const inner = written.slice(after.innerStart, after.innerEnd)
  if (inner !== '' && before.format !== 'json') {
    const isSet = /^\r?\n$/.test(inner) && !/^\s/.test(source.slice(before.innerStart))
    return isSet ? written.slice(0, after.innerStart) + written.slice(after.innerEnd) : written
  }
  return written.slice(0, after.start) + written.slice(after.end).replace(/^\r?\n/, '')
}

/** Why a key is not set. */
export function unsafe(key: string, reason: string, before?: FrontMatter, cause?: unknown): DisclosureError {
  const code: ErrorCode = 'front-matter-unsafe'
  return new DisclosureError(
    code,
    `The ${key} key cannot be set in this front matter. ${reason} Nothing was changed.`,
    {place: before?.placeOf([key]), field: key, cause},
  )
}

/** The line ending of a file. */
export function eolOf(source: string): string {
  return /\r?\n/.exec(source)?.[0] ?? '\n'
}

function splice(source: string, block: FrontMatter, key: string, value: unknown): string {
  if (block.takesYaml) return below(source, block, key, value)
  if (block.format === 'other') {
    throw unsafe(
      key,
      block.called === undefined
        ? 'Its front matter is neither YAML, TOML nor JSON. Convert it, or keep the record elsewhere.'
        : `The file begins with ${block.called}, or keep the record elsewhere.`,
    )
  }
  const text = source.slice(block.innerStart, block.innerEnd)
  const eol = eolOf(source)
  // By its last line, which is blank, a block that was empty is told from one that we made.
  const isAlone = Object.keys(block.data).every(one => one === key)
  const blank = block.format !== 'json' && isAlone ? (/^(?!\s)[\s\S]*\n(\r?\n)$/.exec(text)?.[1] ?? '') : ''
  const own = withCommentedManifest(text.slice(0, text.length - blank.length))
  const last = text === '' && block.format !== 'json' ? eol : blank
  const inner = splicers[block.format](own, key, value, eol) + last
  return source.slice(0, block.innerStart) + withBareManifest(inner, text) + source.slice(block.innerEnd)
}

const splicers = {yaml: spliceYaml, toml: spliceToml, json: spliceJson, meta: spliceMeta}

/** A new block below a title block of Pandoc, as far from it as the text is. */
function below(source: string, {end}: FrontMatter, key: string, value: unknown): string {
  if (value === undefined) return source
  const eol = eolOf(source)
  const gap = /^[ \t]*\r?\n/.test(source.slice(end)) ? eol : ''
  return `${source.slice(0, end)}${gap}---${eol}${spliceYaml('', key, value, eol)}---${eol}${source.slice(end)}`
}

/** A new block stands at the head, with a blank line after it. */
function prepend(source: string, key: string, value: unknown): string {
  const bom = source.startsWith('\uFEFF') ? '\uFEFF' : ''
  const text = source.slice(bom.length)
  const eol = eolOf(text)
  return `${bom}---${eol}${spliceYaml('', key, value, eol)}---${eol}${text === '' ? '' : eol}${text}`
}

function referee(written: string, before: FrontMatter | undefined, key: string, value: unknown): void {
  let data: Readonly<Record<string, unknown>> | undefined
  try {
    data = readFrontMatter(written)?.data
  } catch (cause) {
    throw unsafe(key, 'It could not be read after the change. Set the key by hand.', before, cause)
  }
  const {[key]: _, ...old} = before?.data ?? {}
  const {[key]: set, ...rest} = data ?? {}
  if (!sameData(rest, old) || !sameData(set, value))
    throw unsafe(key, 'The change would have touched more than that key. Set it by hand.', before)
}
