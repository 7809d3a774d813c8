/** What a feed needs of HTML, which it gets as an argument. */
import type {Disclosure, Words} from '@forthright/core'
import type {Reading, ReadOptions, ReportEntry} from '@forthright/core/surface'
import type {Splice} from '@forthright/core/text'

/** Labels and reads the HTML that items hold: `html` of `@forthright/html`. */
export interface ItemHtml {
  /** What is to be replaced, sorted, and what to tell of it. */
  changes(
    content: string,
    disclosure: Disclosure,
    options: {fragment: true; words: readonly Words[] | undefined},
  ): {splices: Splice[]; report: ReportEntry[]; manual: string[]}
  read(content: string, options: ReadOptions & {fragment: true}): Reading
}
