/** The rehype plugin: writes a disclosure into a hast tree, by the same plan as the string surface. */
import {
  complete,
  type Disclosure,
  DisclosureError,
  type DisclosureRecord,
  hostFrontMatter,
  isBoundToDigest,
  type Part,
  type Policy,
  parseRecord,
  type ReportEntry,
  type ShowPolicy,
  type Words,
  workOut,
} from '@forthright/core'
import type {Root} from 'hast'
import type {Plugin} from 'unified'
import type {VFile} from 'vfile'
import {applyToTree} from './apply/to-tree.ts'
import {checkedHtmlOptions, type HtmlOptions} from './options.ts'
import {type Page, pageOf} from './page/page.ts'
import {planFor} from './plan/plan.ts'
import {heldBy} from './surface.ts'

/** A disclosure that was worked out already, or what it is to be worked out from, file by file. */
export type RehypeOptions = Pick<HtmlOptions, 'element' | 'icons' | 'manifest'> &
  (
    | {
        /** A function works it out for a file; nothing leaves its page alone. */
        disclosure: Disclosure | WorkOut
      }
    | {
        /** A record or shorthand; where absent, `disclosure` in the front matter that the framework put on the file. */
        record?: unknown
        words: Words
        policies: readonly Policy[]
        /** Markets where the content is published; all that the policies have where absent. */
        markets?: readonly string[] | undefined
        /** The day of publication, `YYYY-MM-DD`. */
        on: string
        show?: ShowPolicy | undefined
      }
  )

/**
 * Works out the disclosure of a file. `held` gives the parts of its page, with labels in `words` left out; the digest
 * of its text only where a review in `record` is bound to one, for it costs more than all the rest.
 */
export type WorkOut = (
  file: VFile,
  held: (words: readonly Words[], record: DisclosureRecord | undefined) => readonly Part[],
) => Disclosure | undefined

/** What the plugin leaves on `file.data.forthright`. */
export interface RehypeResult {
  disclosure: Disclosure
  report: ReportEntry[]
  manual: string[]
}

/** Writes a disclosure into the tree; what landed where is on `file.data.forthright`. */
const rehypeDisclosure: Plugin<[RehypeOptions], Root> = options => {
  check(options)
  const {element, icons, manifest} = options
  const words = 'words' in options ? [options.words] : undefined
  const setting = checkedHtmlOptions({element, icons, manifest, words})
  return (tree, file) => {
    // A page of which nothing is stated need not be looked over.
    let looked: Page | undefined
    const page = () => {
      looked ??= pageOf(tree)
      return looked
    }
    const disclosure = disclosureOf(options, page, file)
    if (!disclosure) return
    const {edits, report, manual} = planFor(page(), disclosure, setting)
    applyToTree(page(), edits)
    file.data.forthright = {disclosure, report, manual} satisfies RehypeResult
  }
}

export default rehypeDisclosure

type Evaluating = Exclude<RehypeOptions, {disclosure: Disclosure | WorkOut}>

/** Callers without types get a sentence instead of a stack trace from deep inside. */
function check(options: RehypeOptions | undefined): void {
  if (options && 'disclosure' in options) return
  const missing = (['words', 'policies', 'on'] as const).filter(name => options?.[name] === undefined)
  if (missing.length === 0) return
  throw new DisclosureError(
    'usage',
    `[html/rehype] The options lack ${missing.join(', ')}. Give disclosure, or words, policies and on, the day of publication as YYYY-MM-DD.`,
    {
      allowed: [
        'disclosure',
        'record',
        'words',
        'policies',
        'markets',
        'on',
        'show',
        'element',
        'icons',
        'manifest',
      ],
    },
  )
}

function disclosureOf(options: RehypeOptions, page: () => Page, file: VFile): Disclosure | undefined {
  if (!('disclosure' in options)) return disclosureOfFile(options, page, file)
  const {disclosure} = options
  return typeof disclosure === 'function' ? disclosure(file, heldOn(page)) : disclosure
}

function heldOn(page: () => Page): Parameters<WorkOut>[1] {
  return (words, record) => heldBy(page(), words, record !== undefined && isBoundToDigest(record))
}

function disclosureOfFile(
  {record, words, policies, markets, on, show}: Evaluating,
  page: () => Page,
  file: VFile,
): Disclosure {
  const stated = recordFrom(record ?? hostFrontMatter(file.data)?.disclosure, file)
  const known = complete(stated, heldOn(page)([words], stated))
  return workOut(known, {policies, markets, on, words, channel: 'html', show})
}

function recordFrom(value: unknown, file: VFile): DisclosureRecord | undefined {
  if (value === undefined || value === null) return undefined
  const {record, issues = []} = parseRecord(value)
  if (record) return record
  const said = issues.map(({path, message}) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
  const [first] = issues
  throw new DisclosureError(
    'record-invalid',
    `[html/rehype] The disclosure of ${file.path || 'this file'} cannot be read: ${said.join('; ')}. Correct it, or leave it out.`,
    {file: file.path, field: ['disclosure', ...(first?.path ?? [])].join('.'), allowed: first?.allowed},
  )
}
