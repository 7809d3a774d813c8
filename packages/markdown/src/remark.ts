/**
 * The remark plugin: puts the labels into the tree of a pipeline (Astro, Next, Docusaurus, …) as the file is
 * rendered, where the string writer would put them. Options are plain data but for {@link RemarkDisclosureOptions.lookUp}.
 */
import type {Disclosure, DisclosureRecord, Part, Words} from '@forthright/core'
import {
  checkOptions,
  type PluginOptions,
  pluginSettings,
  pluginShape,
  strictOptions,
} from '@forthright/core/options'
import {
  demandLabelPlace,
  discloseFile,
  hostFrontMatter,
  isBoundToDigest,
  type KnownWords,
  type LabelPlace,
  needsNoWords,
  type OptionKind,
  onceOn,
  type PluginSettings,
  statedLanguage,
  statedPublication,
  wordingsOf,
} from '@forthright/core/surface'
import type {Root, RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {mediaIn, mediaInData} from './body/embedded-media.ts'
import {frontMatterOf, placedFrontMatter} from './front-matter/tree-front-matter.ts'
import {labelNode} from './label/node.ts'
import {type LabelPlanOptions, planLabels, variantOf} from './label/plan.ts'
import {checkStyle, type LabelStyle, labelVariants} from './label/syntax.ts'
import type {Stated} from './parse-file.ts'
import {digested, heldParts} from './read-disclosure.ts'
import {readStatements} from './read-statements.ts'

/** Options of the plugin: a finished disclosure, or what it takes to work one out from the record in front matter. */
export interface RemarkDisclosureOptions extends PluginOptions, LabelStyle {
  /** A disclosure that is already worked out; the rest is then not needed. */
  disclosure?: Disclosure | undefined
}

/** What the plugin leaves on `file.data.forthright`, for plugins that see only the HTML. */
export interface RemarkResult {
  /** What the file states; absent where it states nothing. */
  record?: DisclosureRecord
  /** The tag of the language that its labels are in; absent where it can have none. */
  language?: string
  /** Nothing says how it was made, which was said on the file as the options have it. */
  undeclared?: true
}

/** The kinds of {@link LabelStyle}. */
export const labelStyleOptions: {readonly [Name in keyof LabelStyle]-?: OptionKind} = {
  variant: labelVariants,
  component: 'string',
}

const schema = strictOptions(pluginShape, {...labelStyleOptions, disclosure: 'object'})

/**
 * A remark plugin that puts the labels of an item into its tree; running it twice is running it once.
 *
 * @example
 * unified().use(remarkParse).use(remarkFrontmatter).use(remarkDisclosure, {words: nb, policies, on: '2026-11-22'})
 */
export default function remarkDisclosure(
  options: RemarkDisclosureOptions = {},
): (tree: Root, file: VFile) => void {
  checkOptions('markdown/remark', schema, options)
  const {disclosure, words, show} = options
  if (!disclosure) return discloseTree('markdown/remark', pluginSettings('markdown/remark', options), options)
  checkStyle(options)
  const place = placeIn('markdown/remark', options.place)
  const known = words === undefined ? [] : [words].flat()
  return (tree, file) => {
    const above = mediaInData(frontMatterOf(tree, file).data)
    const manual = insertLabels(tree, disclosure, {...options, place, above}, known)
    for (const step of manual) file.message(step, {source: 'forthright'})
    leave(file, disclosure, show)
  }
}

/** The plugin with settings that were checked before; `name` begins its messages. */
export function discloseTree(
  name: string,
  settings: PluginSettings,
  style: LabelStyle,
): (tree: Root, file: VFile) => void {
  const options = {...style, place: placeIn(name, settings.place)}
  checkStyle(options)
  const words = settings.languages.all
  const tellBlind = onceOn(
    'The front matter of this file is not read: put remark-frontmatter before this plugin.',
  )
  return (tree, file) => {
    const front = frontMatterOf(tree, file)
    const {record} = recordOf(front, tree, file)
    const item = discloseFile(
      name,
      settings,
      {
        record,
        channel: 'markdown',
        held: stated => heldIn(tree, front, stated, {words, wordings: wordingsOf(settings.policies)}),
        hints: {content: statedLanguage({}, front.data)},
        markets: front.data.markets,
        published: statedPublication(front.data) ?? settings.published,
      },
      file,
    )
    if (!item || !record) {
      if (isBlind(tree, file)) tellBlind(file)
      file.data.forthright = {undeclared: true} satisfies RemarkResult
      return
    }
    const manual = insertLabels(tree, item.disclosure, {...options, above: mediaInData(front.data)}, words)
    for (const step of manual) file.message(step, {source: 'forthright'})
    leave(file, {...item.disclosure, record}, settings.show)
  }
}

/** Where the label of the text stands; a comment `disclosure-here` wins. */
function placeIn(name: string, place: string | undefined): LabelPlace | undefined {
  return place === undefined ? undefined : demandLabelPlace(name, place)
}

/** Whether the file begins with front matter, and neither the host nor a plugin before this one has read it. */
function isBlind({children: [first]}: Root, {data, value}: VFile): boolean {
  const isRead = hostFrontMatter(data) || (first as {type: string} | undefined)?.type.match(/^(yaml|toml)$/)
  return !isRead && /^\uFEFF?(---|\+\+\+)[ \t]*[\r\n]/.test(String(value ?? '').slice(0, 20))
}

/** What the file states. A file whose statements cannot be read fails: without its label, a disclosure that was meant would be hidden. */
function recordOf(front: Stated, tree: Root, file: VFile): {record?: DisclosureRecord} {
  const stated = readStatements(front)
  if (stated.issues.length > 0) {
    const [issue] = readStatements(placedFrontMatter(tree, file, front)).issues
    file.fail(`${['disclosure', ...(issue?.path ?? [])].join('.')}: ${issue?.message}`, {
      place: issue?.place,
      source: 'forthright',
    })
  }
  return stated
}

/** The parts of a tree; the digest of its text only where a review is bound to one, for it costs more than all the rest. */
function heldIn(tree: Root, {data}: Stated, record: DisclosureRecord, known: KnownWords): readonly Part[] {
  const held = heldParts(mediaIn(tree), data, record)
  return isBoundToDigest(record) ? digested(held, tree, known) : held
}

function leave(file: VFile, {record, language}: Disclosure, show: PluginSettings['show']): void {
  file.data.forthright = {record, ...(needsNoWords(record, show) ? {} : {language})} satisfies RemarkResult
}

/** Puts the labels into a tree, and gives what is left to a person. */
function insertLabels(
  tree: Root,
  disclosure: Disclosure,
  options: LabelStyle & Pick<LabelPlanOptions, 'place' | 'above'>,
  words: readonly Words[],
): readonly string[] {
  const {component, place, above} = options
  const {wanted, unwanted, manual} = planLabels(tree, disclosure, {words, component, place, above})
  if (wanted.length === 0 && unwanted.length === 0) return manual
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
  return manual
}
