/** Reads and writes disclosures in Markdown and MDX, and leaves every other byte alone. */
export {type CanonicalOptions, canonicalBlocks} from './canonical-blocks.ts'
export {type FrontMatter, readFrontMatter} from './front-matter.ts'
export {type MarkdownOptions, markdown} from './markdown.ts'
export type {Format} from './parse-body.ts'
export {setDisclosure} from './set-disclosure.ts'
