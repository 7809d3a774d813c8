/** The implicit label of China's GB 45438-2025, Annex E: a JSON object of seven keys. */
import {DisclosureError} from '../errors/error.ts'
import type {ObjectVocabulary} from '../vocabulary.ts'

/** The seven keys, in this order; all values are text. */
export interface AigcLabel {
  /** `1` is AI-generated, `2` possibly, `3` suspected. */
  Label: string
  /** Name or code of the service that generated it. */
  ContentProducer: string
  /** The producer's number for the content. */
  ProduceID: string
  /** Integrity data of the producer. */
  ReservedCode1: string
  /** Name or code of the service that spreads it. */
  ContentPropagator: string
  /** The propagator's number for the content. */
  PropagateID: string
  /** Integrity data of the propagator. */
  ReservedCode2: string
}

/** Who a label names; nobody can work that out from a record. */
export interface AigcParties {
  /** The registered code of the producer. A company name in Chinese does not fit the alphabet of the label. */
  producer: string
  /** The producer's number for the content, e.g. a UUID. */
  produceId: string
  /** The registered code of whoever publishes; empty where absent, for a platform to fill in. */
  propagator?: string
  propagateId?: string
  /** Integrity data; empty where absent. */
  reservedCode1?: string
  reservedCode2?: string
}

const keys = [
  'Label',
  'ContentProducer',
  'ProduceID',
  'ReservedCode1',
  'ContentPropagator',
  'PropagateID',
  'ReservedCode2',
] as const

/** Strings that hold strings that hold JSON are hostile. */
const deepest = 4

/** The label of what a model made or changed. Reads it bare, wrapped in `AIGC`, or as JSON. */
export const aigc: ObjectVocabulary<AigcLabel, [parties: AigcParties]> = {
  id: 'aigc',
  follows: {
    name: 'GB 45438-2025, Annex E',
    date: '2025-09-01',
    url: 'https://www.tc260.org.cn/upload/2025-03-15/1742009439794081593.pdf',
  },
  loss: 'Generated and changed are both `1`; edits, review and models are lost. Minor help of AI is judged case by case there, so no label is written for it. `2` and `3` are words of platforms, which are read as not assessed.',
  unsure: 'Read through the practice guides of TC260; the text of the standard was not opened.',
  from({grade}, parties) {
    if (grade !== 'ai-generated' && grade !== 'human-edited' && grade !== 'ai-modified') return undefined
    return {
      Label: '1',
      ContentProducer: checked('ContentProducer', parties.producer, true),
      ProduceID: checked('ProduceID', parties.produceId, true),
      ReservedCode1: checked('ReservedCode1', parties.reservedCode1),
      ContentPropagator: checked('ContentPropagator', parties.propagator),
      PropagateID: checked('PropagateID', parties.propagateId),
      ReservedCode2: checked('ReservedCode2', parties.reservedCode2),
    }
  },
  to(value) {
    const label = readAigcLabel(value)?.Label
    if (label === '1') return {grade: 'ai-generated', reviewed: false}
    return label === '2' || label === '3' ? {grade: 'unknown', reviewed: false} : undefined
  },
}

/**
 * The keys that a label has, spelled and ordered as in the standard; undefined where there is none. `ReserveCode1` and
 * `ReserveCode2` are common slips. A value that stands alone is taken for `Label`.
 */
export function readAigcLabel(value: unknown): Partial<AigcLabel> | undefined {
  return read(value, 0)
}

function read(value: unknown, depth: number): Partial<AigcLabel> | undefined {
  if (depth > deepest) return undefined
  if (typeof value === 'number') return {Label: String(value)}
  if (typeof value === 'string') {
    const text = value.trim()
    if (/^\d$/.test(text)) return {Label: text}
    try {
      return read(JSON.parse(text), depth + 1)
    } catch {
      return undefined
    }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const fields = value as Readonly<Record<string, unknown>>
  const label: Partial<AigcLabel> = {}
  for (const key of keys) {
    const found = fields[key] ?? fields[key.replace('Reserved', 'Reserve')]
    if (typeof found === 'string' || typeof found === 'number') label[key] = String(found).trim()
  }
  if (Object.keys(label).length > 0) return label
  return Object.hasOwn(fields, 'AIGC') ? read(fields.AIGC, depth + 1) : undefined
}

/** Annex E j: code points 0x21 to 0x7E without `"` and `\`. */
function checked(key: (typeof keys)[number], value = '', needed = false): string {
  const bad = /[^\x21\x23-\x5b\x5d-\x7e]/u.exec(value)?.[0]
  if (bad === undefined && (value !== '' || !needed)) return value
  const what = bad === undefined ? 'is empty' : `has ${JSON.stringify(bad)} in it`
  throw new DisclosureError(
    'usage',
    `${key} of the AIGC label ${what}. Its values are made of the characters ! to ~ without " and \\, no space and no Chinese character: give the registered code, not the name.`,
    {field: key},
  )
}
