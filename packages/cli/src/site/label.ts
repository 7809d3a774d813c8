/** Content and a record in, labelled content out, with the policies and languages that are shipped. */
import {
  type Answer,
  answer,
  type Context,
  complete,
  type Disclosure,
  DisclosureError,
  type DisclosureRecord,
  disclose,
  evaluate,
  type Grade,
  grade,
  isBoundToDigest,
  type Outcome,
  type Part,
  type Policy,
  placementSteps,
  type ShowPolicy,
  type Surface,
  statedLanguage,
  type Words,
  type Written,
  withContext,
  withDetails,
  wordlessSteps,
} from '@forthright/core'
import {plainText} from '@forthright/core/text'
import {type HtmlOptions, html} from '@forthright/html'
import {details, type LanguageTag, languages, lookUp} from '@forthright/labels'
import {frontMatterData, type MarkdownOptions, markdown} from '@forthright/markdown'
import {policies as shipped, withUnion} from '@forthright/policies'
import {platforms} from '@forthright/social'
import {languageOfHtml, spoken} from '../post/own-language.ts'
import {declared, read} from '../post/stated-record.ts'
import {closest} from './closest.ts'
import {today} from './today.ts'

/** Where and when content is published. */
export interface AssessOptions {
  /** Markets, e.g. `['EU', 'US-NY', 'CN']`; all that are shipped where absent. */
  markets?: readonly string[] | undefined
  /** Platforms whose terms count too, e.g. `['x']`. A post labelled for a platform always counts that platform's. */
  platforms?: readonly string[] | undefined
  /** The day of publication, `YYYY-MM-DD`; today where absent. */
  on?: string | undefined
  /** What holds for the whole site, for records that do not say otherwise, e.g. `{roles: ['deployer']}`. */
  context?: Context | undefined
  /** Instead of those that are shipped. */
  policies?: readonly Policy[] | undefined
}

/** How content is labelled. */
export interface LabelOptions extends AssessOptions {
  /** BCP 47; where absent, that of the record, else the one that the content says it is in, else English. */
  language?: string | undefined
  /** When to show a label; `when-advised` where absent. */
  show?: ShowPolicy | undefined
  /** Whether HTML has a panel beside the label: models, review, who answers for it, the rule that asks. */
  details?: boolean | undefined
  /** The day of publication that the panel names, `YYYY-MM-DD`; `on` where absent, and none where nobody gave that. */
  published?: string | undefined
}

/** What a record amounts to, and everything there is to say about what it owes. */
export interface Assessed extends Answer {
  grade: Grade
  record: DisclosureRecord
}

/** Labelled content, and all that led to it. */
export interface Labelled<Content> extends Written<Content> {
  grade: Grade
  /** With the parts that the content holds; of HTML without digests, unless a review is bound to one. */
  record: DisclosureRecord
  outcomes: Outcome[]
  disclosure: Disclosure
  /** The language asked for and the one the label is in; `asked` is absent where nobody said. */
  language: {asked?: string; chosen: string}
}

/** Labels an HTML document or fragment; the record may be shorthand, and is read from the page where absent. */
export function labelHtml(
  content: string,
  record?: unknown,
  options: LabelOptions & HtmlOptions = {},
): Labelled<string> {
  return label(html, content, record, options, spoken(languageOfHtml(content)))
}

/** Labels Markdown or MDX; the record may be shorthand, and is read from the front matter where absent. */
export function labelMarkdown(
  content: string,
  record?: unknown,
  options: LabelOptions & MarkdownOptions = {},
): Labelled<string> {
  const own = spoken(statedLanguage({}, frontMatterData(content, options)))
  return label(markdown, content, record, options, own)
}

/** Labels plain text. */
export function labelText(content: string, record: unknown, options?: LabelOptions): Labelled<string> {
  return label(plainText, content, record, options)
}

