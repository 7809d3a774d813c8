/** What is known of a platform: plain data with its sources and the day on which they were read. */

/**
 * How sure a fact is. `primary`: read in the platform's own documents. `secondary`: read elsewhere. `memory`: not
 * looked up. `negative`: looked for and not found, which can become wrong any month.
 */
export type Confidence = 'primary' | 'secondary' | 'memory' | 'negative'

/** How long a text may be. */
export interface TextLimit {
  /** The text it is about, as the payload calls it, e.g. `text`. */
  field: string
  max: number
  /** A key of `counters`, or of the platform's own `text.count`. */
  unit: string
  confidence: Confidence
}

/** The platform's own field for saying that AI was used. */
export interface NativeFacts {
  /** Where it stands in the payload, e.g. `made_with_ai` or `status.containsSyntheticMedia`. */
  path: string
  /** The values it takes, e.g. `boolean`. */
  type: string
  /** What the platform understands by it, to follow "says that the post …". */
  says: string
  about: 'media' | 'text'
  /** The first day on which it could be set, as far as known. */
  since?: string
  /** What leaving it out means. */
  unset: string
  /** Whether and how it can be taken back. */
  undo: string
  confidence: Confidence
}

/** What the platform allows for alternative texts. */
export interface AltTextFacts {
  /** Where it is given: a path in the payload, or another endpoint. */
  where: string
  /** In characters; absent where no limit is known. */
  max?: number
  confidence: Confidence
}

/** The only place in a platform file for numbers and names that the platform may change. */
export interface PlatformFacts {
  /** URLs of what was read. */
  sources: readonly string[]
  /** The day of reading, `YYYY-MM-DD`. */
  checked: string
  /** Of the facts without a confidence of their own. */
  confidence: Confidence
  /** Of the names of the payload's fields, where it is another: what carries no flag is often written without its reference. */
  fields?: Confidence
  textLimits: readonly TextLimit[]
  /** How the platform counts, in a sentence. */
  counting: string
  /** `null` where none was found on the day of reading. */
  native: NativeFacts | null
  altText?: AltTextFacts
  /** What else a caller should know, a sentence each. */
  notes?: readonly string[]
}
