/** The text of one block as it is gathered: words, what they are marked with, and the white space between them. */

/** What an element says of its words; two elements that say the same are two. */
export interface Mark {
  text: string
}

interface Segment {
  /** Whether white space stands before it. */
  spaced: boolean
  text: string
  marks: readonly Mark[]
}

/** The mark of words that were struck out. */
export const struck = 'struck'

export class BlockText {
  #segments: Segment[] = []
  /** Whether white space stands before what comes next. */
  spaced = false

  get length(): number {
    return this.#segments.length
  }

  push(text: string, marks: readonly Mark[]): void {
    this.#segments.push({spaced: this.spaced, text, marks})
    this.spaced = false
  }

  /** Words of the author, in which a bracket of ours stands twice. */
  pushWords(value: string, marks: readonly Mark[], plain: boolean | undefined): void {
    const words = value.trim()
    if (words !== '') {
      this.spaced ||= words[0] !== value[0]
      this.push(plain ? words : doubled(words), marks)
    }
    this.spaced ||= words.at(-1) !== value.at(-1)
  }

  /** The words from a segment on, without their marks. */
  wordsFrom(index: number): string {
    return this.#segments
      .slice(index)
      .map(({spaced, text}) => (spaced ? ' ' : '') + text)
      .join('')
  }

  /** Whether nothing from a segment on has more marks than so many. */
  isBare(index: number, marks: number): boolean {
    return this.#segments.slice(index).every(segment => segment.marks.length === marks)
  }

  unmark(index: number, mark: Mark): void {
    for (const segment of this.#segments.slice(index))
      segment.marks = segment.marks.filter(one => one !== mark)
  }

  /** Takes back what was said from a segment on, and the space before it. */
  take(index: number, spaced: boolean): void {
    this.#segments.length = Math.min(index, this.#segments.length)
    this.spaced = spaced
  }

  /** The text, after which the next block begins. White space at the edge of what is marked stands outside of it. */
  end(): string {
    let text = ''
    let open: readonly Mark[] = []
    for (const {spaced, text: words, marks} of this.#segments) {
      let same = open === marks ? marks.length : 0
      while (same < open.length && same < marks.length && open[same] === marks[same]) same++
      text += open.slice(same).reverse().map(endOf).join('')
      if (spaced) text += ' '
      text += marks.slice(same).map(startOf).join('') + words
      open = marks
    }
    text += [...open].reverse().map(endOf).join('')
    this.#segments = []
    this.spaced = false
    return text
  }
}

/** A bracket of the author stands twice. */
export function doubled(words: string): string {
  return words.replace(/[⟦⟧]/g, '$&$&')
}

function startOf({text}: Mark): string {
  return text === struck ? '~~' : `⟦${doubled(text)}⟧`
}

function endOf({text}: Mark): string {
  return text === struck ? '~~' : `⟦/${text.split(' ', 1)[0]}⟧`
}
