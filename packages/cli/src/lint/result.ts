/** What a run of `lint` gives for each file, and for all. */
import type {Finding, Grade, Place} from '@forthright/core'
import type {Failure} from '../failure.ts'

/** A finding with its words and a place. */
export interface WordedFinding extends Omit<Finding, 'args' | 'place'> {
  message: string
  place: Place
}

/** A file that was looked at. */
export interface FileResult {
  file: string
  /** Whether it declares nothing; absent where it does. */
  undeclared?: true
  /** Whether it is a page of which nothing is asked, e.g. a list of posts; absent where it is a post. */
  passed?: true
  grade: Grade
  findings: WordedFinding[]
}

/** How many of what there were. */
export interface LintCounts {
  files: number
  /** Files that could not be read. */
  failed: number
  undeclared: number
  /** Pages that are no posts. */
  passed: number
  errors: number
  warnings: number
  infos: number
  /** Findings that a person must decide. */
  reviews: number
}

/** A whole run, as a format writes it. */
export interface LintRun {
  results: readonly (FileResult | Failure)[]
  counts: LintCounts
  /** The last line: what was counted, and the markets and day it is for. */
  summary: string
  markets: readonly string[]
  on: string
}
