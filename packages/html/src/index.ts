/** Reads and writes disclosures in HTML: visible label, meta, JSON-LD and attributes. */
export {type BlockOptions, canonicalBlocks} from './blocks.ts'
export {type HeadElement, headFor, renderHead} from './head.ts'
export type {HtmlOptions} from './parse.ts'
export {html} from './surface.ts'