/** Labels the payload of a social post, e.g. `labelPost('x', {text}, 'ai-generated')`. */
export function labelPost<Payload>(
  platform: string,
  payload: Payload,
  record: unknown,
  options?: LabelOptions,
): Labelled<Payload> {
  const surface = Object.hasOwn(platforms, platform) ? platforms[platform] : undefined
  if (!surface)
    throw new DisclosureError(
      'usage',
      `There is no platform called ${JSON.stringify(platform)}. ${closest(platform, Object.keys(platforms))}`,
      {allowed: Object.keys(platforms)},
    )
  return label(surface as unknown as Surface<Payload>, payload, record, options)
}

/**
 * Labels content of any surface; `own` is the language that it says it is in. Throws `record-invalid` where a record
 * cannot be read.
 */
export function label<Content, Options extends object>(
  surface: Surface<Content, Options>,
  content: Content,
  input?: unknown,
  options: LabelOptions & Partial<Options> = {},
  own?: string,
): Labelled<Content> {
  const given = input === undefined ? undefined : read(input)
  // What is declared is read where nothing was given, and a digest is made where a review is bound to one.
  if (given && surface.partsIn && !isBoundToDigest(given))
    return labelHeld(
      surface,
      content,
      given,
      surface.partsIn(content, ofSurface(options) as never),
      options,
      own,
    )
  const reading = surface.read(content, {words: Object.values(languages), ...ofSurface(options)} as never)
  return labelHeld(surface, content, given ?? declared(reading), reading.held, options, own)
}

/** What of the options is the surface's own: it takes no others. */
function ofSurface(options: LabelOptions): object {
  const {markets, platforms, on, published, policies, context, language, show, details, ...rest} = options
  return rest
}

/** Labels content whose record and parts were read elsewhere, e.g. from the post that it was made of. */
export function labelHeld<Content, Options extends object>(
  surface: Surface<Content, Options>,
  content: Content,
  record: DisclosureRecord | undefined,
  held: readonly Part[],
  options: LabelOptions & Partial<Options> = {},
  own?: string,
): Labelled<Content> {
  const {
    markets,
    platforms = [],
    on = today(),
    published = options.on,
    policies = shipped,
    context,
    language,
    show,
    details: panel,
    ...rest
  } = options
  const whole = withContext(complete(record, held), context)
  const outcomes = evaluate(whole, {
    policies,
    markets: markets && withUnion(markets),
    platforms: [...platforms, surface.id],
    on,
  })
  const asked = language ?? record?.language ?? own
  const words = wordsFor(asked)
  const bare = disclose(whole, {outcomes, words, channel: surface.id, show})
  const terms = {words, details: details[words.language as LanguageTag], outcomes, policies, on: published}
  const disclosure = panel ? withDetails(bare, terms) : bare
  // What is written is what the author declared, without what was only counted for the assessment.
  const written = surface.write(content, {...disclosure, record: record ?? whole}, {
    words: Object.values(languages),
    ...rest,
  } as never)
  const shown = new Set(
    written.report.filter(({mark, via}) => mark === 'label' && via === 'text').map(({part}) => part),
  )
  return {
    ...written,
    manual: [
      ...written.manual,
      ...placementSteps({...disclosure, parts: disclosure.parts.filter(({part}) => shown.has(part))}),
      ...wordlessSteps(disclosure, outcomes),
    ],
    grade: disclosure.grade,
    record: whole,
    outcomes,
    disclosure,
    language: {...(asked === undefined ? {} : {asked}), chosen: words.language},
  }
}

/** What a record amounts to, what it owes and why, and what would change it; the record may be shorthand. */
export function assess(
  input: unknown,
  {markets, platforms, on = today(), context, policies = shipped}: AssessOptions = {},
): Assessed {
  const record = withContext(read(input), context)
  return {
    grade: grade(record).item,
    record,
    ...answer(record, {policies, markets: markets && withUnion(markets), platforms, on}),
  }
}

/** The words of a language; throws where there are none, and never falls back to English for a language asked for. */
export function wordsFor(tag = 'en'): Words {
  const found = lookUp(tag)
  if (!found) {
    const known = Object.keys(languages)
    throw new DisclosureError(
      'usage',
      `There are no words for the language ${JSON.stringify(tag)}. ${closest(tag, known)}`,
      {field: 'language', allowed: known},
    )
  }
  return found.words
}
