/** IPTC Digital Source Type, as NewsCodes URI and as schema.org member. */
import type {Making, Vocabulary} from '../vocabulary.ts'

const base = 'http://cv.iptc.org/newscodes/digitalsourcetype/'

/** What an IPTC code says; codes that say nothing of generative AI either way are left out. */
const meanings: Record<string, Making> = Object.fromEntries(
  (
    [
      [
        'human',
        [
          'digitalCapture',
          'negativeFilm',
          'positiveFilm',
          'print',
          'humanEdits',
          'digitalCreation',
          'minorHumanEdits',
          'digitalArt',
          'compositeCapture',
        ],
      ],
      ['ai-modified', ['compositeWithTrainedAlgorithmicMedia', 'compositeSynthetic']],
      ['ai-generated', ['trainedAlgorithmicMedia']],
    ] as const
  ).flatMap(([grade, codes]) => codes.map(code => [code, {grade, reviewed: false}])),
)

/** The `digitalSourceType` of schema.org; its members mirror the IPTC codes, but for `humanEdits` and `digitalCreation`. */
export const digitalSourceType: Vocabulary = {
  id: 'schema.org',
  follows: {
    name: 'schema.org 30.0, IPTCDigitalSourceEnumeration',
    date: '2026-08-20',
    url: 'https://schema.org/digitalSourceType',
  },
  loss: 'Tells generated and modified apart; edits by a person, review, models and minor help of AI are lost. Work by people has no member that is sure to fit.',
  values: ['TrainedAlgorithmicMediaDigitalSource', 'CompositeWithTrainedAlgorithmicMediaDigitalSource'],
  from({grade}) {
    if (grade === 'ai-generated' || grade === 'human-edited')
      return 'https://schema.org/TrainedAlgorithmicMediaDigitalSource'
    if (grade === 'ai-modified') return 'https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource'
    return undefined
  },
  to(value) {
    const name = value
      .trim()
      .replace(/^https?:\/\/schema\.org\//, '')
      .replace(new RegExp(`^${base.replace('http', 'https?')}`), '')
      .replace(/^digsrctype:/, '')
    const code = name.replace(/DigitalSource$/, '').replace(/^./, letter => letter.toLowerCase())
    return Object.hasOwn(meanings, code) ? meanings[code] : undefined
  },
}
