/** Everything that a site calls, made once from what holds for all of its content. */
import {
  type Answer,
  answer,
  DisclosureError,
  type DisclosureInput,
  type DisclosureRecord,
  type Item,
  type Judged,
  judge,
  type LabelInput,
  type LabelledContent,
  labelContent,
  nextVerdict,
  type Practice,
  type PreparedItem,
  prepareItem,
  sitePracticesOf,
} from '@forthright/core'
import {suggest} from '@forthright/core/options'
import {recordFrom, type Surface, statedLanguage} from '@forthright/core/surface'
import {plainText} from '@forthright/core/text'
import {type HtmlOptions, html, languageOf} from '@forthright/html'
import {frontMatterData, type MarkdownOptions, markdown, readFrontMatter} from '@forthright/markdown'
import {namesOf, type Platform, platformIdOf, platforms, type WriteOptions} from '@forthright/social'
import {htmlPost} from '../post/with-front-matter.ts'
import {type Checked, checkedCall, type LabelOptions, type SiteOptions} from './options.ts'
import {shippedLanguages} from './shipped.ts'

/** A record, shorthand for one, or nothing where the content states it itself (`null` is an empty field of a CMS). */
export type RecordInput = DisclosureInput | null | undefined

/** Labelled content, and all that led to it. */
export type Labelled<Content> = LabelledContent<Content>

/** What a record amounts to, the verdicts on it, and everything there is to say about what it owes. */
export interface Assessed extends Answer, Omit<PreparedItem, 'options'>, Judged {
  /** The next day on which a verdict changes by itself, and the verdicts that do; absent where none is known. */
  next?: {on: string; verdict: string}
}

/** The functions of one site. Each also takes the options of the site, for one call. */
export interface Forthright {
  /** Labels an HTML document or fragment. The record is read from the page where absent. */
  labelHtml(content: string, record?: RecordInput, options?: LabelOptions & HtmlOptions): Labelled<string>
  /** Labels Markdown or MDX. The record is read from the front matter where absent. */
  labelMarkdown(
    content: string,
    record?: RecordInput,
    options?: LabelOptions & MarkdownOptions,
  ): Labelled<string>
  /** Labels plain text. */
  labelText(content: string, record: RecordInput, options?: LabelOptions): Labelled<string>
  /** Labels the payload of a social post; `manual` says what of its disclosure is left for a person. */
  labelPost<Payload extends object>(
    platform: string,
    payload: Payload,
    record: RecordInput,
    options?: LabelOptions & Omit<WriteOptions, 'place'>,
  ): Labelled<Payload>
  /** What a record amounts to, what it owes and why, and what would change it. */
  assess(record: RecordInput, options?: SiteOptions): Assessed
  /** What the site says of its own use of AI (`governance`), and what of it is missing: once, and not for each item. */
  readonly practices: readonly Practice[]
}

/**
 * The functions of a site, which go by what it says once. Throws `usage` where an option is misspelt or names what there
 * is none of.
 *
 * @example
 * const site = createForthright({context: {roles: ['deployer']}, markets: ['EU'], language: 'nb'})
 * site.labelMarkdown(post).content
 */
export function createForthright(options: SiteOptions = {}): Forthright {
  const {settings} = checkedCall('createForthright', {}, options)
  // What is changed in the caller's object afterwards was not checked.
  const site = {...options}
  const call = <Options extends object>(
    entry: string,
    given: (LabelOptions & Options) | undefined,
    kinds?: Surface<never, Options>['options'],
  ) => checkedCall<Options>(entry, site, given, kinds)
  return {
    practices: sitePracticesOf(settings.governance, settings.on),
    labelHtml(content, record, given) {
      const checked = call<HtmlOptions>('labelHtml', given, html.options)
      demandText('labelHtml', content)
      const {place = checked.settings.place, fragment} = checked.rest
      const stated = statedLanguage({}, readFrontMatter(content)?.data ?? {})
      return label(htmlPost, content, record, checked, stated ?? languageOf(content, {place, fragment}))
    },
    labelMarkdown(content, record, given) {
      const checked = call<MarkdownOptions>('labelMarkdown', given, markdown.options)
      demandText('labelMarkdown', content)
      const front = frontMatterData(content, checked.rest)
      return label(markdown, content, record, checked, statedLanguage({}, front), front.markets)
    },
    labelText(content, record, given) {
      const checked = call<object>('labelText', given)
      demandText('labelText', content)
      return label(plainText, content, record, checked)
    },
    labelPost(platform, payload, record, given) {
      const surface = platformOf<typeof payload>(platform)
      const checked = call<Omit<WriteOptions, 'place'>>('labelPost', given, surface.options)
      return label<typeof payload, WriteOptions>(
        surface,
        payload,
        record,
        checked,
        surface.languageOf?.(payload),
      )
    },
    assess: (record, given) => assessHeld('assess', site, {record, held: []}, given),
  }
}

/** What a record owes together with the parts that its content holds. */
export function assessHeld(
  entry: string,
  site: SiteOptions,
  item: Omit<Item, 'record'> & {record: RecordInput | DisclosureRecord},
  given?: SiteOptions,
): Assessed {
  const {settings} = checkedCall(entry, site, given)
  const {options, ...prepared} = prepareItem({...item, record: recordFrom(item.record)}, settings)
  const answered = answer(prepared.record, options)
  const judged = judge(prepared, answered.outcomes, options)
  const next = nextVerdict(prepared, judged.verdicts, answered.outcomes, options)
  return {...prepared, ...judged, ...answered, ...(next ? {next} : {})}
}

function label<Content, Options extends object>(
  surface: Surface<Content, Options>,
  content: Content,
  input: RecordInput,
  checked: Checked<Options>,
  own?: string,
  markets?: unknown,
): Labelled<Content> {
  return labelRead(surface, content, {record: recordFrom(input), markets, hints: {content: own}}, checked)
}

/** Labels content of which something was read elsewhere, e.g. the record of the post that it was made from. */
export function labelRead<Content, Options extends object>(
  surface: Surface<Content, Options>,
  content: Content,
  {hints, published, ...input}: Omit<LabelInput, 'languages'>,
  {settings, language, published: day, rest}: Checked<Options>,
): Labelled<Content> {
  return labelContent(
    surface,
    content,
    {
      ...input,
      languages: {...shippedLanguages, fallback: 'en'},
      hints: {...hints, asked: language},
      published: published ?? day,
    },
    settings,
    rest,
  )
}

function platformOf<Payload>(name: string): Platform<Payload> {
  const id = platformIdOf(String(name)) ?? name
  const found = Object.hasOwn(platforms, id) ? platforms[id] : undefined
  if (found) return found as Platform<Payload>
  const allowed = Object.keys(platforms).flatMap(namesOf)
  throw new DisclosureError(
    'usage',
    `[labelPost] There is no platform called ${JSON.stringify(id)}. ${suggest(String(id), allowed)}`,
    {field: 'platform', allowed},
  )
}

function demandText(entry: string, content: unknown): asserts content is string {
  if (typeof content === 'string') return
  const kind =
    content instanceof Promise
      ? 'a promise: await it'
      : content === null
        ? 'null'
        : `of type ${typeof content}`
  throw new DisclosureError('usage', `[${entry}] The content is ${kind}. Give it as a string.`, {
    field: 'content',
  })
}
