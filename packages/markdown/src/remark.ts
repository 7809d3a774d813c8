/**
 * The remark plugin: puts the labels into the tree of a pipeline (Astro, Next, Docusaurus, …) as the file is
 * rendered, where the string writer would put them. Options are plain data but for {@link RemarkDisclosureOptions.lookUp}.
 */
import {
  type Context,
  complete,
  type Disclosure,
  DisclosureError,
  type DisclosureRecord,
  isBoundToDigest,
  needsNoWords,
  type Policy,
  type ShowPolicy,
  statedLanguage,
  type Words,
  withContext,
  workOut,
} from '@forthright/core'
import type {Root, RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {digestOf} from './body/canonical-blocks.ts'
import {frontMatterOf, placedFrontMatter} from './front-matter/tree-front-matter.ts'
import {labelNode} from './label/node.ts'
import {planLabels, variantOf} from './label/plan.ts'
import {checkStyle, type LabelStyle} from './label/syntax.ts'
import type {Stated} from './parse-file.ts'
import {readStatements} from './read-disclosure.ts'

/** A finished disclosure, or what it takes to work one out from the record in front matter. */
export interface RemarkDisclosureOptions extends LabelStyle {
  /** A disclosure that is already worked out; the rest is then not needed. */
  disclosure?: Disclosure | undefined
  /** Language of the labels; of several, the one that the item is in. */
  words?: Words | readonly Words[] | undefined
  /** The words for a language tag; where absent, those with the tag, else with its first subtag. */
  lookUp?: ((tag: string) => Words | undefined) | undefined
  /** Language of items that state none themselves; needed only where there are words of several. */
  language?: string | undefined
  policies?: readonly Policy[] | undefined
  markets?: readonly string[] | undefined
  /** Platforms whose terms count too. */
  platforms?: readonly string[] | undefined
  /** What holds for the whole site, for records that do not say otherwise. */
  context?: Context | undefined
  /** The day of publication, `YYYY-MM-DD`. Nothing here reads a clock. */
  on?: string | undefined
  show?: ShowPolicy | undefined
  /** A file that discloses nothing fails. */
  require?: boolean | undefined
}

/** What the plugin leaves on `file.data.forthright`, for plugins that see only the HTML. */
export interface RemarkResult {
  /** What the file states, with the context of the site. */
  record: DisclosureRecord
  /** The tag of the language that its labels are in; absent where it can have none. */
  language?: string
}

/** A remark plugin that puts the labels of an item into its tree; running it twice is running it once. */
export default function remarkDisclosure(
  options: RemarkDisclosureOptions = {},
): (tree: Root, file: VFile) => void {
  if (!options.disclosure) demandOptions(options)
  checkStyle(options)
  const policies = aboutLabels(options.policies ?? [], options.on ?? '')
  return (tree, file) => {
    const disclosure = options.disclosure ?? disclosureOfFile(tree, file, {...options, policies})
    if (!disclosure) return
    insertLabels(tree, disclosure, options)
    const {record, language} = disclosure
    const wordless = needsNoWords(record, options.show)
    file.data.forthright = {record, ...(wordless ? {} : {language})} satisfies RemarkResult
  }
}

/** The obligations that a label in the text can be due to: others would be weighed for nothing, post by post. */
function aboutLabels(policies: readonly Policy[], on: string): Policy[] {
  return policies.flatMap(policy => {
    const obligations = policy.obligations.filter(
      ({requires, 'in-force': span}) =>
        requires.some(({kind}) => kind === 'label' || kind === 'no-label') &&
        !('from' in span && on < span.from) &&
        !(span.to !== undefined && on >= span.to),
    )
    return obligations.length > 0 ? [{...policy, obligations}] : []
  })
}

function demandOptions({words, policies, on, show}: RemarkDisclosureOptions): void {
  if (!words) throw usage('words', 'pass the words of a language, or a finished disclosure')
  if (!policies && show !== 'always') throw usage('policies', "pass the policies, or set show to 'always'")
  if (policies && !/^\d{4}-\d{2}-\d{2}$/.test(on ?? ''))
    throw usage('on', 'pass the day of publication as YYYY-MM-DD, for nothing here reads a clock')
}

function usage(field: string, remedy: string, file?: VFile): DisclosureError {
  const where = file?.path ? `${file.path}: ` : ''
  return new DisclosureError(
    'usage',
    `[markdown/remark] ${where}The option ${field} is missing or wrong: ${remedy}.`,
    {field, file: file?.path},
  )
}

/** The disclosure of the record that the file states; absent where it states none. */
function disclosureOfFile(tree: Root, file: VFile, options: RemarkDisclosureOptions): Disclosure | undefined {
  const front = frontMatterOf(tree, file)
  const {record: said, issues} = readStatements(front)
  // Rendering a post without a label would hide a disclosure that was meant.
  if (issues.length > 0) {
    const [issue] = readStatements(placedFrontMatter(tree, file, front)).issues
    file.fail(`${['disclosure', ...(issue?.path ?? [])].join('.')}: ${issue?.message}`, {
      place: issue?.place,
      source: 'forthright',
    })
  }
  if (!said) {
    if (options.require)
      file.fail(
        'This post says nothing of how it was made: add disclosure to its front matter, e.g. disclosure: human.',
        {source: 'forthright'},
      )
    return undefined
  }
  const record = withContext(withDigest(said, tree, options), options.context)
  const {policies = [], markets, platforms, on = '', show} = options
  const words = wordsFor(record, front, options, file)
  return workOut(record, {policies, markets, platforms, on, words, channel: 'markdown', show})
}

/**
 * The record with the digest of the text where a review is to be compared with it, for it costs more than all the
 * rest. What else the post holds is not looked for: parts of which nothing is said get no label.
 */
function withDigest(
  record: DisclosureRecord,
  tree: Root,
  options: RemarkDisclosureOptions,
): DisclosureRecord {
  if (!isBoundToDigest(record)) return record
  const digest = digestOf(tree, {words: wordsOf(options), component: options.component})
  return complete(record, [{id: 'body', medium: 'text', steps: [], digest}])
}

function wordsOf({words}: RemarkDisclosureOptions): readonly Words[] {
  return words === undefined ? [] : Array.isArray(words) ? words : [words as Words]
}

/** The words of the item's language, never those of another in silence. */
function wordsFor(
  record: DisclosureRecord,
  {data}: Stated,
  options: RemarkDisclosureOptions,
  file: VFile,
): Words {
  const languages = wordsOf(options)
  const [only] = languages
  if (only && (languages.length === 1 || needsNoWords(record, options.show))) return only
  const tag = statedLanguage(record, data) ?? options.language
  if (tag === undefined)
    throw usage(
      'language',
      'the item does not say which language it is in; add lang to its front matter, or pass the language of the site',
      file,
    )
  const byTag = (wanted: string) => languages.find(one => one.language.toLowerCase() === wanted)
  const wanted = spelledWithHyphens(tag).toLowerCase()
  const near = options.lookUp ?? (() => byTag(wanted.split('-')[0] ?? wanted))
  const found = byTag(wanted) ?? near(tag)
  if (found) return found
  const known = languages.map(one => one.language).join(', ')
  throw usage('words', `there are none for ${tag}, which the item is in; there are ${known}`, file)
}

/** `pt_BR.UTF-8`, as POSIX spells it, is `pt-BR`. */
function spelledWithHyphens(tag: string): string {
  return tag.replace(/\..*$/, '').replaceAll('_', '-')
}

function insertLabels(tree: Root, disclosure: Disclosure, options: RemarkDisclosureOptions): void {
  const {component} = options
  const {wanted, unwanted} = planLabels(tree, disclosure, {words: wordsOf(options), component})
  if (wanted.length === 0 && unwanted.length === 0) return
  const nodeOf = (want: (typeof wanted)[number]) =>
    labelNode(want.part, want.label, {variant: variantOf(want, options), component})
  const fresh = new Map<number, RootContent[]>()
  for (const want of wanted) {
    if (want.region) continue
    const nodes = fresh.get(want.before) ?? []
    nodes.push(nodeOf(want))
    fresh.set(want.before, nodes)
  }
  const there = new Map(wanted.flatMap(want => (want.region ? [[want.region.from, want] as const] : [])))
  const gone = new Map(unwanted.map(region => [region.from, region]))
  const children: RootContent[] = []
  for (let index = 0; index <= tree.children.length; index++) {
    for (const node of fresh.get(index) ?? []) children.push(node)
    const replaced = there.get(index)
    const region = replaced?.region ?? gone.get(index)
    const node = tree.children[index]
    if (replaced) children.push(nodeOf(replaced))
    else if (node && !region) children.push(node)
    if (region) index = region.to - 1
  }
  tree.children = children
}
