/** The promises about content that was labelled before: another disclosure replaces the first, `human` takes it away. */
import type {Disclosure} from '../disclose/disclosure.ts'
import {meaningOf} from '../disclose/label.ts'
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
  const denies = (from: Content) =>
    read(from).found.some(({vocabulary, part}) => vocabulary === surface.id && part === undefined)
  const seconds = all.filter(one => one.words === sampleWords)
  const human = discloseSample(expand('human'), {channel: surface.id})
  return [
    {
      name: `${surface.id}: ${contentName}: another disclosure replaces the first`,
      keep() {
        const alone = new Map<Disclosure, Content>()
        for (const [index, first] of all.entries()) {
          const labelled = write(content, first.disclosure)
          const said = saidOf(first.disclosure, denies(labelled))
          const others = seconds.filter(second => first !== second && speaksOfAll(second.disclosure, said))
          const few = others.slice(index % Math.max(1, others.length)).slice(0, 1)
          for (const {name, disclosure} of isQuick ? few : others) {
            if (!alone.has(disclosure)) alone.set(disclosure, write(content, disclosure))
            const {content: after, report} = surface.write(labelled, disclosure, {words})
            // What carries no words shows nobody whose claim of AI stands in it: the claim stays, and is told.
            const isTold =
              surface.carries.length === 0 &&
              report.some(({contradicts, via}) => contradicts && via === 'none')
            same(after, isTold ? labelled : alone.get(disclosure), `${name} after ${first.name}`)
          }
        }
      },
    },
    {
      name: `${surface.id}: ${contentName}: human takes it away`,
      keep() {
        const before = read(content).labels
        for (const first of all) {
          const labelled = write(content, first.disclosure)
          if (!speaksOfAll(human, saidOf(first.disclosure, denies(labelled)))) continue
          const after = write(labelled, human)
          demand(keeps(content, after), `the content of the author changed after ${first.name}`)
          same(read(after).labels, before, `labels after ${first.name}`)
        }
      },
    },
  ]
}

/** The media that are spoken of: those of the labels, and all that are known where a flag says of some that people made them. */
function saidOf({parts, record}: Disclosure, isDenied: boolean): string[] {
  if (!isDenied) return parts.flatMap(({label}) => (label ? [meaningOf(label.id).medium] : []))
  return record.parts.filter(part => gradePart(part) !== 'unknown').map(({medium}) => medium)
}

/** Whether a disclosure says how all of these were made, and the text. */
function speaksOfAll({record}: Disclosure, media: readonly string[]): boolean {
  return ['text', ...media].every(medium =>
    record.parts.some(part => part.medium === medium && gradePart(part) !== 'unknown'),
  )
}
