/** What the publish gate takes and gives: plain data, so that it crosses a wire as it is. */
import type {Disclosure, Fix, Judged, Place, Question, Severity, Verdict} from '@forthright/core'
import type {ChosenLanguage} from '@forthright/core/surface'
import type {Preset, Rule, RuleSetting} from '@forthright/lint'
import type {SiteOptions} from '../site/options.ts'
import type {GateFormat} from './formats.ts'

/** What the gate does with an item that is not in order: nothing, warn, or block it. */
export type Mode = (typeof modes)[number]
/** Every {@link Mode}. */
export const modes = ['off', 'warn', 'block'] as const

/** `off`, `info`, `warn` or `error` by the id of a rule. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>

/** What holds for the site, what the gate does, and which rules run. */
export interface GateOptions extends SiteOptions {
  /** One mode for all, or one by the item (its collection, its locale) and the role of whoever publishes. */
  mode: Mode | ((item: GateItem, role?: string) => Mode)
  /** Over the selections of rules. */
  rules?: RuleSettings | undefined
  /** Selections of rules: `recommended` (where absent), `eu`, `ads`, `strict`. */
  extends?: Preset | readonly Preset[] | undefined
  /** Rules of the caller's own, made with `defineRule`, by id. */
  custom?: Readonly<Record<string, Rule>> | undefined
}

/** A picture, clip or recording that stands beside the content, e.g. in a field of its own. */
export interface GateMedia {
  /** As the record names the part. */
  id: string
  /** Its address or path. */
  src?: string | undefined
  alt?: string | undefined
}

/** One item at publication, as a host stores it. */
export interface GateItem {
  id?: string | undefined
  collection?: string | undefined
  /** The host's code of the version in one language; its language where `language` is absent. */
  locale?: string | undefined
  /** A draft is never blocked; published where absent. */
  status?: 'draft' | 'published' | undefined
  title?: string | undefined
  /** BCP 47. */
  language?: string | undefined
  format: GateFormat
  /** Text, or the value that the host's editor stores. */
  content: unknown
  /** Whether the content is what readers get (HTML with its label), and not what is stored and labelled later. */
  rendered?: boolean | undefined
  /** Record, shorthand or grade that stands beside the content; what the content says itself where absent. */
  disclosure?: unknown
  media?: readonly GateMedia[] | undefined
}

/** What the host's own code knows of the request, never the item or its sender. */
export interface GateCaller {
  /** The role of whoever publishes, as the host names it. */
  role?: string | undefined
  /** Somebody answers for publishing all the same, and says why. */
  override?: GateOverride | undefined
}

/** Who publishes all the same, and why. */
export interface GateOverride {
  by: string
  reason: string
}

/** What was found, with its words, and where in the item. */
export interface GateFinding {
  /** Id of the rule, or `gate-failed`. */
  ruleId: string
  code: string
  severity: Severity
  message: string
  /** JSON Pointer (RFC 6901) into the item, e.g. `/disclosure/origin`. */
  pointer: string
  /** Where in a content that is text; absent in rich text. */
  place?: Place | undefined
  allowed?: readonly string[] | undefined
  /** A change of a content that is text, safe to make by itself. */
  fix?: Fix | undefined
  /** The page that explains the rule. */
  url: string
}

/** One thing to do before it is published. */
export interface GateFix extends Pick<GateFinding, 'pointer' | 'allowed'> {
  ruleId: string
  /** What to do, in the words of an editor. */
  what: string
  /** The change, where it is safe to make by itself. */
  edits?: Fix['edits'] | undefined
}

/** An override that was used. */
export interface UsedOverride extends GateOverride {
  /** The day, `YYYY-MM-DD`. */
  on: string
  /** Ids of the rules that would have blocked. */
  rules: string[]
}

/** What becomes of an item. */
export type Decision = 'publish' | 'warn' | 'block'

/** Why a gate failed: its options, the item, a fault in code, or a limit of time. */
export type FailureKind = 'configuration' | 'item' | 'crash' | 'timeout'

/** The decision on an item, and all that led to it. */
export interface GateResult {
  decision: Decision
  /** There where the item was not looked at, with the finding `gate-failed`. */
  failure?: FailureKind | undefined
  findings: GateFinding[]
  /** One a market; none where the gate failed. */
  verdicts: Verdict[]
  /** All verdicts in one line; empty where the gate failed. */
  verdict: Judged['verdict']
  /** What to show and mark; absent where nothing is stated, or what is cannot be read. */
  disclosure: Disclosure | undefined
  /** The language of the labels, and why that; absent as `disclosure` is. */
  language?: ChosenLanguage | undefined
  /** What nobody has answered yet and the verdicts hang on. */
  questions: Question[]
  /** What to do, the gravest first; empty where nothing stands in the way. */
  fix: GateFix[]
  /** There where an override let it through. */
  override?: UsedOverride | undefined
}

/** Decides on one item. Never throws or rejects: what fails is a finding `gate-failed`. */
export type Gate = (item: GateItem, by?: GateCaller) => Promise<GateResult>
