/** Reads and writes disclosures in HTML: visible label, meta, JSON-LD and attributes. */

export {type HeadElement, headFor, renderHead} from './marks/head.ts'
export type {HtmlOptions} from './options.ts'
export {type IconPart, iconFor} from './plan/icon-for.ts'
export type {Icon, IconImage, IconName, IconSet} from './plan/icons.ts'
export {type BlockOptions, canonicalBlocks} from './read/blocks.ts'
export {languageOf} from './read/language.ts'
export {type Changes, type HtmlSurface, html} from './surface.ts'
