import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  type AdcpFacts,
  type AigcParties,
  adcp,
  aigc,
  c2pa,
  type DisclosureError,
  type Grade,
  readAigcLabel,
} from '../index.ts'

const model = {kind: 'model' as const, provider: 'openai', id: 'gpt-5.2', version: '2026-08'}

describe('aigc', () => {
  const parties: AigcParties = {
    producer: '001191110000MA000000000001',
    produceId: '3f2c9d60-6a1e-4d0b-9a53-2b0f6d1c7e11',
  }

  it('writes the seven keys in the order of Annex E, as text', () => {
    expect(JSON.stringify(aigc.from({grade: 'human-edited', reviewed: true}, parties))).toBe(
      '{"Label":"1","ContentProducer":"001191110000MA000000000001","ProduceID":"3f2c9d60-6a1e-4d0b-9a53-2b0f6d1c7e11","ReservedCode1":"","ContentPropagator":"","PropagateID":"","ReservedCode2":""}',
    )
  })

  it.each<Grade>(['human', 'ai-assisted', 'unknown'])('writes nothing for %s', grade => {
    expect(aigc.from({grade, reviewed: false}, parties)).toBeUndefined()
  })

  it.each<[Partial<AigcParties>, field: string, found: string]>([
    [{producer: '北京公司'}, 'ContentProducer', '"北"'],
    [{producer: ''}, 'ContentProducer', 'is empty'],
    [{produceId: 'a b'}, 'ProduceID', '" "'],
    [{propagator: 'a"b'}, 'ContentPropagator', '"\\""'],
    [{propagateId: 'a\\b'}, 'PropagateID', '"\\\\"'],
    [{reservedCode1: 'a\u0000'}, 'ReservedCode1', '"\\u0000"'],
    [{reservedCode2: '😀'}, 'ReservedCode2', '"😀"'],
    [{produceId: '\u007f'}, 'ProduceID', 'in it'],
  ])('refuses %j', (bad, field, found) => {
    const write = () => aigc.from({grade: 'ai-generated', reviewed: false}, {...parties, ...bad})
    const error = thrownBy(write)
    expect(error).toMatchObject({code: 'usage', field})
    expect(error.message).toContain(found)
  })

  it('takes exactly the alphabet of Annex E', () => {
    for (let code = 0; code < 0x100; code++) {
      const produceId = String.fromCharCode(code)
      const good = code >= 0x21 && code <= 0x7e && produceId !== '"' && produceId !== '\\'
      const write = () => aigc.from({grade: 'ai-generated', reviewed: false}, {...parties, produceId})
      if (good) expect(write()?.ProduceID).toBe(produceId)
      else expect(write).toThrow()
    }
  })

  it('reads it bare, wrapped, as JSON, wrapped as JSON, and with the keys misspelt', () => {
    const label = aigc.from({grade: 'ai-generated', reviewed: false}, {...parties, reservedCode1: 'x'})
    const {ReservedCode1, ReservedCode2, ...rest} = label ?? {}
    const misspelt = {...rest, ReserveCode1: ReservedCode1, ReserveCode2: ReservedCode2}
    for (const form of [label, misspelt])
      for (const value of [
        form,
        {AIGC: form},
        JSON.stringify(form),
        JSON.stringify({AIGC: JSON.stringify(form)}),
      ]) {
        expect(readAigcLabel(value)).toEqual(label)
        expect(Object.keys(readAigcLabel(value) ?? {})).toEqual(Object.keys(label ?? {}))
        expect(aigc.to(value)).toEqual({grade: 'ai-generated', reviewed: false})
      }
  })

  it.each<[unknown, Grade | undefined]>([
    [{Label: '2'}, 'unknown'],
    [{Label: 3}, 'unknown'],
    ['1', 'ai-generated'],
    [1, 'ai-generated'],
    [{Label: '9'}, undefined],
    [{Label: ''}, undefined],
    [{ContentProducer: 'x'}, undefined],
    ['{"Label":', undefined],
    [[{Label: '1'}], undefined],
    [null, undefined],
    [{AIGC: {AIGC: {AIGC: {AIGC: {AIGC: {AIGC: {Label: '1'}}}}}}}, undefined],
  ])('takes %j for %s', (value, grade) => {
    expect(aigc.to(value)?.grade).toBe(grade)
  })
})

