/** Pages that are labelled while they stream. */
export type {PageReport} from './held-page.ts'
export {type PageStream, type PageStreamOptions, pageStream} from './page-stream.ts'
