/** What a page can state about provenance, as it is collected. */
import type {Grade, Issue, Medium, Model, Place} from '@forthright/core'
import type {Found, FoundLabel} from '@forthright/core/surface'

/** Whose word counts more: later ones give way to earlier ones. */
export const ranks = ['exact', 'json-ld', 'w3c', 'label'] as const

/** One statement that a record can follow from. */
export interface Statement {
  rank: (typeof ranks)[number]
  /** Absent for the page as a whole. */
  part: string | undefined
  medium: Medium
  /** The address, where the page shows the part. */
  src?: string | undefined
  grade: Grade
  reviewed: boolean
  models?: Model[] | undefined
  /** Whether it is of something within the text, and not of all of it: it can only add that AI took part. */
  isInner?: boolean
  place: Place | undefined
}

/** All that was found. */
export interface Statements {
  statements: Statement[]
  found: Found[]
  labels: FoundLabel[]
  issues: (Issue & {place?: Place | undefined})[]
}

/** What a statement is about. */
export interface Subject {
  part: string
  medium: Medium
  src?: string
}