describe('c2pa', () => {
  it.each<[Grade, boolean, string | undefined]>([
    ['human', true, undefined],
    ['unknown', true, undefined],
    ['ai-assisted', false, undefined],
    ['ai-modified', false, undefined],
    ['ai-modified', true, 'human_validated'],
    ['human-edited', false, undefined],
    ['human-edited', true, 'human_validated'],
    ['ai-generated', false, 'fully_autonomous'],
    ['ai-generated', true, 'human_validated'],
  ])('writes for %s, reviewed %s: %s', (grade, reviewed, level) => {
    expect(c2pa.from({grade, reviewed})).toBe(level)
  })

  const action = (code: string) => ({
    action: 'c2pa.created',
    digitalSourceType: `http://cv.iptc.org/newscodes/digitalsourcetype/${code}`,
  })
  const actions = (...codes: string[]) => ({label: 'c2pa.actions.v2', data: {actions: codes.map(action)}})
  const oversight = (humanOversightLevel: string, more = {}) => ({
    label: 'c2pa.ai-disclosure',
    data: {modelType: 'c2pa.types.model', ...more, contentProfile: {humanOversightLevel}},
  })

  it.each<[string, unknown, unknown]>([
    ['a level', 'prompt_guided', {grade: 'ai-generated', reviewed: false}],
    [
      'actions',
      actions('digitalCapture', 'compositeWithTrainedAlgorithmicMedia'),
      {grade: 'ai-modified', reviewed: false},
    ],
    [
      'the data of actions',
      actions('trainedAlgorithmicMedia').data,
      {grade: 'ai-generated', reviewed: false},
    ],
    [
      'a manifest',
      {
        assertions: [
          actions('trainedAlgorithmicMedia', 'humanEdits'),
          oversight('human_validated', {modelName: 'm'}),
        ],
      },
      {grade: 'ai-generated', reviewed: true, models: [{kind: 'model', id: 'm'}]},
    ],
    [
      'a manifest whose actions know of no AI and whose disclosure does',
      {assertions: [actions('digitalCapture'), oversight('human_validated')]},
      {grade: 'ai-modified', reviewed: true},
    ],
    [
      'disclosures that disagree',
      {assertions: [oversight('human_validated'), oversight('fully_autonomous')]},
      {grade: 'ai-generated', reviewed: false},
    ],
    ['actions that say nothing of AI', actions('composite'), undefined],
    ['another assertion', {label: 'stds.exif', data: {Make: 'x'}}, undefined],
    ['a list', [actions('trainedAlgorithmicMedia')], undefined],
    ['nothing', undefined, undefined],
  ])('reads %s', (_, value, making) => {
    expect(c2pa.to(value)).toEqual(making)
  })
})

