import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {shorthand} from '../../test/arbitraries.ts'
import {issueLine} from '../errors/issue.ts'
import {recordSchema} from '../schema/record.ts'
import {hostileStrings} from '../testing/hostile-strings.ts'
import {parseRecord} from './parse-record.ts'

const complaints = (input: unknown) => parseRecord(input).issues?.map(issue => issueLine(issue))

const withStep = (step: unknown) => ({version: 1, parts: [{id: 'a', medium: 'text', steps: [step]}]})

describe('parseRecord', () => {
  it.each([
    [
      'ai-genrated',
      '"ai-genrated" is not allowed; did you mean "ai-generated"? Write one of human, ai-assisted, ai-modified, human-edited, ai-generated, unknown',
    ],
    [
      {origin: 'ai'},
      'origin: "ai" is not allowed; write one of human, ai-assisted, ai-modified, human-edited, ai-generated, unknown',
    ],
    [
      {reviewed: {at: '2026-02-30'}},
      'reviewed.at: "2026-02-30" must be a day that exists (2026-11-20) or a time with its offset (2026-11-20T09:30:00+01:00)',
    ],
    [
      {reviewed: {buy: 'x'}},
      'reviewed.buy: unknown field "buy"; did you mean "by"? Write one of by, at, decision, scope, kind, digest',
    ],
    [{orgin: 'ai-generated'}, 'orgin: unknown field "orgin"; did you mean "origin"?'],
    [{author: 'Kari'}, 'author: unknown field "author"; none of the 45 that are allowed is spelled like it'],
    [
      {parts: {title: {origin: 'humna'}}},
      'parts.title.origin: "humna" is not allowed; did you mean "human"? Write one of human, ai-assisted, ai-modified, human-edited, ai-generated, unknown',
    ],
    [{publicInterest: 'yes'}, 'publicInterest: "yes" is not allowed; expected true or false'],
    [
      {responsible: {name: 'N', contact: 'javascript:alert(1)'}},
      'responsible.contact: "javascript:alert(1)" must be an http(s) URL or a mailto: address',
    ],
    [
      {parts: {'hero.png': 'nope'}},
      'parts.hero.png: "nope" is not allowed; write one of human, ai-assisted, ai-modified, human-edited, ai-generated, unknown',
    ],
    [
      {parts: {'': 'human'}},
      'parts.: "" must be one line without control characters, of 1 to 500 characters',
    ],
    [
      {parts: {body: 'human'}},
      'parts.body: "body" must not stand here: what is said of the body stands beside parts',
    ],
    [
      {parts: {'a\nb.png': 'human'}},
      'parts.a\nb.png: "a\\nb.png" must be one line without control characters, of 1 to 500 characters',
    ],
    [{version: 2, parts: [{id: 'body', medium: 'text', steps: []}]}, 'version: 2 is not allowed; write 1'],
    [{version: 1, parts: []}, 'parts: a list must hold at least one part'],
    [
      {
        version: 1,
        parts: [
          {id: 'a', medium: 'text', steps: []},
          {id: 'a', medium: 'text', steps: []},
        ],
      },
      'parts.1.id: two parts are called "a": ids are unique in a record',
    ],
    [
      {version: 1, parts: [{id: 'a', medium: 'text', steps: [{action: 'reviewed', by: {kind: 'model'}}]}]},
      'parts.0.steps.0.by: only a person can review: a model cannot attest',
    ],
    [
      withStep({action: 'edited', by: {kind: 'machine', name: 'x'}}),
      'parts.0.steps.0.by.kind: "machine" is not allowed; write one of model, person',
    ],
    [
      withStep({action: 'edited', by: {name: 'Kari'}}),
      'parts.0.steps.0.by.kind: missing; write one of model, person',
    ],
    [
      withStep({action: 'edited', by: {kind: 'person', provider: 'openai'}}),
      'parts.0.steps.0.by.provider: unknown field "provider"; write one of kind, name, role',
    ],
    [
      {
        version: 1,
        parts: [
          {
            id: 'a',
            medium: 'text',
            steps: [
              {action: 'generated', by: {kind: 'model'}},
              {action: 'created', by: {kind: 'person'}},
            ],
          },
        ],
      },
      'parts.0.steps.1.action: created can only come first: a part written anew starts a new list of steps',
    ],
  ])('says of %j where and what is allowed', (input, complaint) => {
    expect(complaints(input)).toEqual([complaint])
  })

  it.each([[''], ['  '], [[]], [undefined], [null]])('takes %j for nothing that is declared', input => {
    expect(parseRecord(input).issues?.map(({code}) => code)).toEqual(['undeclared'])
  })

  it.each<[unknown, (string | number)[]]>([
    [withStep({action: 'reviewed', by: {kind: 'model'}}), ['parts', 0, 'steps', 0, 'by']],
    [{reviewed: {by: 'Claude Opus 4.5'}}, ['reviewed', 'by']],
    [{reviewed: 'the AI'}, ['reviewed']],
    [{reviewed: {model: 'openai/gpt-5.2'}}, ['reviewed', 'model']],
    [{reviewed: {by: {provider: 'openai', id: 'gpt-5.2'}}}, ['reviewed', 'by']],
    [{reviewed: {by: {kind: 'model'}}}, ['reviewed', 'by']],
    [{parts: {title: {reviewed: {by: {kind: 'model', id: 'm'}}}}}, ['parts', 'title', 'reviewed', 'by']],
    [
      {origin: 'ai-generated', at: '2026-11-20', reviewed: {by: 'Kari', at: '2026-11-19'}},
      ['reviewed', 'at'],
    ],
  ])('says that the review in %j cannot have been one, once', (input, path) => {
    expect(parseRecord(input).issues).toEqual([
      expect.objectContaining({path, code: 'impossible-review', message: expect.any(String)}),
    ])
  })

  it.each([
    {edited: {by: 'Claude Opus 4.5'}},
    {reviewed: {by: {kind: 'person', name: 'Kari'}}},
    {reviewed: {buy: 'Kari'}},
    {translated: {at: '2026-02-30'}},
  ])('says of %j nothing about reviews', input => {
    for (const {code} of parseRecord(input).issues ?? [{code: 'none'}]) expect(code).toBeUndefined()
  })

  it.each([5, true, [1]])('refuses %j', input => {
    expect(complaints(input)).toHaveLength(1)
  })

  it('names every mistake, not only the first', () => {
    expect(complaints({origin: 'ai', publicInterest: 'yes', model: ''})).toHaveLength(3)
  })

  it('reads dates as parsers of YAML and TOML give them', () => {
    const {record} = parseRecord({
      origin: 'ai-generated',
      at: new Date('2026-11-18'),
      reviewed: {at: new Date('2026-11-20T09:30:00Z')},
    })
    expect(record?.parts[0]?.steps.map(step => step.at)).toEqual(['2026-11-18', '2026-11-20T09:30:00.000Z'])
    expect(complaints({origin: 'ai-generated', at: new Date(Number.NaN)})).toHaveLength(1)
  })

  it('takes a list of parts for a full record', () => {
    expect(parseRecord({parts: [{id: 'body', medium: 'text', steps: []}]}).record?.version).toBe(1)
  })

  it('gives a record for all shorthand that it takes', () => {
    fc.assert(
      fc.property(shorthand, input => {
        const {record} = parseRecord(input)
        if (record) expect(recordSchema.safeParse(record).error).toBeUndefined()
      }),
    )
  })

  it('keeps hostile names as they are, and its prototype too', () => {
    for (const name of hostileStrings) {
      const {record, issues} = parseRecord({
        origin: 'ai-generated',
        model: {id: name},
        parts: {[name]: 'human'},
      })
      if (issues) continue
      expect(record.parts[0]?.steps[0]?.by).toEqual({kind: 'model', id: name})
      expect(Object.getPrototypeOf(record)).toBe(Object.prototype)
    }
  })
})
