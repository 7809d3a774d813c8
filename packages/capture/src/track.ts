/**
 * Follows an item through its making and gives the record. What a model did is known from captured calls; what a person did, from code
 * that a person's action calls, whose methods end in `By`. Nothing that is captured can become a review.
 */
import {
  type Action,
  DisclosureError,
  type DisclosureInput,
  type DisclosureRecord,
  type Medium,
  type Part,
  type Person,
  type Step,
} from '@forthright/core'
import {checkOptions, strictOptions} from '@forthright/core/options'
import {mediumOf, recordFrom} from '@forthright/core/surface'
import * as z from 'zod/mini'
import type {Capture} from './call/capture.ts'
import {type ModelCall, modelOf} from './call/model-call.ts'

/** What reads the content, so that digests are those that linter and gate take later: `markdown`, `html`, `plainText`. */
export interface ContentReader {
  read(content: string): {readonly held: readonly Pick<Part, 'id' | 'digest'>[]}
}

/** How an item is followed. */
export interface TrackOptions {
  capture: Capture
  surface: ContentReader
  /** How it was made so far, where that is recorded. */
  record?: DisclosureInput | undefined
}

/** Somebody: a name, or a name and a role; a role is enough. Never software. */
export type Somebody = string | Omit<Person, 'kind'>

/** What a review says beside who; `part` is the address of a picture where it is not the text that was reviewed. */
export type ReviewWords = Pick<Step, 'decision' | 'scope' | 'kind'> & {part?: string}

const isFunction = (value: unknown) => typeof value === 'function'
/** Of objects that somebody made, what is called of them. */
const trackSchema = strictOptions(
  {
    capture: z.custom(isFunction, 'must be what createCapture gives'),
    surface: z.custom(isFunction, 'must read content, as markdown, html and plainText do'),
  },
  {record: 'any'},
)
/** What a record takes is seen when the step is added. */
const reviewSchema = strictOptions({}, {part: 'string', decision: 'any', scope: 'any', kind: 'any'})

/** What a model can do to a text that exists: nothing that attests. */
type ModelAction = Exclude<Action, 'created' | 'reviewed'>

/**
 * Follows an item from its content as it stands. Where that is the output of a captured call, the item begins with that call;
 * where nothing says how it was made, it is not assessed. Throws `record-invalid` where a record is given that cannot be read, and
 * `usage` for other options and for content that is no text.
 *
 * @example
 * const item = track(text, {capture, surface: markdown})
 * item.editedBy({role: 'editor'}, edited).reviewedBy('Kari Nordmann').record
 */
export function track(content: string, options: TrackOptions): TrackedItem {
  return new TrackedItem(content, options)
}

/** An item that is followed. Each method that names a step adds it, or throws and changes nothing. */
export class TrackedItem {
  readonly #capture: Capture
  readonly #surface: ContentReader
  #content: string
  #record: DisclosureRecord

  constructor(content: string, options: TrackOptions) {
    checkOptions('track', trackSchema, {
      ...options,
      capture: options?.capture?.of,
      surface: options?.surface?.read,
    })
    const {capture, surface, record} = options
    this.#capture = capture
    this.#surface = surface
    this.#content = textOf('content', content)
    const bare: DisclosureRecord = {version: 1, parts: []}
    const known = recordFrom(record) ?? bare
    const hasBody = known.parts.some(({id}) => id === 'body')
    this.#record = hasBody
      ? known
      : {...known, parts: [{id: 'body', medium: 'text', steps: []}, ...known.parts]}
    const call = record === undefined ? capture.of(content) : undefined
    if (call) this.generated(content, call)
  }

  /** The content as it stands. */
  get content(): string {
    return this.#content
  }

