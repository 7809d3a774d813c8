/** Reads and writes disclosures in HTML: visible label, meta, JSON-LD and attributes. */

export type {HtmlOptions} from './hast/parse.ts'
export {type HeadElement, headFor, renderHead} from './marks/head.ts'
export {type BlockOptions, canonicalBlocks} from './read/blocks.ts'
export {html} from './surface.ts'
