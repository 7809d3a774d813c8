/** The parts wired together with sensible defaults: content and a record in, labelled content out. */

export type {Format, Input} from './files/input.ts'
export {type LabelledPost, labelFor} from './post/label-for.ts'
export {type Fields, type Post, type PostOptions, readPost} from './post/post.ts'
export {surfaces} from './post/surfaces.ts'
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
} from './site/label.ts'
