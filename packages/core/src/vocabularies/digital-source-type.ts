/** The `digitalSourceType` of schema.org. */
import type {Vocabulary} from '../vocabulary.ts'
import {codeOf, iptc, isCode, meaningOfCode} from './iptc.ts'

/** Where a member and its IPTC code are not called the same. */
const otherNames: Readonly<Record<string, string>> = {multiFrameComputationalCapture: 'computationalCapture'}

/** The members for the codes that are written. */
const members = {
  compositeWithTrainedAlgorithmicMedia:
    'https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource',
  trainedAlgorithmicMedia: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
} as const

/**
 * The members of schema.org mirror the IPTC codes, but for `humanEdits` and `digitalCreation`, which it lacks, and
 * `minorHumanEdits` and `digitalArt`, which IPTC has retired. IPTC codes are read as well.
 */
export const digitalSourceType: Vocabulary = {
  id: 'schema.org',
  follows: {
    name: 'schema.org 30.0, IPTCDigitalSourceEnumeration',
    date: '2026-08-20',
    url: 'https://schema.org/digitalSourceType',
  },
  loss: 'Tells generated and modified apart; edits by a person, review, models and minor help of AI are lost. Work by people has no member that is sure to fit.',
  values: /* @__PURE__ */ Object.values(members),
  from(making) {
    const code = codeOf(making)
    return code && members[code]
  },
  to(value) {
    const code = codeOfMember(value)
    return code === undefined ? iptc.to(value) : meaningOfCode(code)
  },
}

/**
 * Whether a value names a source: a member of the enumeration, or an IPTC or C2PA code by its whole address. A bare code is
 * none, since nothing says of which list it is.
 *
 * @example
 * isDigitalSourceType('https://schema.org/TrainedAlgorithmicMediaDigitalSource') // → true
 * isDigitalSourceType('trainedAlgorithmicMedia') // → false
 */
export function isDigitalSourceType(value: string): boolean {
  const address = /^https?:\/\/(?:cv\.iptc\.org\/newscodes|c2pa\.org)\/digitalsourcetype\/(\w+)$/i
  const code = codeOfMember(value) ?? address.exec(value.trim())?.[1]
  return code !== undefined && isCode(code)
}

/** The code that a member of the enumeration is called after. */
function codeOfMember(value: string): string | undefined {
  const name = /^(?:https?:\/\/schema\.org\/|schema:)?([A-Za-z]+)DigitalSource$/.exec(value.trim())?.[1]
  const code = name?.replace(/^./, letter => letter.toLowerCase())
  return code !== undefined && Object.hasOwn(otherNames, code) ? otherNames[code] : code
}
