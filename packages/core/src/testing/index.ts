/** For authors of surfaces: the contract that every surface keeps, and the strings it is tried with. */
export {discloseSample, type SampleOptions, sampleOutcome} from './disclose-sample.ts'
export {hostileStrings} from './hostile-strings.ts'
export type {SurfacePromise} from './promise.ts'
export {otherSampleWords, sampleDetails, sampleWords} from './sample-words.ts'
export {type ContractOptions, surfaceContract} from './surface-contract.ts'