describe('adcp', () => {
  const facts: AdcpFacts = {
    declaredBy: {role: 'agency', agentUrl: 'https://agency.example'},
    declaredAt: '2026-11-20T09:30:00+01:00',
    createdTime: '2026-11-19T09:30:00.5Z',
    manifest: 'https://cdn.example/a.c2pa',
    syntheticDepiction: false,
  }

  it('writes what follows from a part, and what the caller knows', () => {
    expect(
      adcp.from(
        {grade: 'human-edited', reviewed: true, models: [model], outcome: 'required', medium: 'text'},
        facts,
      ),
    ).toEqual({
      digital_source_type: 'trained_algorithmic_media',
      ai_tool: {name: 'gpt-5.2', version: '2026-08', provider: 'openai'},
      human_oversight: 'edited',
      synthetic_depiction: false,
      declared_by: {role: 'agency', agent_url: 'https://agency.example'},
      declared_at: '2026-11-20T09:30:00+01:00',
      created_time: '2026-11-19T09:30:00.5Z',
      c2pa: {manifest_url: 'https://cdn.example/a.c2pa'},
      disclosure: {required: true},
    })
  })

  it.each<[Grade, unknown]>([
    ['human', {digital_source_type: 'digital_creation'}],
    ['ai-assisted', {human_oversight: 'directed'}],
    ['ai-modified', {digital_source_type: 'composite_with_trained_algorithmic_media'}],
    ['human-edited', {digital_source_type: 'trained_algorithmic_media', human_oversight: 'edited'}],
    ['ai-generated', {digital_source_type: 'trained_algorithmic_media'}],
  ])('writes %s so that it comes back', (grade, provenance) => {
    expect(adcp.from({grade, reviewed: false, medium: 'text'})).toEqual(provenance)
    expect(adcp.to(provenance)).toEqual({grade, reviewed: false})
  })

  it('claims nothing that was not looked at', () => {
    expect(adcp.from({grade: 'human', reviewed: false, medium: 'image'})).toBeUndefined()
    expect(adcp.from({grade: 'unknown', reviewed: false}, facts)).toBeUndefined()
    for (const outcome of ['not-required', 'unknown'] as const)
      expect(adcp.from({grade: 'ai-generated', reviewed: false, outcome})).not.toHaveProperty('disclosure')
    expect(adcp.from({grade: 'ai-generated', reviewed: false})).not.toHaveProperty('synthetic_depiction')
  })

  it('names the provider where that is all that is known, and no nameless model', () => {
    const from = (...models: (typeof model | {kind: 'model'; provider?: string})[]) =>
      adcp.from({grade: 'ai-generated', reviewed: false, models})?.ai_tool
    expect(from({kind: 'model', provider: 'deepl'})).toEqual({name: 'deepl'})
    expect(from({kind: 'model'})).toBeUndefined()
    expect(from({kind: 'model'}, model, {kind: 'model', provider: 'x'})?.name).toBe('gpt-5.2')
  })

  it.each<[Partial<Record<keyof AdcpFacts, unknown>>, string]>([
    [{declaredAt: 'yesterday'}, 'declared_at'],
    [{declaredAt: '2026-11-20'}, 'declared_at'],
    [{createdTime: '2026-02-30T00:00:00Z'}, 'created_time'],
    [{createdTime: '2026-11-20T25:00:00Z'}, 'created_time'],
    [{manifest: 'javascript:alert(1)'}, 'c2pa.manifest_url'],
    [{manifest: 'https://x/"><script>'}, 'c2pa.manifest_url'],
    [{declaredBy: {role: 'boss'}}, 'declared_by.role'],
    [{declaredBy: {role: 'tool', agentUrl: 'x'}}, 'declared_by.agent_url'],
  ])('refuses %j', (bad, field) => {
    const write = () => adcp.from({grade: 'ai-generated', reviewed: false}, bad as AdcpFacts)
    expect(thrownBy(write)).toMatchObject({code: 'usage', field})
  })

  it.each<[unknown, Grade | undefined]>([
    [{digital_source_type: 'digital_capture', ai_tool: {name: 'x'}}, 'ai-modified'],
    [{digital_source_type: 'human_edits', human_oversight: 'selected'}, 'ai-modified'],
    [{digital_source_type: 'composite_synthetic', human_oversight: 'edited'}, 'ai-modified'],
    [{digital_source_type: 'data_driven_media'}, undefined],
    [{digital_source_type: 'data_driven_media', ai_tool: {name: 'x'}}, 'ai-modified'],
    [{human_oversight: 'none'}, 'ai-generated'],
    [{human_oversight: 'edited'}, 'human-edited'],
    [{ai_tool: {name: ''}}, undefined],
    [{disclosure: {required: true}}, undefined],
    [{}, undefined],
    ['trained_algorithmic_media', undefined],
  ])('reads %j as %s', (value, grade) => {
    expect(adcp.to(value)?.grade).toBe(grade)
  })

  it('gives the model back', () => {
    expect(adcp.to(adcp.from({grade: 'ai-generated', reviewed: false, models: [model]}))?.models).toEqual([
      model,
    ])
  })
})

it('makes nothing of anything else, and never throws', () => {
  fc.assert(
    fc.property(fc.anything(), value => {
      for (const one of [adcp, aigc, c2pa]) one.to(value)
      for (const one of [adcp, c2pa])
        if (typeof value !== 'string') expect(one.to({x: value})).toBeUndefined()
    }),
  )
})

function thrownBy(act: () => unknown): DisclosureError {
  try {
    act()
  } catch (error) {
    return error as DisclosureError
  }
  throw new Error('nothing was thrown')
}
