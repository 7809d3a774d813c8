/**
 * The form of a platform file: what `src/platforms/<id>.ts` exports.
 *
 * To add a platform, run `pnpm new network <id> --source <address>`, with `--flag <path>` where it has a native field, and fill
 * in what it marks with TODO: `facts` from the platform's documents, `shape` with the fields you read or write, `text` with
 * where the words go, `media` with what the payload shows, `native` with its own flag if it has one. Then write `examples`:
 * they are its tests and its documentation. Nothing else has to be edited.
 *
 * Native flags come in many forms, and each has its place here: one that only ever claims something has `put`; one
 * that can also deny has `putNone`; one of several values chooses among them in `put`; one that asks for more than
 * "AI was used" says so in `covers`; one that is ignored or refused in some payloads says so in `unavailable`. A
 * platform that fits none of this brings its own `write` and `read`.
 */
import type {
  Disclosure,
  ErrorCode,
  Grade,
  LabelId,
  Medium,
  PartDisclosure,
  PartFacts,
  Requirement,
  Shorthand,
  Step,
  Words,
} from '@forthright/core'
import type {
  Carried,
  OptionKind,
  Reading,
  ReadOptions,
  ReportEntry,
  Surface,
  Written,
} from '@forthright/core/surface'
import type {Shape} from './payload-shape.ts'
import type {PlatformFacts} from './platform-facts.ts'

/** A platform: a surface whose content is the body of the API request that publishes a post. */
export interface Platform<Payload = unknown, Options extends object = object>
  extends Omit<Surface<Payload, Options & WriteOptions>, 'write'> {
  /** As people call it. */
  name: string
  facts: PlatformFacts
  /** The payload with its disclosure, of the kind that was given. */
  write<P extends Payload>(
    payload: P,
    disclosure: Disclosure,
    options?: Options & WriteOptions,
  ): Written<P & Payload>
  /**
   * The body of the request that corrects a post which is published already. Where the platform has no such request,
   * the payload comes back as it is, and `manual` says what to do.
   */
  correct<P extends Payload>(
    payload: P,
    disclosure: Disclosure,
    options?: Options & WriteOptions,
  ): Written<P & Payload>
  /** The language that the payload says its text is in, BCP 47; absent where payloads do not say so. */
  languageOf?(payload: Payload): string | undefined
  /** A payload from simple parts. Nothing is disclosed in it yet. */
  draft(post: PostParts): Payload
}

/** What every platform takes beside its own options. */
export interface WriteOptions {
  /** Languages in which an earlier label of ours is recognised; those of the disclosure always are. */
  words?: readonly Words[] | undefined
  /** Shorten the author's text where it and the shortest label do not fit together; otherwise that is an error. */
  shorten?: boolean | undefined
  /** Where the label stands; where absent, as the platform has it, which is nearly always the end. */
  place?: 'start' | 'end' | undefined
  /**
   * Ids of the parts of the record that this post shows. Where absent, text counts when the post has text, and
   * images, clips and recordings count when it has such media.
   */
  parts?: readonly string[] | undefined
  /** The length that this account or server allows, in the first unit of the platform, where it is another than usual, e.g. 25000 on X Premium. */
  limit?: number | undefined
  /** Set flags that the platform lets nobody take back. */
  confirmIrreversible?: boolean | undefined
}

/** Simple parts to make a payload from. */
export interface PostParts {
  text: string
  title?: string | undefined
  /** BCP 47. */
  language?: string | undefined
  link?: string | undefined
  /** When it is published, RFC 3339; some platforms want it in the payload. */
  at?: string | undefined
  images?: readonly PostMedia[] | undefined
  video?: PostMedia | undefined
}

/** An image or a clip for a post. */
export interface PostMedia {
  src: string
  alt?: string | undefined
  /** What the platform's upload endpoint gave for it, where media are uploaded before the post; a place for it is left where absent. */
  upload?: unknown
}

/** A part of the disclosure together with what was assessed about it. */
export interface PostPart extends PartDisclosure {
  facts?: PartFacts | undefined
  /** How it was made. */
  steps?: readonly Step[] | undefined
}

/** A platform file in pieces, from which `definePlatform` makes `write` and `read`. */
export interface PlatformDefinition<Payload, Options extends object = object> {
  /** The name of its file. */
  id: string
  name: string
  facts: PlatformFacts
  /** The fields that this file reads or writes. */
  shape: Shape
  /** Where words go; absent where no text can carry them. */
  text?: TextPiece<Payload, Options>
  /** Without `text`: why there is none, and what a person can do instead. */
  noText?: Unavailable
  /** The media that the post shows; all that they may be where the payload does not tell. */
  media(payload: Payload): readonly Medium[]
  native?: NativeFlag<Payload>
  /** Fields of a record, e.g. `title`, that this payload shows as texts of its own; where absent, a person shows them. */
  fields?(payload: Payload): readonly string[]
  /** Further marks: those that the user asked for in the options, and those that a person makes. */
  marks?(payload: Payload, parts: readonly PostPart[], options: Options): Marks<Payload>
  /** What the native flag and further marks say in a payload that was found. */
  claims?(payload: Payload): readonly Claim[]
  /** What a person should put right in the payload, a sentence each. We change nothing of it. */
  problems?(payload: Payload): readonly string[]
  /** What is to be put into the payload before it can be sent, a sentence each, e.g. an address that the platform can fetch. */
  unfinished?(payload: Payload): readonly string[]
  /** The language of its text, where the payload says so, BCP 47. */
  language?(payload: Payload): string | undefined
  /** The body of the request that corrects a published post; absent where there is none. */
  correct?(payload: Payload, disclosure: Disclosure, options: Options & WriteOptions): Written<Payload>
  /** How a person corrects a published post, to follow "On X, "; where absent, in the app or by publishing it again. */
  correctByHand?: string
  /** Policies whose declaration the native flag makes; `platform/<id>` where absent. */
  policies?: readonly string[]
  /** Whether the written payload makes the declaration of an obligation; where absent, the flag makes all of its policies. */
  declares?(obligation: string, payload: Payload): boolean
  /** Where an update writes the whole payload: a published post as it takes it, e.g. without read-only fields. */
  published?(payload: Payload): Payload
  draft(post: PostParts): Payload
  /** Instead of what is derived from the pieces. */
  write?(payload: Payload, disclosure: Disclosure, options: Options & WriteOptions): Written<Payload>
  read?(payload: Payload, options: ReadOptions & Options): Reading
  carries?: readonly Carried[]
  /** The kinds of its own options; none where absent. */
  options?: {readonly [Name in keyof Options]-?: OptionKind}
}

