/** Pictures for the examples of rules: PNG files of one pixel, as `RuleExample.files` takes them. */
export const examplePictures = {
  /** XMP: Digital Source Type `trainedAlgorithmicMedia`. */
  generated:
    'base64:iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAAhHRFWHRYTUw6Y29tLmFkb2JlLnhtcAA8eDp4bXBtZXRhIHhtbG5zOng9ImFkb2JlOm5zOm1ldGEvIj48ZTpEaWdpdGFsU291cmNlVHlwZT50cmFpbmVkQWxnb3JpdGhtaWNNZWRpYTwvZTpEaWdpdGFsU291cmNlVHlwZT48L3g6eG1wbWV0YT74b+sUAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  /** XMP: Digital Source Type `digitalCapture`. */
  captured:
    'base64:iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAAe3RFWHRYTUw6Y29tLmFkb2JlLnhtcAA8eDp4bXBtZXRhIHhtbG5zOng9ImFkb2JlOm5zOm1ldGEvIj48ZTpEaWdpdGFsU291cmNlVHlwZT5kaWdpdGFsQ2FwdHVyZTwvZTpEaWdpdGFsU291cmNlVHlwZT48L3g6eG1wbWV0YT4BPlpJAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  /** The label of China, `2`: possibly by AI. */
  possibly:
    'base64:iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAAEnRFWHRBSUdDAHsiTGFiZWwiOiIyIn027gC9AAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
} as const
