/** The true meaning of each flag: media flags come from media, text flags from text, and what is not known sends nothing. */
import type {Shorthand} from '@forthright/core'
import {describe, expect, it} from 'vitest'
import {discloseExample} from '../test/example-disclosure.ts'
import {platforms} from './index.ts'

const records: Readonly<Record<string, {record: Shorthand; media: boolean; text: boolean}>> = {
  'a picture by AI with a text by people': {
    record: {origin: 'human', parts: {'a.png': 'ai-generated'}},
    media: true,
    text: false,
  },
  'a picture by people with a text by AI': {
    record: {origin: 'ai-generated', parts: {'a.png': 'human'}},
    media: false,
    text: true,
  },
  'both by AI': {record: {origin: 'ai-generated', parts: {'a.png': 'ai-generated'}}, media: true, text: true},
  'neither known': {record: {origin: 'unknown', parts: {'a.png': 'unknown'}}, media: false, text: false},
  'both by people': {record: {origin: 'human', parts: {'a.png': 'human'}}, media: false, text: false},
}

describe.each(Object.values(platforms).filter(({facts}) => facts.native))('$id', platform => {
  const {path, about} = platform.facts.native ?? {path: '', about: 'media' as const}
  const payload = platform.draft({
    text: 'New poster.',
    title: 'Poster',
    language: 'en',
    at: '2026-11-22T10:00:00.000Z',
    images: [{src: 'https://cdn.example.com/a.png', alt: 'A poster', upload: '1'}],
  })
  const flagged = (record: Shorthand) =>
    platform.write(payload, discloseExample(platform.id, {name: '', payload, disclosure: record}))

  it.each(Object.entries(records))('says of %s what is true of it', (name, {record, ...made}) => {
    const {report, content} = flagged(record)
    const set = report.filter(({mark, via}) => mark === path && via === 'native').map(({part}) => part)
    if (!made[about]) expect(set).toEqual([])
    else expect(about === 'text' ? ['body'] : ['a.png']).toEqual(expect.arrayContaining(set))
    const claims = platform.read(content).found.filter(({vocabulary}) => vocabulary === platform.id)
    if (name === 'neither known') expect(claims).toEqual([])
    if (platform.id === 'x' || platform.id === 'instagram')
      expect(claims.map(({value}) => value)).toEqual(made.media ? [true] : [])
  })

  it('keeps a claim of AI without a label of ours that the record contradicts, and tells it', () => {
    const write = (into: unknown, disclosure: Shorthand) =>
      platform.write(
        into,
        discloseExample(platform.id, {name: '', payload: into, disclosure, requires: []}),
        {confirmIrreversible: true},
      )
    const {content} = write(payload, {origin: 'ai-generated', parts: {'a.png': 'ai-generated'}})
    const claims = platform.read(content).found.filter(({part}) => part !== undefined)
    if (claims.length === 0) return
    const after = write(content, {origin: 'human', parts: {'a.png': 'human'}})
    expect(after.content).toEqual(content)
    expect(after.report.flatMap(({contradicts}) => contradicts ?? [])).not.toEqual([])
    expect(after.manual.join('\n')).toContain('contradicts the record')
  })
})
