/** Plain text: the canonical form that digests are taken of, and the simplest surface. */
export {canonicalText, digest} from './canonical.ts'
export {plainText} from './plain-text.ts'
