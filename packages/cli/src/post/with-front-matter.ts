/** Pages of HTML that are posts of a site generator: front matter stands above them, and carries the record. */
import type {Disclosure} from '@forthright/core'
import type {ReadOptions, ReportEntry, Surface, Written} from '@forthright/core/surface'
import {html} from '@forthright/html'
import {headAbove, readAbove, readFrontMatter, writeAbove} from '@forthright/markdown'

/** The surface, for content that may begin with front matter: it is read first, written into and never moved. */
export function withFrontMatter<Options extends object>(
  surface: Surface<string, Options>,
): Surface<string, Options> {
  return {
    ...surface,
    write: (content, disclosure, options) => write(surface, content, disclosure, options),
    read(content, options) {
      const reading = surface.read(content, options)
      return readAbove(content, reading) ?? reading
    },
    head(content, options) {
      const above = headAbove(content)
      if (above) return above
      const reading = surface.read(content, options)
      const {labels: _, held: __, ...head} = readAbove(content, reading) ?? reading
      const front = readFrontMatter(content)
      return {...head, data: front?.data ?? {}, fieldAt: path => front?.placeOf(path)}
    },
    // What it names are parts as well, so that they are found by reading.
    partsIn: (content, options) =>
      (readFrontMatter(content) ? undefined : surface.partsIn?.(content, options)) ??
      held(surface, content, options),
  }
}

function held<Options extends object>(
  surface: Surface<string, Options>,
  content: string,
  options: (Options & ReadOptions) | undefined,
) {
  const reading = surface.read(content, options)
  return (readAbove(content, reading) ?? reading).held.map(({digest: _, ...part}) => part)
}

function write<Options extends object>(
  surface: Surface<string, Options>,
  content: string,
  disclosure: Disclosure,
  options: Options | undefined,
): Written<string> {
  const front = readFrontMatter(content)
  if (!front) return surface.write(content, disclosure, options)
  const body =
    content.slice(front.end).trim() === ''
      ? {content, report: bodiless(disclosure), manual: []}
      : surface.write(content, disclosure, options)
  // Only the pictures are asked for, which need no whole reading.
  const held = surface.partsIn?.(content, options) ?? surface.read(content, options).held
  const above = writeAbove(body.content, disclosure, held)
  return {
    content: above.content,
    report: [...body.report, ...above.report],
    manual: [...new Set([...body.manual, ...above.manual])],
  }
}

/** A page whose layout shows what other files hold has no text that a label could stand at. */
function bodiless({parts}: Disclosure): ReportEntry[] {
  const reason = 'The page has no text of its own below its front matter.'
  return parts.flatMap(({part, label}) =>
    label ? [{part, mark: 'label', via: 'none' as const, where: '', reason}] : [],
  )
}

/** The HTML surface, for pages that may begin with front matter. */
export const htmlPost: typeof html = {...html, .../* @__PURE__ */ withFrontMatter(html)}
