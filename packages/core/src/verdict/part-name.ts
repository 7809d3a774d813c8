/** Calls the parts of a record what an editor calls them: `the text`, `the picture hero.png`. */
import type {Medium, Part} from '../record/record.ts'

/** How an editor calls what is of a medium. */
export const mediumNames: Readonly<Record<Medium, string>> = {
  text: 'text',
  image: 'picture',
  audio: 'recording',
  video: 'video',
}

/**
 * Names by the ids of parts. The only picture is `the picture`; of several each has the end of its address, as far as that
 * tells them apart. Long names are shortened in the middle.
 *
 * @example
 * partNames(expand({parts: {'img/hero.png': 'human'}}).parts).get('img/hero.png') // → 'the picture'
 */
export function partNames(parts: readonly Part[]): ReadonlyMap<string, string> {
  const ends = parts.map(({id}) => endOf(id))
  const [ofMedium, ofEnd] = [counted(parts.map(({medium}) => medium)), counted(ends)]
  return new Map(
    parts.map(({id, medium}, index) => {
      if (id === 'body') return [id, 'the text']
      if (medium === 'text') return [id, /^\p{L}+$/u.test(id) ? `the ${id}` : `the text ${shorten(id)}`]
      if (ofMedium.get(medium) === 1) return [id, `the ${mediumNames[medium]}`]
      const end = ends[index] ?? id
      return [id, `the ${mediumNames[medium]} ${ofEnd.get(end) === 1 ? end : id}`]
    }),
  )
}

/** How often each of some values is there. */
function counted<T>(values: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** Names as a sentence has them; of more than two of a kind, how many there are. */
export function listParts(ids: readonly string[], parts: readonly Part[]): string {
  const names = partNames(parts)
  const listed = new Set(ids)
  const list = (['text', 'image', 'audio', 'video'] as const).flatMap(medium => {
    const own = parts.filter(part => part.medium === medium && listed.has(part.id))
    return own.length > 2
      ? [`${own.length} ${mediumNames[medium]}s`]
      : own.map(({id}) => names.get(id) ?? `the ${mediumNames[medium]}`)
  })
  return list.length < 2 ? list.join('') : `${list.slice(0, -1).join(', ')} and ${list.at(-1)}`
}

/** The file that an address ends in. */
function endOf(address: string): string {
  const [path = ''] = address.split(/[?#]/, 1)
  const end = path.split('/').findLast(piece => piece !== '') ?? address
  return shorten(end)
}

function shorten(name: string): string {
  const characters = Array.from(name)
  return characters.length <= 40
    ? name
    : `${characters.slice(0, 24).join('')}…${characters.slice(-15).join('')}`
}
