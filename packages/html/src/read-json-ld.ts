/** Reads `digitalSourceType` out of JSON-LD, wherever in it it stands. */
import type {Issue, Medium} from '@forthright/core'

/** One value and what it is about. */
export interface SourceStatement {
  value: string
  medium: Medium
  /** The address of a media object. */
  address?: string | undefined
}

const names = ['', 'schema:', 'http://schema.org/', 'https://schema.org/']
const media: readonly [RegExp, Medium][] = [
  [/(^|[:/])(ImageObject|Photograph|ImageObjectSnapshot|Barcode)$/, 'image'],
  [/(^|[:/])(AudioObject|Audiobook|AudioObjectSnapshot)$/, 'audio'],
  [/(^|[:/])(VideoObject|Clip|VideoObjectSnapshot)$/, 'video'],
]

/** Every statement in the order of the script, or the reason why it cannot be read. */
export function readJsonLd(json: string): {statements: SourceStatement[]; issue?: Issue} {
  let data: unknown
  try {
    data = JSON.parse(json)
  } catch (error) {
    const message = `the JSON-LD cannot be read: ${error instanceof Error ? error.message : String(error)}`
    return {statements: [], issue: {path: ['json-ld'], message}}
  }
  const statements: SourceStatement[] = []
  // Nested as deep as its author likes: no recursion.
  const stack: unknown[] = [data]
  while (stack.length > 0) {
    const value = stack.pop()
    if (Array.isArray(value)) for (const entry of value.toReversed()) stack.push(entry)
    else if (typeof value === 'object' && value !== null) {
      statements.push(...statementsOf(value as Record<string, unknown>))
      for (const entry of Object.values(value).toReversed()) stack.push(entry)
    }
  }
  return {statements}
}

function statementsOf(node: Record<string, unknown>): SourceStatement[] {
  const types = textsOf(node, '@type').concat(textsOf(node, 'type'))
  const medium = media.find(([pattern]) => types.some(type => pattern.test(type)))?.[1] ?? 'text'
  const [address] = ['contentUrl', 'url', '@id'].flatMap(name => textsOf(node, name))
  return names.flatMap(prefix =>
    textsOf(node, `${prefix}digitalSourceType`).map(value => ({
      value,
      medium,
      ...(medium === 'text' ? {} : {address}),
    })),
  )
}

/** The texts of a property: plain, or as `@id` or `@value`, one or several. */
function textsOf(node: Record<string, unknown>, name: string): string[] {
  if (!Object.hasOwn(node, name)) return []
  const value = node[name]
  return (Array.isArray(value) ? value : [value]).flatMap(one => {
    if (typeof one === 'string') return [one]
    if (typeof one !== 'object' || one === null) return []
    const inner = (one as Record<string, unknown>)['@id'] ?? (one as Record<string, unknown>)['@value']
    return typeof inner === 'string' ? [inner] : []
  })
}
