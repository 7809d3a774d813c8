/**
 * Writes a disclosure into a page while it streams: what comes up to the head of the content is held back and written
 * by the HTML surface, and the rest flows through byte for byte.
 */
import type {Disclosure} from '@forthright/core'
import {checkOptions, optionsSchema} from '@forthright/core/options'
import * as z from 'zod/mini'
import {checkedHtmlOptions, type HtmlOptions, htmlShape} from '../options.ts'
import {type Cut, HeldPage, type PageReport} from './held-page.ts'

/** How a page is written. */
export interface PageStreamOptions extends HtmlOptions {
  /** The element that holds the content of these pages; an `article` where absent. */
  content?: 'article' | 'main' | 'body' | undefined
  /**
   * What becomes of labels of pictures, recordings and clips. `place`: each stands next to what it is about, for which
   * all of the page is held back; where absent. `head`: they stand at the head of the content, and the page streams.
   */
  media?: 'place' | 'head' | undefined
  /** How many bytes are held back at most; 8 MiB where absent. What comes after them is not looked at. */
  limit?: number | undefined
}

/** A stream that takes in the bytes of a page and gives them out with the disclosure; `done` is told once. */
export type PageStream = (
  disclosure: Disclosure,
  done: (report: PageReport) => void,
) => TransformStream<Uint8Array, Uint8Array>

const schema: z.core.$ZodType<PageStreamOptions> = optionsSchema<PageStreamOptions>({
  ...htmlShape,
  content: z.enum(['article', 'main', 'body']),
  media: z.enum(['place', 'head']),
  limit: z.number(),
})

/**
 * Makes streams that write disclosures into pages, for `@forthright/http` or for any server that has the bytes.
 *
 * @example
 * const stream = pageStream({media: 'head'})
 * body.pipeThrough(stream(disclosure, ({report}) => console.log(report)))
 */
export function pageStream(options?: PageStreamOptions): PageStream {
  const {
    content = 'article',
    media = 'place',
    limit = 8 * 1024 * 1024,
    ...rest
  } = checkOptions('html/stream', schema, options)
  const html = checkedHtmlOptions(rest)
  return (disclosure, done) => streamOf(new HeldPage(disclosure, {content, media, limit, html}), done)
}

function streamOf(
  page: HeldPage,
  done: (report: PageReport) => void,
): TransformStream<Uint8Array, Uint8Array> {
  let held: HeldPage | undefined = page
  const release = (page: HeldPage, controller: TransformStreamDefaultController<Uint8Array>, cut?: Cut) => {
    held = undefined
    const {pieces, report} = page.write(cut)
    for (const piece of pieces) if (piece.length > 0) controller.enqueue(piece)
    done(report)
  }
  return new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      if (!held) controller.enqueue(chunk)
      else {
        const cut = held.take(chunk)
        if (cut) release(held, controller, cut)
      }
    },
    flush(controller) {
      if (held) release(held, controller)
    },
  })
}
