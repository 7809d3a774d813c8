/** What of a file is linted: its content with the surface that reads it, and what lies beside it. */
import {basename} from 'node:path'
import type {Reading} from '@forthright/core/surface'
import type {Content, LintItem, Picture} from '@forthright/lint'
import {readFrontMatter} from '@forthright/markdown'
import type {Input} from '../files/input.ts'
import {contentOf} from '../post/content-of.ts'
import type {AnySurface} from '../post/surfaces.ts'
import {knownWords} from '../site/shipped.ts'

/** What lies beside a file: each by its address as the content has it, `undefined` where it is not at hand. */
export interface Beside {
  stylesheet(href: string): string | undefined
  pictures(reading: Reading): readonly Picture[]
}

/** The platform that the name of a payload tells: `post.x.json` is for X. */
export function platformByName(file: string): string | undefined {
  return /\.([a-z][a-z-]*)\.json$/.exec(basename(file))?.[1]
}

/** A file as the linter takes it. Throws as {@link contentOf} does, and `usage` for a platform that there is none of. */
export function lintItem(
  surfaceOf: (id: string) => AnySurface,
  input: Input,
  beside: Partial<Beside> = {},
  platform: string | undefined = platformByName(input.file),
): LintItem {
  const {surface, content, options, declared} = contentOf(input, platform)
  return {
    surface: surfaceOf(surface),
    content,
    options: {...knownWords, ...options},
    kind: kindOf(surface, content),
    path: input.file === '-' ? undefined : input.file,
    declared,
    ...beside,
  }
}

/** Pages with front matter are sources of a site generator; all others are what readers get. */
function kindOf(surface: string, content: unknown): Content {
  if (typeof content !== 'string') return 'payload'
  if (surface !== 'html') return 'source'
  return readFrontMatter(content) ? 'source' : 'page'
}