  /** How the item was made, for front matter, a field of a CMS or the gate. */
  get record(): DisclosureRecord {
    return structuredClone(this.#record)
  }

  /** A model made this text. The call is known by its output; give it where code has changed that since. */
  generated(content: string, call?: ModelCall): this {
    return this.#byModel('generated', content, call)
  }

  /** A model made this summary of the text. */
  summarised(content: string, call?: ModelCall): this {
    return this.#byModel('summarised', content, call)
  }

  /** A model changed the text to this one. */
  edited(content: string, call?: ModelCall): this {
    return this.#byModel('edited', content, call)
  }

  /** A model translated the text into a language, BCP 47. */
  translated(content: string, language: string, call?: ModelCall): this {
    return this.#byModel('translated', content, call, language)
  }

  /** A person wrote the text as it stands. Throws `usage` where it is the output of a captured call. */
  createdBy(person: Somebody): this {
    if (this.#capture.of(this.#content))
      throw usage('createdBy', 'This text is what a model gave. Say what the person did to it: editedBy.')
    return this.#add('body', this.#byPerson('created', person))
  }

  /**
   * A person changed the text to this one, which its digest tells: the same text is no edit, and what a captured call gave is
   * that model's. `minor` is spelling and grammar; absent, the edit counts in full.
   */
  editedBy(person: Somebody, content: string, extent?: 'minor'): this {
    const step = this.#byPerson('edited', person)
    textOf('editedBy', content)
    if (this.#digestOf(content) === this.#digestOf(this.#content)) {
      this.#content = content
      return this
    }
    const call = this.#capture.of(content)
    if (call) return this.edited(content, call)
    return this.#add('body', {...step, ...(extent === undefined ? {} : {extent})}, {content})
  }

  /** A person translated the text into a language, BCP 47. */
  translatedBy(person: Somebody, content: string, language: string): this {
    const call = this.#capture.of(textOf('translatedBy', content))
    if (call) return this.translated(content, language, call)
    return this.#add('body', this.#byPerson('translated', person), {content, language})
  }

  /**
   * A person read the text as it stands and signed it off; call this from nothing but that person's own action. The review is
   * bound to the digest of the text. Throws `usage` and `record-invalid` where nobody, or software, is named.
   */
  reviewedBy(person: Somebody, words?: ReviewWords): this {
    const {part = 'body', ...said} = checkOptions('reviewedBy', reviewSchema, words) as ReviewWords
    const digest = part === 'body' ? this.#digestOf(this.#content) : undefined
    const stated = Object.entries({...said, digest}).filter(([, value]) => value !== undefined)
    return this.#add(part, {...this.#byPerson('reviewed', person), ...Object.fromEntries(stated)})
  }

  /** A model made the picture, clip or recording at this address. */
  media(src: string, call: ModelCall | undefined): this {
    return this.#add(this.#mediaAt('media', src), stepOf('generated', call, 'media'), {medium: call?.medium})
  }

  /** A person made the picture, clip or recording at this address. */
  mediaBy(person: Somebody, src: string): this {
    return this.#add(this.#mediaAt('mediaBy', src), this.#byPerson('created', person))
  }

  /** The address of what is no text: what is said of the text has methods of its own, which look at more. */
  #mediaAt(entry: string, src: string): string {
    if (
      typeof src === 'string' &&
      !this.#record.parts.some(({id, medium}) => id === src && medium === 'text')
    )
      return src
    throw usage(entry, 'Give the address of a picture, clip or recording.')
  }

  #byModel(action: ModelAction, content: string, given: ModelCall | undefined, language?: string): this {
    const call = given ?? this.#capture.of(textOf(action, content))
    return this.#add('body', stepOf(action, call, action), {content, language})
  }

  #byPerson(action: Action, person: Somebody): Step {
    return {action, by: personOf(action, person), at: this.#capture.now().toISOString()}
  }

