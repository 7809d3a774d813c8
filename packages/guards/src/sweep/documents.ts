/** The documents that a sweep goes over: pages and posts of a folder, and what suites of parsers hold. */
import {readdirSync, readFileSync, statSync} from 'node:fs'
import {basename, extname, join} from 'node:path'

/** A page or post, and where it comes from. */
export interface Document {
  /** The path, and for a suite which of its documents. */
  name: string
  kind: 'html' | 'md' | 'mdx'
  content: string
}

/** All documents in a file or folder: HTML, Markdown and MDX, tests of html5lib (`.dat`), examples of CommonMark (`.json`). */
export function documentsIn(path: string): Document[] {
  if (!statSync(path).isDirectory()) return documentsOf(path)
  return readdirSync(path, {recursive: true, encoding: 'utf8'})
    .sort()
    .map(name => join(path, name))
    .filter(file => known.has(extname(file).toLowerCase()) && statSync(file).isFile())
    .flatMap(documentsOf)
}

/** The documents of a file of html5lib's tests of tree construction, without its fragments. */
export function html5libDocuments(text: string): string[] {
  return text
    .split(/(?:^|\n)#data\n/)
    .slice(1)
    .filter(test => !/\n#document-fragment\n/.test(test))
    .map(test => test.slice(0, test.search(/\n?#errors\n/)))
}

type Read = (text: string, file: string) => Document[]

const single =
  (kind: Document['kind']): Read =>
  (content, name) => [{name, kind, content}]

const known: ReadonlyMap<string, Read> = new Map([
  ['.html', single('html')],
  ['.htm', single('html')],
  ['.md', single('md')],
  ['.mdx', single('mdx')],
  ['.dat', (text, file) => numbered(html5libDocuments(text), 'html', file)],
  ['.json', (text, file) => numbered(examplesOf(text), 'md', file)],
])

function documentsOf(file: string): Document[] {
  const bytes = readFileSync(file)
  const text = bytes.toString('utf8')
  // Files that are not UTF-8 are refused before any surface sees them.
  if (!Buffer.from(text).equals(bytes)) return []
  return known.get(extname(file).toLowerCase())?.(text, file) ?? []
}

function numbered(contents: readonly string[], kind: Document['kind'], file: string): Document[] {
  return contents.map((content, index) => ({name: `${basename(file)} ${index + 1}`, kind, content}))
}

/** Any other JSON has none. */
function examplesOf(text: string): string[] {
  try {
    const examples: unknown = JSON.parse(text)
    if (!Array.isArray(examples)) return []
    return examples.flatMap(({markdown}: {markdown?: unknown}) =>
      typeof markdown === 'string' ? [markdown] : [],
    )
  } catch {
    return []
  }
}
