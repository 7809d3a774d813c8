/** The parts wired together with sensible defaults: content and a record in, labelled content out. */

export type {Format, Input} from './input.ts'
export {
  type Assessed,
  type AssessOptions,
  assess,
  type Labelled,
  type LabelOptions,
  label,
  labelHtml,
  labelMarkdown,
  labelPost,
  labelText,
} from './label.ts'
export {type LabelledPost, labelFor} from './label-for.ts'
export {type Fields, type Post, type PostOptions, readPost} from './post.ts'
export {surfaces} from './surfaces.ts'
