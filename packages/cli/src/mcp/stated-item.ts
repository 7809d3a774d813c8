/** An item as a tool is told of it: content, what the caller states of its making, and where it is published. */
import {DisclosureError, type DisclosureInput, type DisclosureRecord, type Step} from '@forthright/core'
import {checkOptions, strictOptions} from '@forthright/core/options'
import {type OptionKind, recordFrom} from '@forthright/core/surface'
import {formatByName} from '../files/format-by-name.ts'
import {type Format, formats} from '../files/formats.ts'
import type {Input} from '../files/input.ts'
import type {Post} from '../post/post.ts'
import {readPost} from '../post/read-post.ts'
import {type Setting, settingsOf} from '../run.ts'
import type {SiteOptions} from '../site/options.ts'

/** What every tool that looks at an item is told. */
export interface ItemArguments {
  content?: string
  file?: string
  format?: Format
  origin?: string
  model?: string
  disclosure?: DisclosureInput
  markets?: string[]
  platforms?: string[]
  on?: string
}

/** Every argument of those. */
export const itemKinds: Readonly<Record<keyof ItemArguments, OptionKind>> = {
  content: 'string',
  file: 'string',
  format: formats,
  origin: 'string',
  model: 'string',
  disclosure: 'any',
  markets: 'any',
  platforms: 'any',
  on: 'string',
}

/** An item, with the settings that hold for it. */
export interface StatedItem {
  args: ItemArguments
  setting: Setting
  /** Where and when, as the caller asks. */
  call: SiteOptions
  /** As the caller states it. */
  record: DisclosureRecord | undefined
}

/** What a tool was told, checked by what it takes. Throws `usage` for what it does not, and as {@link statedRecord} does. */
export function statedItem(
  tool: string,
  given: unknown,
  kinds: Readonly<Record<string, OptionKind>> = itemKinds,
): StatedItem {
  checkOptions(tool, strictOptions({}, kinds), given)
  const args = given as ItemArguments
  const {markets, platforms, on, file} = args
  const call = Object.fromEntries(
    Object.entries({markets, platforms, on}).filter(([, value]) => value !== undefined),
  )
  const settings = settingsOf({})
  return {args, setting: file === undefined ? settings : settings.of(file), call, record: statedRecord(args)}
}

/**
 * What the caller states of the making. Models are `declared`: nobody here saw them at work. Throws `record-invalid` where it holds
 * a review, for only a person can make one, and where it cannot be read.
 */
export function statedRecord({origin, model, disclosure}: ItemArguments): DisclosureRecord | undefined {
  const isShort = origin !== undefined || model !== undefined
  if (isShort && disclosure !== undefined)
    throw new DisclosureError('usage', 'Give origin and model, or a disclosure, and not both.', {
      field: 'disclosure',
    })
  const record = recordFrom(isShort ? {origin, model} : disclosure)
  if (!record) return undefined
  const parts = record.parts.map(part => ({...part, steps: part.steps.map(declaredStep)}))
  return {...record, parts}
}

function declaredStep(step: Step): Step {
  if (step.action === 'reviewed')
    throw new DisclosureError(
      'record-invalid',
      'A tool cannot review, and cannot pass a review on: a model cannot attest. Leave the review out; the person who read the text writes it into the post.',
      {field: 'disclosure.reviewed'},
    )
  return step.by.kind === 'model' ? {...step, by: {...step.by, basis: 'declared'}} : step
}

/** The content as a post; what the caller states counts where it states nothing itself. Throws `usage` where both do. */
export function postOf({args, record}: StatedItem): Post {
  const post = readPost(inputOf(args))
  if (post.record && record)
    throw new DisclosureError(
      'usage',
      'The content says itself how it was made. Leave out origin, model and disclosure, or change what the content says.',
      {field: 'disclosure'},
    )
  return {...post, record: post.record ?? record}
}

/** The content, and what it is. Throws `usage` where there is none, and where nothing tells what it is. */
export function inputOf({content, file = 'content', format}: ItemArguments): Input & {said: boolean} {
  if (content === undefined)
    throw new DisclosureError('usage', 'Give the text of the post as content.', {field: 'content'})
  const found = format ?? formatByName(file)
  if (found !== undefined) return {file, text: content, format: found, said: format !== undefined}
  throw new DisclosureError(
    'usage',
    `Say what the content is: format, one of ${formats.join(', ')}, or the name of its file.`,
    {field: 'format', allowed: formats},
  )
}

/** What is said of reviews that the content states itself: nobody here saw the person. */
export function reviewNotes({parts}: DisclosureRecord): string[] {
  const isReviewed = parts.some(({steps}) => steps.some(({action}) => action === 'reviewed'))
  return isReviewed
    ? [
        'The content says that a person reviewed it. No tool can tell whether that is so: it counts only where that person wrote it.',
      ]
    : []
}
