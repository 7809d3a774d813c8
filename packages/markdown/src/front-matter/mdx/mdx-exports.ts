/**
 * Front matter that MDX exports as code: `export const disclosure = …`, `export const frontmatter = {…}` (also what
 * remark-mdx-frontmatter makes of a block) and `export const metadata = {…}` (Next). Object literals are read from the
 * syntax tree that remark-mdx gives, and never run.
 */
import type {Root} from 'mdast'
import {type Entry, type Literal, removeEntry, setEntry, setValue, spanIn} from '../object-literal.ts'

/** What a file exports as front matter; offsets count in the file. */
export interface Exported {
  /** The export in which a disclosure stands, or is to stand. */
  name: string
  /** Its value. */
  literal: Literal
  /** What is plain data in it, and in the others. */
  data: Readonly<Record<string, unknown>>
  /** Where a disclosure stands that is not plain data. */
  computed?: readonly [start: number, end: number]
  /** Where a field stands. */
  spanOf(path: readonly (string | number)[]): readonly [start: number, end: number] | undefined
}

/** Objects that hold front matter, in the order in which they are asked for a disclosure. */
const objectNames = ['frontmatter', 'metadata']

/** Reads what a tree exports; absent where it exports nothing of the kind. `shift` is added to offsets of the tree. */
export function readExports(root: Root, shift: number): Exported | undefined {
  const found = constantsOf(root, shift)
  const own = found.get('disclosure')
  const objects = objectNames.flatMap(name => {
    const literal = found.get(name)
    return literal ? [{name, literal}] : []
  })
  const holder = objects.find(({literal}) => entryOf(literal)) ?? objects[0]
  const data = Object.assign({}, ...objects.toReversed().map(({literal}) => dataOf(literal)))
  if (own) {
    return {
      name: 'disclosure',
      literal: own,
      data: 'value' in own ? {...data, disclosure: own.value} : data,
      ...(isStatic(own) ? {} : {computed: [own.start, own.end]}),
      spanOf: ([first, ...rest]) =>
        first === 'disclosure'
          ? (spanIn(own, rest) ?? [own.start, own.end])
          : spanOf(objects, [first, ...rest]),
    }
  }
  if (!holder) return undefined
  const stated = entryOf(holder.literal)?.literal
  return {
    ...holder,
    data,
    ...(stated && !isStatic(stated) ? {computed: [stated.start, stated.end]} : {}),
    spanOf: path => spanOf(objects, path),
  }
}

/** Whether the disclosure can be set without knowing what code does. */
export function isSettable({name, literal, computed}: Exported): boolean {
  return (
    computed === undefined && (name === 'disclosure' || (literal.entries !== undefined && !literal.isOpen))
  )
}

/** The text of the file with the exported disclosure set; without it where the value is undefined. */
export function setExported(source: string, {name, literal}: Exported, value: unknown, eol: string): string {
  const text = source.slice(literal.start, literal.end)
  const notation = {
    quote: /["']/.exec(text)?.[0] === '"' ? ('"' as const) : ("'" as const),
    bareKeys: !literal.entries?.some(({start}) => /["']/.test(source[start] ?? '')),
  }
  if (name === 'disclosure') return setValue(source, literal, value, {eol, notation})
  if (value === undefined) return removeEntry(source, literal, 'disclosure')
  return setEntry(source, literal, 'disclosure', value, {eol, notation})
}

function spanOf(
  objects: readonly {literal: Literal}[],
  path: readonly (string | number | undefined)[],
): readonly [number, number] | undefined {
  const keys = path.filter(key => key !== undefined)
  return objects.map(({literal}) => spanIn(literal, keys)).find(span => span !== undefined)
}

function entryOf({entries}: Literal): Entry | undefined {
  return entries?.findLast(({key}) => key === 'disclosure')
}

function isStatic(literal: Literal): boolean {
  return 'value' in literal
}

/** The fields that are plain data. */
function dataOf({entries = []}: Literal): Record<string, unknown> {
  return Object.fromEntries(
    entries.flatMap(({key, literal}) => (isStatic(literal) ? [[key, literal.value]] : [])),
  )
}

/** As much of a node of estree as is looked at. */
interface Node {
  type: string
  start: number
  end: number
  [field: string]: unknown
}

/** The values of exported constants, by name. */
function constantsOf(root: Root, shift: number): Map<string, Literal> {
  const found = new Map<string, Literal>()
  for (const node of root.children) {
    if (node.type !== 'mdxjsEsm') continue
    for (const statement of listOf(node.data?.estree?.body)) {
      const declaration =
        statement.type === 'ExportNamedDeclaration' ? nodeOf(statement.declaration) : undefined
      for (const {id, init} of listOf(declaration?.declarations)) {
        const [name, value] = [nodeOf(id)?.name, nodeOf(init)]
        if (typeof name === 'string' && value) found.set(name, literalOf(value, shift))
      }
    }
  }
  return found
}

function literalOf(node: Node, shift: number): Literal {
  const place = {start: node.start + shift, end: node.end + shift}
  switch (node.type) {
    case 'Literal':
      // A regular expression and a large integer are values that no front matter has.
      return node.regex || node.bigint ? place : {...place, value: node.value}
    case 'TemplateLiteral': {
      const [only, ...more] = listOf(node.quasis)
      const text = (only?.value as {cooked?: unknown} | undefined)?.cooked
      return more.length === 0 && typeof text === 'string' ? {...place, value: text} : place
    }
    case 'UnaryExpression': {
      const argument = nodeOf(node.argument)
      const isNegative = node.operator === '-' && typeof argument?.value === 'number'
      return isNegative ? {...place, value: -Number(argument.value)} : place
    }
    case 'ArrayExpression': {
      const nodes = (node.elements as unknown[]).map(nodeOf)
      const items = nodes.map(item => (item ? literalOf(item, shift) : {...place}))
      return items.every(isStatic)
        ? {...place, items, value: items.map(item => item.value)}
        : {...place, items}
    }
    case 'ObjectExpression':
      return {...place, ...objectOf(listOf(node.properties), shift)}
    default:
      return place
  }
}

/** What is spread or computed may set any key, also one that stands before it. */
function objectOf(properties: readonly Node[], shift: number): Pick<Literal, 'entries' | 'isOpen' | 'value'> {
  let entries: Entry[] = []
  let isOpen = false
  for (const property of properties) {
    const [key, value] = [nodeOf(property.key), nodeOf(property.value)]
    const name = key?.type === 'Identifier' ? key.name : key?.value
    const isPlain = property.type === 'Property' && property.computed === false && name !== '__proto__'
    if (isPlain && key && value)
      entries.push({key: String(name), start: key.start + shift, literal: literalOf(value, shift)})
    else [entries, isOpen] = [[], true]
  }
  const isWhole = !isOpen && entries.every(({literal}) => isStatic(literal))
  return {entries, isOpen, ...(isWhole ? {value: dataOf({start: 0, end: 0, entries})} : {})}
}

function nodeOf(value: unknown): Node | undefined {
  return typeof value === 'object' && value !== null && 'type' in value ? (value as Node) : undefined
}

function listOf(value: unknown): Node[] {
  return Array.isArray(value) ? value.flatMap(item => nodeOf(item) ?? []) : []
}
