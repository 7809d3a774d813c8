/** IPTC Digital Source Type: the NewsCodes that image metadata, C2PA and others use. */
import type {Making, Vocabulary} from '../vocabulary.ts'

const human: Making = {grade: 'human', reviewed: false}
const modified: Making = {grade: 'ai-modified', reviewed: false}
const generated: Making = {grade: 'ai-generated', reviewed: false}

/** Every code, retired ones too, with what it says; undefined where it says nothing of generative AI either way. */
const codes: Readonly<Record<string, Making | undefined>> = {
  digitalCapture: human,
  computationalCapture: undefined,
  negativeFilm: human,
  positiveFilm: human,
  print: human,
  humanEdits: human,
  compositeWithTrainedAlgorithmicMedia: modified,
  algorithmicallyEnhanced: undefined,
  digitalCreation: human,
  dataDrivenMedia: undefined,
  trainedAlgorithmicMedia: generated,
  algorithmicMedia: undefined,
  screenCapture: undefined,
  virtualRecording: undefined,
  composite: undefined,
  compositeCapture: human,
  compositeSynthetic: modified,
  softwareImage: undefined,
  minorHumanEdits: human,
  digitalArt: human,
  // Of C2PA, http://c2pa.org/digitalsourcetype/; a blank canvas says nothing.
  trainedAlgorithmicData: generated,
  empty: undefined,
}

/** The Digital Source Type as NewsCodes URI; the two codes of C2PA, QCodes and bare codes are read as well. */
export const iptc: Vocabulary = {
  id: 'iptc',
  follows: {
    name: 'IPTC Digital Source Type NewsCodes',
    date: '2024-10-23',
    url: 'https://cv.iptc.org/newscodes/digitalsourcetype/',
  },
  loss: 'Tells generated and modified apart; edits by a person, review, models and minor help of AI are lost. Work by people has no code that is sure to fit, so none is written.',
  values: [
    'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia',
    'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
  ],
  from(making) {
    const code = codeOf(making)
    return code && `http://cv.iptc.org/newscodes/digitalsourcetype/${code}`
  },
  to(value) {
    return meaningOfCode(
      value
        .trim()
        .replace(/^https?:\/\/(cv\.iptc\.org\/newscodes|c2pa\.org)\/digitalsourcetype\//i, '')
        .replace(/^digsrctype:/i, ''),
    )
  },
}

/** The code for a part; undefined where none is sure to fit. */
export function codeOf({
  grade,
}: Making): 'trainedAlgorithmicMedia' | 'compositeWithTrainedAlgorithmicMedia' | undefined {
  if (grade === 'ai-generated' || grade === 'human-edited') return 'trainedAlgorithmicMedia'
  return grade === 'ai-modified' ? 'compositeWithTrainedAlgorithmicMedia' : undefined
}

/** Whether there is such a bare code, retired or not. */
export function isCode(code: string): boolean {
  return Object.hasOwn(codes, code)
}

/** What a bare code says. */
export function meaningOfCode(code: string): Making | undefined {
  return Object.hasOwn(codes, code) ? codes[code] : undefined
}
