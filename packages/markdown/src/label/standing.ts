/** The labels that stand in a document, by what they are about, what they say and where: each stands for one part. */
import type {Medium} from '@forthright/core'
import type {LabelRegion} from './region.ts'

/** What a label is looked for: a part, where its label belongs, and what that may say. */
export interface Sought {
  part: string
  medium: Medium
  /** Index of the top-level node before which it belongs. */
  start: number
  forms: readonly string[]
}

/** Labels of which each can be taken once. */
export class StandingLabels {
  readonly #taken = new Set<LabelRegion>()
  /** From the index of a label to the index after the last of those that stand in a row with it. */
  readonly #ends = new Map<number, number>()
  readonly #marked = new Map<string, LabelRegion[]>()
  readonly #unmarked: LabelRegion[]
  /** Those without a marker, by their row and what they say or are about. */
  readonly #inRow = new Map<string, LabelRegion[]>()

  constructor(regions: readonly LabelRegion[]) {
    for (const {from, to} of regions.toReversed()) this.#ends.set(from, this.after(to))
    for (const region of regions) if (region.part !== undefined) add(this.#marked, region.part, region)
    this.#unmarked = regions.filter(({part}) => part === undefined)
    for (const region of this.#unmarked) {
      const row = this.after(region.from)
      add(this.#inRow, `${row} ${region.text}`, region)
      if (isOurs(region)) add(this.#inRow, `${row} ${mediumOf(region)}-`, region)
    }
  }

  /** Index after the labels that stand in a row from an index on. */
  after(start: number): number {
    return this.#ends.get(start) ?? start
  }

  /** By its marker; else by its wording: a label of the text anywhere, others only where they belong. */
  take({part, medium, start, forms}: Sought): LabelRegion | undefined {
    const marked = this.#marked.get(part)
    const region = marked
      ? marked.shift()
      : medium === 'text'
        ? this.#unmarked.find(one => forms.includes(one.text) || (isOurs(one) && mediumOf(one) === medium))
        : this.#near(start, [...forms, `${medium}-`])
    if (region) this.#taken.add(region)
    return region
  }

  isTaken(region: LabelRegion): boolean {
    return this.#taken.has(region)
  }

  /** The first of the row that says or is about one of these. */
  #near(start: number, keys: readonly string[]): LabelRegion | undefined {
    if (!this.#ends.has(start)) return undefined
    const found = keys.flatMap(key => {
      const row = this.#inRow.get(`${this.after(start)} ${key}`) ?? []
      while (row[0] && this.#taken.has(row[0])) row.shift()
      return row.find(one => one.from >= start && !this.#taken.has(one)) ?? []
    })
    return found.sort((a, b) => a.from - b.from)[0]
  }
}

/** The wording of another grade or language, set as we set it: ours, its marker lost. */
function isOurs({words, id}: LabelRegion): boolean {
  return words?.shape.ours === true && id !== undefined
}

function mediumOf({id}: LabelRegion): string | undefined {
  return id?.split('-')[0]
}

function add(map: Map<string, LabelRegion[]>, key: string, region: LabelRegion): void {
  const there = map.get(key)
  if (there) there.push(region)
  else map.set(key, [region])
}
