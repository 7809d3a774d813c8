/** Plain text: the canonical form that digests are taken of, the simplest surface, and the hash itself. */
export {canonicalText, digest} from './canonical.ts'
export {ContentBlocks, type ContentOptions} from './content-blocks.ts'
export {isUtf8} from './encoding.ts'
export {expressionText, type JsxElement} from './jsx.ts'
export {plainText} from './plain-text.ts'
export {sha256} from './sha256.ts'
export {type Splice, spliced} from './splice.ts'