  /** Adds a step where the record is one that can be true with it; else nothing has changed. */
  #add(id: string, given: Step, {content = this.#content, language, medium}: Told = {}): this {
    textOf(given.action, content)
    if (given.action === 'translated' && language === undefined)
      throw usage('translated', 'Say into which language, e.g. nb.')
    const parts = withPart(this.#record.parts, id, given, medium).map(part => {
      if (part.id !== id) return part
      const step = {...given, at: clamped(given.at, part.steps, this.#capture.now())}
      return {...part, steps: [...part.steps, step]}
    })
    const stated = {...this.#record, ...(language === undefined ? {} : {language}), parts}
    const record = recordFrom(stated) ?? stated
    const {doubt} = record.parts.find(part => part.id === id)?.steps.at(-1) ?? given
    if (given.action === 'reviewed' && (doubt === 'nobody' || doubt === 'who')) throw nobody('reviewed')
    this.#record = record
    this.#content = content
    return this
  }

  #digestOf(content: string): string | undefined {
    return this.#surface.read(content).held.find(({id}) => id === 'body')?.digest
  }
}

/** What a step changes beside the record. */
interface Told {
  content?: string | undefined
  language?: string | undefined
  medium?: Medium | undefined
}

/** The parts, with that of an address where something was made; where the address does not tell what it is, the call does. */
function withPart(parts: readonly Part[], id: string, {action}: Step, medium?: Medium): readonly Part[] {
  if (parts.some(part => part.id === id)) return parts
  if (action === 'reviewed')
    throw usage(
      'reviewedBy',
      `The item has no part ${JSON.stringify(id)}. It has: ${parts.map(part => part.id).join(', ')}.`,
    )
  const called = medium === 'text' ? undefined : medium
  return [...parts, {id, medium: mediumOf(id) ?? called ?? 'image', at: {src: id}, steps: []}]
}

function stepOf(action: ModelAction, call: ModelCall | undefined, entry: string): Step {
  // Whatever is no call, such as a promise or the name of a model, tells of nothing.
  if (call && typeof call.at === 'string' && typeof call.basis === 'string')
    return {action, by: modelOf(call), at: call.at}
  throw usage(
    entry,
    'No captured call gave this. Give what the model gave as it gave it, or one of capture.calls; a model that nobody could watch is told with capture.declare.',
  )
}

function personOf(action: Action, person: Somebody): Step['by'] {
  if (typeof person === 'string') return {kind: 'person', name: person}
  const {name, role} = person ?? {}
  const {name: _, role: __, ...rest}: Readonly<Record<string, unknown>> = {...person}
  const strange = Object.entries(rest).find(([key, value]) => key !== 'kind' || value !== 'person')
  if (strange)
    throw usage(
      `${action}By`,
      `A person has a name and a role, and no ${strange[0]}: what a model did is told with ${action === 'reviewed' ? 'no review: a model cannot attest' : 'the method of that name without By'}.`,
    )
  if (name === undefined && role === undefined) throw nobody(action)
  return {kind: 'person', ...(name === undefined ? {} : {name}), ...(role === undefined ? {} : {role})}
}

function nobody(action: Action): DisclosureError {
  return usage(`${action}By`, 'Say who it was: give the name of a person, or a role.')
}

/** Content as it is. Throws `usage` where it is no text. */
function textOf(entry: string, content: string): string {
  if (typeof content === 'string') return content
  throw usage(entry, 'The content is a text. Await what gives it, and decode what is bytes.')
}

/**
 * The moment of a step: not before the one before it, and not after now. Clocks of providers differ from ours, and the order of
 * the calls is what happened.
 */
function clamped(at: string | undefined, steps: readonly Step[], now: Date): string {
  const before = steps.findLast(step => step.at !== undefined)?.at
  const stated = new Date(at ?? now).getTime()
  const time = Math.min(stated, now.getTime())
  const earliest = before === undefined ? time : new Date(before).getTime()
  return time > earliest ? new Date(time).toISOString() : (before ?? new Date(time).toISOString())
}

function usage(entry: string, sentence: string): DisclosureError {
  return new DisclosureError('usage', `[track] ${entry}: ${sentence}`)
}
