/** Reads and writes disclosures in Markdown and MDX, and leaves every other byte alone. */
export {type CanonicalOptions, canonicalBlocks} from './body/canonical-blocks.ts'
export type {Format} from './body/parse.ts'
export {readAbove, writeAbove} from './front-matter/above-page.ts'
export {type FrontMatter, readFrontMatter} from './front-matter/front-matter.ts'
export {setDisclosure} from './front-matter/set-disclosure.ts'
export {type LabelStyle, type LabelVariant, labelVariants} from './label/syntax.ts'
export {type MarkdownOptions, markdown} from './markdown.ts'
export {formatOf, frontMatterData} from './parse-file.ts'
export {headAbove} from './read-head.ts'
export {
  type ManifestReference,
  readManifestReference,
  setManifestReference,
} from './vocabularies/manifest-reference.ts'
