/** Records which model made what while content is made, and gives the record of it. */

export {type Capture, type CaptureOptions, createCapture, type DeclaredModel} from './call/capture.ts'
export {type CallFacts, type ModelCall, outputDigest} from './call/model-call.ts'
export {
  type ContentReader,
  type ReviewWords,
  type Somebody,
  type TrackedItem,
  type TrackOptions,
  track,
} from './track.ts'
