/** What a run of `lint` gives for each file, and for all. */
import type {Grade} from '@forthright/core'
import {type Failure, isFailure} from '../failure.ts'
import type {TextFinding} from '../lint-text/worded.ts'

/** A finding with its words, a place and its line. */
export interface WordedFinding extends TextFinding {
  /** The line where it begins, without the spaces around it and cut where it is long. */
  line: string
}

/** A file that was looked at. */
export interface FileResult {
  file: string
  /** Whether it declares nothing; absent where it does. */
  undeclared?: true
  /** Whether it is a page of which nothing is asked, e.g. a list of posts; absent where it is a post. */
  noPost?: true
  /** How its content was made; absent where it holds several items. */
  grade?: Grade
  findings: WordedFinding[]
  /** How many findings fixes took away; absent where none did. */
  fixes?: number
  /** The content after them. */
  fixed?: string
}

/** How many of what there were. */
export interface LintCounts {
  files: number
  /** Files that could not be read. */
  failed: number
  undeclared: number
  /** Pages that are no posts. */
  noPosts: number
  errors: number
  warnings: number
  infos: number
  /** Findings that a person must decide. */
  reviews: number
  /** Findings that the baseline has. */
  known: number
  /** Findings that fixes took away. */
  fixed: number
}

/** A whole run, as a format writes it. */
export interface LintRun {
  results: readonly (FileResult | Failure)[]
  counts: LintCounts
  markets: readonly string[]
  on: string
  /** Whether to list every file of every rule. */
  all: boolean
  version: string
}

/** Writes a run; what comes from outside is made safe to print. */
export type LintFormat = (run: LintRun) => string

/** The results of files that could be read. */
export function readFiles(results: readonly (FileResult | Failure)[]): FileResult[] {
  return results.flatMap(result => (isFailure(result) ? [] : [result]))
}

/** Counts what a run has found; `known` are the findings that a baseline has. */
export function countsOf(results: readonly (FileResult | Failure)[], known = 0): LintCounts {
  const files = readFiles(results)
  const findings = files.flatMap(file => file.findings)
  const of = (severity: string) => findings.filter(finding => finding.severity === severity).length
  return {
    files: results.length,
    failed: results.length - files.length,
    undeclared: files.filter(file => file.undeclared).length,
    noPosts: files.filter(file => file.noPost).length,
    errors: of('error'),
    warnings: of('warning'),
    infos: of('info'),
    reviews: of('needs-review'),
    known,
    fixed: files.reduce((sum, {fixes = 0}) => sum + fixes, 0),
  }
}
