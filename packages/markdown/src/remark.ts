/**
 * The remark plugin: puts the labels into the tree of a pipeline (Astro, Next, Docusaurus, …) as the file is
 * rendered, where the string writer would put them. Options are plain data, so that they can be handed on as JSON.
 */
import {
  complete,
  type Disclosure,
  DisclosureError,
  type DisclosureRecord,
  disclose,
  evaluate,
  type Label,
  type Policy,
  type ShowPolicy,
  type Words,
  wordingFor,
} from '@forthright/core'
import type {Paragraph, PhrasingContent, Root, RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {type FrontMatter, readFrontMatter} from './front-matter.ts'
import {planLabels} from './label-plan.ts'
import {partProperty} from './label-region.ts'
import {heldWithDigest, readStatements} from './read-disclosure.ts'

/** A finished disclosure, or what it takes to work one out from the record in front matter. */
export interface RemarkDisclosureOptions {
  /** A disclosure that is already worked out; the rest is then not needed. */
  disclosure?: Disclosure | undefined
  /** Language of the labels; of several, the one that the item is in. */
  words?: Words | readonly Words[] | undefined
  policies?: readonly Policy[] | undefined
  markets?: readonly string[] | undefined
  /** The day of publication, `YYYY-MM-DD`. Nothing here reads a clock. */
  on?: string | undefined
  show?: ShowPolicy | undefined
}

/** A remark plugin that puts the labels of an item into its tree; running it twice is running it once. */
export default function remarkDisclosure(
  options: RemarkDisclosureOptions = {},
): (tree: Root, file: VFile) => void {
  if (!options.disclosure) demandOptions(options)
  return (tree, file) => {
    const disclosure = options.disclosure ?? workOut(tree, file, options)
    if (disclosure) insertLabels(tree, disclosure, wordsOf(options))
  }
}

function demandOptions({words, policies, on, show}: RemarkDisclosureOptions): void {
  if (!words) throw usage('words', 'pass the words of a language, or a finished disclosure')
  if (!policies && show !== 'always') throw usage('policies', "pass the policies, or set show to 'always'")
  if (policies && !/^\d{4}-\d{2}-\d{2}$/.test(on ?? ''))
    throw usage('on', 'pass the day of publication as YYYY-MM-DD, for nothing here reads a clock')
}

function usage(field: string, remedy: string): DisclosureError {
  return new DisclosureError(
    'usage',
    `[markdown/remark] The option ${field} is missing or wrong: ${remedy}.`,
    {field},
  )
}

/** The disclosure of the record that the file states; absent where it states none. */
function workOut(tree: Root, file: VFile, options: RemarkDisclosureOptions): Disclosure | undefined {
  const front = frontMatterOf(tree, file)
  const {record: stated, issues} = readStatements(front)
  const [issue] = issues
  // Rendering it without a label would hide a disclosure that was meant.
  if (issue)
    file.fail(`${['disclosure', ...issue.path].join('.')}: ${issue.message}`, {
      place: issue.place,
      source: 'forthright',
    })
  if (!stated) return undefined
  const languages = wordsOf(options)
  const record = complete(stated, heldWithDigest(tree, front?.data, stated, languages))
  const {policies = [], markets, on = '', show} = options
  return disclose(record, {
    outcomes: evaluate(record, {policies, markets, on}),
    words: wordsFor(record, front, languages),
    channel: 'markdown',
    show,
  })
}

/** Where hosts keep front matter: Astro, Docusaurus, vfile-matter, others; else the node of remark-frontmatter. */
function frontMatterOf({children}: Root, {data}: VFile): Pick<FrontMatter, 'data' | 'placeOf'> | undefined {
  const {astro, frontMatter, matter, frontmatter} = data as Record<
    string,
    Record<string, unknown> | undefined
  >
  const given = astro?.frontmatter ?? frontMatter ?? matter ?? frontmatter
  if (typeof given === 'object' && given !== null)
    return {data: given as Record<string, unknown>, placeOf: () => undefined}
  const [node] = children as {type: string; value?: string}[]
  const fence = node?.type === 'yaml' ? '---' : node?.type === 'toml' ? '+++' : undefined
  return fence === undefined ? undefined : readFrontMatter(`${fence}\n${node?.value ?? ''}\n${fence}\n`)
}

function wordsOf({words}: RemarkDisclosureOptions): readonly Words[] {
  return words === undefined ? [] : Array.isArray(words) ? words : [words as Words]
}

/** The words of the item's language, never those of another in silence; the first where it states none. */
function wordsFor(
  record: DisclosureRecord,
  front: Pick<FrontMatter, 'data'> | undefined,
  languages: readonly Words[],
): Words {
  const {lang, language, locale} = front?.data ?? {}
  const said = record.language ?? [lang, language, locale].find(value => typeof value === 'string')
  const wanted = String(said ?? '').toLowerCase()
  const [first] = languages
  const found =
    said === undefined || languages.length === 1
      ? first
      : (languages.find(one => one.language.toLowerCase() === wanted) ??
        languages.find(one => one.language.toLowerCase() === wanted.split(/[-_]/)[0]))
  if (found) return found
  throw usage(
    'words',
    `there are none for ${said}, which the item is in; there are ${languages.map(one => one.language).join(', ')}`,
  )
}

function insertLabels(tree: Root, disclosure: Disclosure, words: readonly Words[]): void {
  const {wanted, unwanted} = planLabels(tree, disclosure, {words})
  const children: RootContent[] = []
  for (let index = 0; index <= tree.children.length; index++) {
    for (const {region, before, part, label} of wanted)
      if (!region && before === index) children.push(labelNode(part, label))
    const replaced = wanted.find(({region}) => region?.from === index)
    const region = replaced?.region ?? unwanted.find(({from}) => from === index)
    const node = tree.children[index]
    if (replaced) children.push(labelNode(replaced.part, replaced.label))
    else if (node && !region) children.push(node)
    if (region) index = region.to - 1
  }
  tree.children = children
}

function labelNode(part: string, label: Label): Paragraph {
  const wordings = wordingFor(label, 'long').flatMap(({text, language}): PhrasingContent[] => [
    {type: 'text', value: ' · '},
    language === label.language
      ? {type: 'text', value: text}
      : {
          type: 'emphasis',
          data: {hName: 'span', hProperties: {lang: language}},
          children: [{type: 'text', value: text}],
        },
  ])
  return {
    type: 'paragraph',
    data: {
      hProperties: {
        className: ['ai-disclosure'],
        lang: label.language,
        dir: label.direction,
        [partProperty]: part,
      },
    },
    children: [{type: 'emphasis', children: [{type: 'text', value: label.long}, ...wordings]}],
  }
}
