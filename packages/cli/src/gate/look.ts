/** What there is to say of one item, before anything is decided. */
import {
  type DisclosedItem,
  DisclosureError,
  discloseItem,
  type Finding,
  parseRecord,
  type SiteSettings,
} from '@forthright/core'
import {isBoundToDigest, type Reading} from '@forthright/core/surface'
import {plainText} from '@forthright/core/text'
import type {LintItem} from '@forthright/lint'
import {withKnownWords} from '../lint/item.ts'
import type {AnySurface} from '../post/surfaces.ts'
import {knownWords, shippedLanguages} from '../site/shipped.ts'
import {fixesOf, gateFinding} from './findings.ts'
import {readableOf} from './formats.ts'
import {type CheckedItem, partsOf} from './item.ts'
import type {GateFinding, GateOptions, GateResult} from './types.ts'

/** What a linter finds in an item of a site. */
type Check = (item: LintItem, site: SiteSettings) => Finding[]

/** The linters of a gate. */
export interface Checks {
  /** Of the item, with all of its rules. */
  item: Check
  /** Of a text beside the content, with the rules about text alone. */
  text: Check
}

/** What was found of an item, without a decision, and the day of it. */
export interface Looked extends Omit<GateResult, 'decision' | 'override'> {
  on: string
}

/** Looks at an item. Throws `content-invalid` where it cannot be read. */
export function look(
  item: CheckedItem,
  settings: SiteSettings,
  checks: Checks,
  custom: GateOptions['custom'],
): Looked {
  const {surface, text, options, language, isStored} = readableOf(item.format, item.content)
  let read: Reading | undefined
  const reading = (): Reading => {
    read ??= surface.read(text, {...options, ...knownWords})
    return {...read, held: [...read.held, ...partsOf(item.media)]}
  }
  const {disclosure: declared, rendered} = item
  const linted = checks.item(
    {
      surface: {...surface, read: reading},
      content: text,
      options: withKnownWords(options),
      declared,
      kind: rendered ? 'page' : 'source',
      isPost: true,
    },
    settings,
  )
  const findings = [
    ...linted.map(one => gateFinding(one, {pointer: '/content', isStored}, custom)),
    ...findingsBeside(item, settings, checks.text, custom),
  ]
  const isUnreadable = findings.some(({ruleId}) => ruleId === 'unreadable-disclosure')
  // A digest is made where a review is bound to one; else the parts alone are found in much less time.
  const record = declared === undefined ? undefined : parseRecord(declared).record
  const bare = record && !isBoundToDigest(record) ? surface.partsIn?.(text, options) : undefined
  const own = bare
    ? {record, held: [...bare, ...partsOf(item.media)]}
    : {...reading(), ...(declared === undefined ? {} : {record})}
  const disclosed = disclosedOf(
    own,
    {channel: surface.id, language: item.language ?? language},
    settings,
    isUnreadable,
  )
  const {verdicts = [], verdict = '', open: questions = [], disclosure} = disclosed ?? {}
  return {
    ...{findings, verdicts, verdict, disclosure, questions},
    ...(disclosed ? {language: disclosed.language} : {}),
    fix: fixesOf(findings),
    on: settings.on,
  }
}

/** What readers read beside the content, e.g. its title: what is wrong with these texts, and nothing that is about the item. */
function findingsBeside(
  {title, media, disclosure}: CheckedItem,
  settings: SiteSettings,
  check: Check,
  custom: GateOptions['custom'],
): GateFinding[] {
  const texts: [pointer: string, text: string | undefined][] = [
    ['/title', title],
    ...media.map(({alt}, index): [string, string | undefined] => [`/media/${index}/alt`, alt]),
  ]
  return texts.flatMap(([pointer, text = '']) => {
    if (text === '') return []
    const item = {surface: plainText as AnySurface, content: text, declared: disclosure, isPost: true}
    return check(item, settings).map(one => gateFinding(one, {pointer, isStored: true}, custom))
  })
}

/** What to show of it; absent where nothing is stated, or what is has been told to be unreadable. */
function disclosedOf(
  {record, held, markets}: Partial<Reading> & Pick<Reading, 'held'>,
  {channel, language}: {channel: string; language: string | undefined},
  settings: SiteSettings,
  isUnreadable: boolean,
): DisclosedItem | undefined {
  if (!record) return undefined
  const languages = {...shippedLanguages, fallback: 'en'}
  try {
    return discloseItem(
      {record, held, markets, channel, languages, hints: {content: language}},
      {...settings, undeclared: 'allow'},
    )
  } catch (cause) {
    if (!(cause instanceof DisclosureError)) throw cause
    if (isUnreadable) return undefined
    // It is the item that asks for what there is none of.
    throw new DisclosureError('content-invalid', cause.message, {
      field: 'disclosure',
      allowed: cause.allowed,
      cause,
    })
  }
}
