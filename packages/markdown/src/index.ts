/** Reads and writes disclosures in Markdown and MDX, and leaves every other byte alone. */
export {type CanonicalOptions, canonicalBlocks} from './canonical-blocks.ts'
export {type FrontMatter, readFrontMatter} from './front-matter.ts'
export {type LabelStyle, type LabelVariant, labelVariants} from './label-syntax.ts'
export {type ManifestReference, readManifestReference, setManifestReference} from './manifest-reference.ts'
export {type MarkdownOptions, markdown} from './markdown.ts'
export type {Format} from './parse-body.ts'
export {frontMatterData} from './parse-file.ts'
export {setDisclosure} from './set-disclosure.ts'
