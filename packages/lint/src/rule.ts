/** The form of a lint rule. One file each in `rules/`, found by discovery. */
import type {Place, Severity} from '@forthright/core'
import type {Subject} from './subject.ts'

/** What a rule yields: a value; words come from the rule's messages. */
export interface Hit<Code extends string = string> {
  code: Code
  /** Values for the placeholders of the message. */
  args?: Readonly<Record<string, string>>
  place?: Place | undefined
  /** Instead of the rule's own severity. */
  severity?: Severity
}

/** A rule: a pure function from a subject to hits. Where it cannot be sure it says nothing, or says so. */
export interface Rule<Code extends string = string> {
  /** The name of its file. */
  id: string
  severity: Severity
  /** Why the rule exists, in a sentence or two, for its page. */
  why: string
  /** By code; placeholders in braces. Grammar: "Unexpected X, expected Y". */
  messages: Readonly<Record<Code, string>>
  check(subject: Subject): Iterable<Hit<Code>>
}

/** An example of a rule is a test of it and is printed on its page. */
export interface RuleExample {
  name: string
  /** Front matter disclosure of the post, as an author writes it; absent means none. */
  disclosure?: unknown
  /** The body of the post. */
  body?: string
  /** Codes that are found, in order; empty for a post that is in order. */
  finds: readonly string[]
}

/** Checks the shape of a rule; returns it unchanged. */
export function defineRule<Code extends string>(rule: Rule<Code>): Rule<Code> {
  return rule
}