/** A payload with further marks, and what a person has to do for them. */
export interface Marks<Payload> {
  payload: Payload
  report: ReportEntry[]
  manual?: readonly string[]
}

/** Why something cannot be written into a payload, and what a person can do instead. */
export interface Unavailable {
  reason: string
  manual?: string
  /** The text is not shown at all: what stands in it counts for nothing. */
  hidden?: boolean
}

/** The text of a post that carries the words of a label. */
export interface TextPiece<Payload, Options = object> {
  /** As `facts.textLimits` calls it; a function where different kinds of post have different texts. */
  field: string | ((payload: Payload) => string)
  get(payload: Payload): string | undefined
  /** A payload with this text; the given one stays as it is. */
  set(payload: Payload, text: string): Payload
  /** Why no words can be added in this payload, and what a person can do instead. */
  unavailable?(payload: Payload): Unavailable | undefined
  /** Other texts of the post, in which a label may be found but is not written. */
  others?(payload: Payload): readonly string[]
  place?: 'start' | 'end'
  /** Text may only be added at its end, because something in the payload counts from its start. */
  appendOnly?: boolean | ((payload: Payload) => boolean)
  /** The platform does not count a label at the end. */
  startOnly?: boolean
  /** Between text and label: a blank line, or ` · ` where line breaks are lost. */
  join?: '\n\n' | ' · '
  /** Makes the words of a label plain text where some characters are markup; character by character. */
  escape?(words: string, payload: Payload): string
  /** Limits that depend on the payload or the options, and what other texts use of them; the limits of the facts where absent. */
  limits?(payload: Payload, options: Options): readonly {max: number; unit: string; used?: number}[]
  /** Units that only this platform has. */
  count?: Readonly<Record<string, (text: string, options: Options) => number>>
  /** Stretches that are not to be cut in two, beside URLs, mentions and hashtags; offsets in UTF-16 units. */
  whole?(payload: Payload): readonly (readonly [start: number, end: number])[]
  /** Mends what pointed into the words that were cut; called with what was kept of the author's text. */
  shortened?(payload: Payload, kept: string): Payload
}

/** The platform's own field for saying that AI was used; where it stands is in the facts. */
export interface NativeFlag<Payload> {
  /**
   * Whether the field is true of a part; undefined where the record does not tell. Where absent: that AI made or
   * changed it, by more than a minor edit.
   */
  covers?(part: PostPart, payload: Payload): boolean | undefined
  /** Why the field cannot be set in this payload, and what a person can do instead. */
  unavailable?(payload: Payload): Unavailable | undefined
  /** Whether nobody can take it back: it is then set only with `confirmIrreversible`. */
  irreversible?: boolean
  /** Says that AI was used on these parts, of which there is at least one. */
  put(payload: Payload, parts: readonly PostPart[]): Payload
  /** Says that AI was not used: called where every such part of the record was made by people. */
  putNone?(payload: Payload, parts: readonly PostPart[]): Payload
  /**
   * Takes back what an earlier run said, where it is known to be true of no part; a flag that cannot be left out has none.
   * A claim of AI that stands without a label of ours is not taken back: it is told that it contradicts the record.
   */
  remove?(payload: Payload, parts: readonly PostPart[]): Payload
}

/** What a payload says by itself, in the platform's own terms. */
export interface Claim {
  value: unknown
  /** The record that may be read from it. Flags say less than a record: take the strictest grade they can mean. */
  means?: {medium: Medium; grade: Grade}
}

/** Words of a label for an example, which needs not have all of them. */
export interface ExampleWords {
  language: string
  labels: Partial<Record<LabelId, {long: string; short: string; shortest: string}>>
}

/** An example is a test of its platform, and printed in its documentation. */
export interface PlatformExample<Payload, Options = object> {
  name: string
  payload: Payload
  /** How the content was made, as one writes it by hand. */
  disclosure: Shorthand
  /** `en` where absent. */
  words?: ExampleWords
  /** What an obligation asks for on every part; a label where absent. */
  requires?: readonly Requirement[]
  options?: Options & WriteOptions
  /** The payload that is written; absent where writing is refused. */
  expected?: Payload
  /** Where the pieces landed: part, mark and via, in order. */
  report?: readonly (readonly [part: string, mark: string, via: ReportEntry['via']])[]
  /** The steps for a person; none where absent. */
  manual?: readonly string[]
  /** The error with which writing is refused. */
  throws?: {code: ErrorCode; field?: string}
}
