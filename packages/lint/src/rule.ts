/** The form of a lint rule. One file each in `rules/`, found by discovery. */
import type {Fix, Place, Severity, SiteSettings} from '@forthright/core'
import type {Content, Need, PostFacts, Subject} from './subject.ts'

/** What a rule yields: a value; words come from the rule's messages. */
export interface Hit<Code extends string = string> {
  code: Code
  /** Values for the placeholders of the message. */
  args?: Readonly<Record<string, string>>
  /** The narrowest stretch that it is about; absent: the file. */
  place?: Place | undefined
  /** The field of the disclosure that it is about, e.g. `['reviewed', 'at']`; absent: another thing, or the whole of it. */
  path?: readonly (string | number)[] | undefined
  /** Instead of the rule's own severity. */
  severity?: Severity
  /** Values that would have been right. */
  allowed?: readonly string[] | undefined
  /** Only what is safe, and never a claim about how content was made. */
  fix?: Fix | undefined
}

/** Selections of rules, by the names that `extends` takes; `strict` has all of them. */
export const presets = ['recommended', 'eu', 'ads', 'strict'] as const
/** A selection of rules; each has those of `recommended` as well. */
export type Preset = (typeof presets)[number]

/** A rule: a pure function from a subject to hits. Where it cannot be sure it says `needs-review`, or nothing. */
export interface Rule<Code extends string = string, Needs extends Need = Need> {
  /** The name of its file. */
  id: string
  severity: Severity
  /** Selections that it is in, beside `strict`; empty: in `strict` alone. `recommended` has what raises no false alarms. */
  presets: readonly Exclude<Preset, 'strict'>[]
  /** Why the rule exists, in a sentence or two, for its page. */
  why: string
  /** What `check` looks at; content of another kind never comes to it. Empty where the rule is about the site. */
  content: readonly Content[]
  /** What it asks for beside what the head says: nothing is parsed, hashed or opened that no active rule asks for. */
  needs: readonly Needs[]
  /** By code; placeholders in braces. What is wrong and what to do, in the words of an editor. */
  messages: Readonly<Record<Code, string>>
  check?(subject: Subject<Needs>): Iterable<Hit<Code>>
  /** What it finds of a site as a whole, once all of its posts were looked at; told at the configuration. */
  checkSite?(posts: readonly PostFacts[], site: SiteSettings): Iterable<Hit<Code>>
}

/** An example of a rule is a test of it and is printed on its page. */
export interface RuleExample {
  name: string
  /** The file; its name tells what it is: `post.md`, `page.html`, `post.x.json`. `post.md` where absent. */
  file?: string
  /** The whole content, where `disclosure` and `body` do not make it up. */
  content?: string
  /** Front matter disclosure of the post, as an author writes it; absent means none. */
  disclosure?: unknown
  /** The body of the post. */
  body?: string
  /** Other files that it needs, by their path: style sheets and pictures; text, or bytes in base64 behind `base64:`. */
  files?: Readonly<Record<string, string>>
  /** What holds for the site, as in its configuration. */
  site?: Readonly<Record<string, unknown>>
  /** Codes that are found, in order; empty for a post that is in order. */
  finds: readonly string[]
  /** The body, or the content where that is given, after all fixes; absent: nothing is fixed. */
  fixed?: string
}

/** Checks the shape of a rule; returns it unchanged. */
export function defineRule<Code extends string, Needs extends Need = never>(
  rule: Rule<Code, Needs>,
): Rule<Code, Needs> {
  return rule
}
