import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import * as core from '../index.ts'
import {
  adcp,
  c2pa,
  digitalSourceType,
  drupal,
  forem,
  type Grade,
  grades,
  ietfAiDisclosure,
  involvesAi,
  iptc,
  type Making,
  type Mapping,
  type Vocabulary,
  w3cCg,
} from '../index.ts'

const makings: Making[] = grades.flatMap(grade => [false, true].map(reviewed => ({grade, reviewed})))
const name = ({grade, reviewed}: Making) => `${grade}${reviewed ? ' reviewed' : ''}`

const single = {w3cCg, ietfAiDisclosure, digitalSourceType, iptc, forem, drupal}

/** What is written for each making, and what is read from that; where a making is not here, nothing is written. */
const trips: Record<keyof typeof single, [making: string, value: string, back: string][]> = {
  w3cCg: [
    ['human', 'human-only', 'human'],
    ['human reviewed', 'human-only', 'human'],
    ['ai-assisted', 'ai-assisted', 'ai-assisted'],
    ['ai-assisted reviewed', 'ai-assisted', 'ai-assisted'],
    ['ai-modified', 'ai-autonomous', 'ai-generated'],
    ['ai-modified reviewed', 'ai-assisted', 'ai-assisted'],
    ['human-edited', 'ai-assisted', 'ai-assisted'],
    ['human-edited reviewed', 'ai-assisted', 'ai-assisted'],
    ['ai-generated', 'ai-autonomous', 'ai-generated'],
    ['ai-generated reviewed', 'ai-assisted', 'ai-assisted'],
  ],
  ietfAiDisclosure: [
    ['human', 'none', 'human'],
    ['human reviewed', 'none', 'human'],
    ['ai-assisted', 'ai-modified', 'ai-modified'],
    ['ai-assisted reviewed', 'ai-modified', 'ai-modified'],
    ['ai-modified', 'ai-modified', 'ai-modified'],
    ['ai-modified reviewed', 'ai-modified', 'ai-modified'],
    ['human-edited', 'ai-originated', 'ai-generated'],
    ['human-edited reviewed', 'ai-originated', 'ai-generated'],
    ['ai-generated', 'machine-generated', 'ai-generated'],
    ['ai-generated reviewed', 'ai-originated', 'ai-generated'],
  ],
  digitalSourceType: sourceTypes('https://schema.org/', code => `${code.replace(/^./, upper)}DigitalSource`),
  iptc: sourceTypes('http://cv.iptc.org/newscodes/digitalsourcetype/', code => code),
  forem: [
    ['human', 'no_ai', 'human'],
    ['human reviewed', 'no_ai', 'human'],
    ['ai-assisted', 'some_ai', 'ai-modified'],
    ['ai-assisted reviewed', 'some_ai', 'ai-modified'],
    ['ai-modified', 'some_ai', 'ai-modified'],
    ['ai-modified reviewed', 'some_ai', 'ai-modified'],
    ['human-edited', 'some_ai', 'ai-modified'],
    ['human-edited reviewed', 'some_ai', 'ai-modified'],
    ['ai-generated', 'fully_autonomous', 'ai-generated'],
    ['ai-generated reviewed', 'fully_autonomous', 'ai-generated'],
  ],
  drupal: [
    ['human', 'human_only', 'human'],
    ['human reviewed', 'human_only', 'human'],
    ['ai-assisted', 'ai_partly_assisted', 'ai-modified'],
    ['ai-assisted reviewed', 'ai_partly_assisted', 'ai-modified'],
    ['ai-modified', 'ai_partly_assisted', 'ai-modified'],
    ['ai-modified reviewed', 'ai_partly_assisted', 'ai-modified'],
    ['human-edited', 'ai_assisted_hitl', 'ai-modified'],
    ['human-edited reviewed', 'ai_assisted_hitl', 'ai-modified'],
    ['ai-generated', 'ai_generated_autonomous', 'ai-generated'],
    ['ai-generated reviewed', 'ai_generated_autonomous', 'ai-generated'],
  ],
}

