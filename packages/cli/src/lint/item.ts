/** What of a file is linted: its content with the surface that reads it, and what lies beside it. */
import {DisclosureError} from '@forthright/core'
import type {KnownWords, Reading} from '@forthright/core/surface'
import type {Content, LintItem, Picture} from '@forthright/lint'
import {readFrontMatter} from '@forthright/markdown'
import type {Input} from '../files/input.ts'
import {contentOf} from '../post/content-of.ts'
import type {AnySurface} from '../post/surfaces.ts'
import {knownWords} from '../site/shipped.ts'

/** What lies beside a file: each by its address as the content has it, `undefined` where it is not at hand. */
export interface Beside {
  stylesheet(href: string): string | undefined
  pictures(read: () => Reading): readonly Picture[]
}

/** How to take a file apart. */
export interface ItemOptions {
  beside?: Partial<Beside> | undefined
  /** The platform whose payloads a JSON file holds; what its name says where absent. */
  platform?: string | undefined
}

/** An item of a file, and where it begins in it. */
export interface PlacedItem {
  item: LintItem
  /** The line of the file that the first line of the item is, from 1. */
  line: number
}

/** The platform that the name of a payload tells: `post.x.json` is for X. */
export function platformByName(file: string): string | undefined {
  return /\.([a-z][a-z-]*)\.(?:json|ndjson|jsonl)$/.exec(file)?.[1]
}

/**
 * The items of a file: one, or of NDJSON one a line. Throws as {@link contentOf} does, and `usage` for a platform that there
 * is none of.
 */
export function itemsIn(
  surfaceOf: (id: string) => AnySurface,
  input: Input,
  {beside = {}, platform = platformByName(input.file)}: ItemOptions = {},
): PlacedItem[] {
  if (input.format !== 'ndjson') return [{item: itemOf(surfaceOf, input, beside, platform), line: 1}]
  const lines = input.text.split(/\r\n|\n/)
  return lines.flatMap((text, index) => {
    if (text.trim() === '') return []
    try {
      return [{item: itemOf(surfaceOf, {...input, text, format: 'json'}, beside, platform), line: index + 1}]
    } catch (cause) {
      if (!(cause instanceof DisclosureError)) throw cause
      throw new DisclosureError(cause.code, `Line ${index + 1}: ${cause.message}`, {file: input.file, cause})
    }
  })
}

function itemOf(
  surfaceOf: (id: string) => AnySurface,
  input: Input,
  beside: Partial<Beside>,
  platform: string | undefined,
): LintItem {
  const {surface, content, options, declared} = contentOf(input, platform)
  return {
    surface: surfaceOf(surface),
    content,
    options: withKnownWords(options),
    kind: kindOf(surface, content),
    path: input.file === '-' ? undefined : input.file,
    declared,
    ...beside,
  }
}

/** The same, with words by which labels are known: they are loaded when a surface asks for them, which few files need. */
export function withKnownWords<Options extends object>(options: Options): Options & KnownWords {
  return {
    ...options,
    get words() {
      return knownWords.words
    },
    get wordings() {
      return knownWords.wordings
    },
  }
}

/** Pages with front matter are sources of a site generator; all others are what readers get. */
function kindOf(surface: string, content: unknown): Content {
  if (typeof content !== 'string') return 'payload'
  if (surface !== 'html') return 'source'
  return readFrontMatter(content) ? 'source' : 'page'
}
