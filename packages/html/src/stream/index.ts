/** Pages that are labelled while they stream. */
export {type PageReport, type PageStream, type PageStreamOptions, pageStream} from './page-stream.ts'