describe.each(Object.keys(single) as (keyof typeof single)[])('%s', id => {
  const vocabulary: Vocabulary = single[id]

  it('writes and reads every making as the table says', () => {
    const found = makings.flatMap(making => {
      const value = vocabulary.from(making)
      const back = value === undefined ? undefined : vocabulary.to(value)
      return value === undefined ? [] : [[name(making), value, back && name(back)]]
    })
    expect(found.sort()).toEqual(trips[id].toSorted())
  })

  it('never writes anything milder for a stricter making', () => {
    const strictness = (making: Making) => vocabulary.values.indexOf(vocabulary.from(making) ?? '')
    for (const reviewed of [false, true]) {
      const written = ladder.map(grade => strictness({grade, reviewed})).filter(index => index >= 0)
      expect(written).toEqual(written.toSorted((a, b) => a - b))
    }
    for (const grade of grades)
      expect(strictness({grade, reviewed: true})).toBeLessThanOrEqual(strictness({grade, reviewed: false}))
  })

  it('lists the values that it writes', () => {
    const written = new Set(makings.flatMap(making => vocabulary.from(making) ?? []))
    expect([...written].sort()).toEqual([...vocabulary.values].sort())
  })

  it('reads what it writes in any case with white space around it', () => {
    if (id === 'iptc' || id === 'digitalSourceType') return
    for (const value of vocabulary.values)
      expect(vocabulary.to(` ${value.toUpperCase()}\n`)).toEqual(vocabulary.to(value))
  })

  it('makes nothing of what is not of it', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom('constructor', '__proto__', '', 'toString')),
        text => {
          expect(vocabulary.to(`${text}?`)).toBeUndefined()
          expect(vocabulary.to(text)?.reviewed ?? false).toBe(false)
        },
      ),
    )
  })
})

/** Grades that come one after the other; a person's edit makes what a model made no worse than what it changed. */
const ladder: Grade[] = ['human', 'ai-assisted', 'ai-modified', 'ai-generated']

describe('every mapping', () => {
  const all = Object.entries<unknown>({...core}).filter((entry): entry is [string, Mapping] =>
    isMapping(entry[1]),
  )

  it('is exported', () => {
    expect(all.map(([id]) => id).sort()).toEqual(['adcp', 'aigc', 'c2pa', ...Object.keys(single)].sort())
  })

  it.each(all)('%s says what it follows, since when, where, and what it loses', (_, {id, follows, loss}) => {
    expect(id).toMatch(/^[a-z0-9.-]+$/)
    expect(follows.date).toMatch(/^20\d\d-\d\d(-\d\d)?$/)
    expect(new URL(follows.url).protocol).toBe('https:')
    expect(loss).toMatch(/\.$/)
  })

  const round: Record<string, (making: Making) => Making | undefined> = {
    ...Object.fromEntries(Object.entries(single).map(([id, one]) => [id, trip(one)])),
    c2pa: making => c2pa.to(c2pa.from(making)),
    adcp: making => adcp.to(adcp.from({...making, medium: 'text'})),
    aigc: making => core.aigc.to(core.aigc.from(making, {producer: 'x', produceId: '1'})),
  }

  it.each(Object.keys(round))('%s never takes back that AI took part, and never adds a review', id => {
    for (const making of makings) {
      const back = round[id]?.(making)
      if (!back) continue
      expect([name(making), involvesAi(back.grade)]).toEqual([name(making), involvesAi(making.grade)])
      if (!making.reviewed) expect([name(making), back.reviewed]).toEqual([name(making), false])
    }
  })

  it.each(Object.keys(round))(
    '%s gives what a model made alone back as just that, and of nothing nothing',
    id => {
      expect(round[id]?.({grade: 'ai-generated', reviewed: false})).toEqual({
        grade: 'ai-generated',
        reviewed: false,
      })
      expect(round[id]?.({grade: 'unknown', reviewed: false})).toBeUndefined()
    },
  )
})

it.each<[value: string, grade: Grade]>([
  ['none', 'human'],
  ['mixed', 'ai-modified'],
  ['ai-generated', 'ai-generated'],
  ['autonomous', 'ai-generated'],
  ['AI-Autonomous', 'ai-generated'],
])('reads %j of earlier drafts of the W3C group', (value, grade) => {
  expect(w3cCg.to(value)).toEqual({grade, reviewed: false})
})

