/** The parts wired together with sensible defaults: content and a record in, labelled content out. */

export {defineConfig, type UserConfig} from './config/define-config.ts'
export type {Format} from './files/formats.ts'
export type {Input} from './files/input.ts'
export {
  createTextLinter,
  type LintedText,
  type LintTextOptions,
  lintText,
  type TextLinter,
  type TextToLint,
} from './lint-text/lint-text.ts'
export type {TextFinding} from './lint-text/worded.ts'
export {type LabelledPost, type LabelPostOptions, labelFor} from './post/label-for.ts'
export type {Fields, Post, PostOptions} from './post/post.ts'
export {readPost} from './post/read-post.ts'
export {type AnySurface, surfaces} from './post/surfaces.ts'
export {
  type Assessed,
  createForthright,
  type Forthright,
  type Labelled,
  type RecordInput,
} from './site/create-forthright.ts'
export {assess, labelHtml, labelMarkdown, labelPost, labelText} from './site/functions.ts'
export type {LabelOptions, LanguageCode, MarketCode, PlatformCode, SiteOptions} from './site/options.ts'
