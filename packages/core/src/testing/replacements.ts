/** The promises about content that was labelled before: another disclosure replaces the first, `human` takes it away. */
import type {Disclosure} from '../disclose/disclosure.ts'
import {gradePart} from '../record/grade.ts'
import {expand, type Shorthand} from '../record/shorthand.ts'
import type {ReadOptions, Surface} from '../surface/surface.ts'
import {discloseSample, samples} from './disclose-sample.ts'
import {demand, type SurfacePromise, same} from './promise.ts'
import {otherSampleWords, sampleWords} from './sample-words.ts'

const words = [sampleWords, otherSampleWords]

const pictures: Readonly<Record<string, Shorthand>> = {
  'text by a person, picture by AI': {origin: 'human', parts: {'hero.png': 'ai-generated'}},
  'text by AI, picture by a person': {origin: 'ai-generated', parts: {'hero.png': 'human'}},
}

/** The promises for one content. */
export function replacements<Content>(
  surface: Surface<Content, ReadOptions>,
  contentName: string,
  content: Content,
  {keeps, isQuick}: {keeps(before: Content, after: Content): boolean; isQuick: boolean},
): SurfacePromise[] {
  const all = Object.entries({...samples, ...pictures}).flatMap(([name, sample]) =>
    words.map(own => ({
      name: `${name}, ${own.language}`,
      words: own,
      disclosure: discloseSample(expand(sample), {channel: surface.id, words: own}),
    })),
  )
  const write = (into: Content, disclosure: Disclosure) => surface.write(into, disclosure, {words}).content
  const read = (from: Content) => surface.read(from, {words})
  const seconds = all.filter(one => one.words === sampleWords)
  const human = discloseSample(expand('human'), {channel: surface.id})
  return [
    {
      name: `${surface.id}: ${contentName}: another disclosure replaces the first`,
      keep() {
        const alone = new Map<Disclosure, Content>()
        for (const [index, first] of all.entries()) {
          const labelled = write(content, first.disclosure)
          const others = seconds.filter(
            second => first !== second && speaksOfAll(second.disclosure, first.disclosure),
          )
          const few = others.slice(index % Math.max(1, others.length)).slice(0, 1)
          for (const {name, disclosure} of isQuick ? few : others) {
            if (!alone.has(disclosure)) alone.set(disclosure, write(content, disclosure))
            same(write(labelled, disclosure), alone.get(disclosure), `${name} after ${first.name}`)
          }
        }
      },
    },
    {
      name: `${surface.id}: ${contentName}: human takes it away`,
      keep() {
        const before = read(content).labels
        for (const first of all) {
          if (!speaksOfAll(human, first.disclosure)) continue
          const after = write(write(content, first.disclosure), human)
          demand(keeps(content, after), `the content of the author changed after ${first.name}`)
          same(read(after).labels, before, `labels after ${first.name}`)
        }
      },
    },
  ]
}

/** Whether a disclosure says how everything was made that another one speaks of: some flags say of media that people made them. */
function speaksOfAll(second: Disclosure, first: Disclosure): boolean {
  const known = (medium: string) =>
    second.record.parts.some(part => part.medium === medium && gradePart(part) !== 'unknown')
  const spoken = first.record.parts.filter(part => gradePart(part) !== 'unknown').map(({medium}) => medium)
  return known('text') && spoken.every(known)
}