it.each<[value: string, grade: Grade | undefined]>([
  ['ai_translated', 'ai-modified'],
  ['ai_summarized; required=undetermined; icon=ai_generated', 'ai-generated'],
  ['ai_deepfake', 'ai-generated'],
  ['ai_rated', undefined],
  ['ai_metadata', undefined],
])('reads %j of Drupal', (value, grade) => {
  expect(drupal.to(value)?.grade).toBe(grade)
})

/** The table of IPTC and schema.org, as both published it. */
const sources: [code: string, member: string | undefined, grade: Grade | undefined][] = [
  ['digitalCapture', 'DigitalCaptureDigitalSource', 'human'],
  ['computationalCapture', 'MultiFrameComputationalCaptureDigitalSource', undefined],
  ['negativeFilm', 'NegativeFilmDigitalSource', 'human'],
  ['positiveFilm', 'PositiveFilmDigitalSource', 'human'],
  ['print', 'PrintDigitalSource', 'human'],
  ['humanEdits', undefined, 'human'],
  [
    'compositeWithTrainedAlgorithmicMedia',
    'CompositeWithTrainedAlgorithmicMediaDigitalSource',
    'ai-modified',
  ],
  ['algorithmicallyEnhanced', 'AlgorithmicallyEnhancedDigitalSource', undefined],
  ['digitalCreation', undefined, 'human'],
  ['dataDrivenMedia', 'DataDrivenMediaDigitalSource', undefined],
  ['trainedAlgorithmicMedia', 'TrainedAlgorithmicMediaDigitalSource', 'ai-generated'],
  ['algorithmicMedia', 'AlgorithmicMediaDigitalSource', undefined],
  ['screenCapture', 'ScreenCaptureDigitalSource', undefined],
  ['virtualRecording', 'VirtualRecordingDigitalSource', undefined],
  ['composite', 'CompositeDigitalSource', undefined],
  ['compositeCapture', 'CompositeCaptureDigitalSource', 'human'],
  ['compositeSynthetic', 'CompositeSyntheticDigitalSource', 'ai-modified'],
  ['minorHumanEdits', 'MinorHumanEditsDigitalSource', 'human'],
  ['digitalArt', 'DigitalArtDigitalSource', 'human'],
]

it.each(sources)('reads %s however it is spelled', (code, member, grade) => {
  const spellings = [
    code,
    `http://cv.iptc.org/newscodes/digitalsourcetype/${code}`,
    ` https://cv.iptc.org/newscodes/digitalsourcetype/${code} `,
    `digsrctype:${code}`,
  ]
  for (const spelling of spellings) {
    expect(iptc.to(spelling)?.grade).toBe(grade)
    expect(digitalSourceType.to(spelling)?.grade).toBe(grade)
  }
  if (member === undefined) return
  for (const spelling of [member, `https://schema.org/${member}`, `http://schema.org/${member}`])
    expect(digitalSourceType.to(spelling)?.grade).toBe(grade)
})

it('writes no member that schema.org lacks, and reads the codes of C2PA', () => {
  const members = sources.flatMap(([, member]) =>
    member === undefined ? [] : [`https://schema.org/${member}`],
  )
  expect(members).toHaveLength(17)
  expect(members).toEqual(expect.arrayContaining([...digitalSourceType.values]))
  expect(iptc.to('http://c2pa.org/digitalsourcetype/trainedAlgorithmicData')?.grade).toBe('ai-generated')
  expect(iptc.to('http://c2pa.org/digitalsourcetype/empty')).toBeUndefined()
})

function sourceTypes(base: string, nameOf: (code: string) => string): [string, string, string][] {
  const written: [Grade, string, Grade][] = [
    ['ai-modified', 'compositeWithTrainedAlgorithmicMedia', 'ai-modified'],
    ['human-edited', 'trainedAlgorithmicMedia', 'ai-generated'],
    ['ai-generated', 'trainedAlgorithmicMedia', 'ai-generated'],
  ]
  return written.flatMap(([grade, code, back]) =>
    ['', ' reviewed'].map((end): [string, string, string] => [grade + end, base + nameOf(code), back]),
  )
}

function upper(letter: string): string {
  return letter.toUpperCase()
}

function trip(vocabulary: Vocabulary): (making: Making) => Making | undefined {
  return making => {
    const value = vocabulary.from(making)
    return value === undefined ? undefined : vocabulary.to(value)
  }
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && 'follows' in value && 'loss' in value
}
