/** Random records for property-based tests. */
import fc from 'fast-check'
import type {DisclosureRecord, Part, Step} from '../src/index.ts'
import {media} from '../src/schema/record.ts'
import {origins} from '../src/schema/shorthand.ts'

const word = fc.constantFrom('openai', 'gpt-5.2', 'deepl', 'Ola', 'editor', 'การ์', '編輯', 'a/b', '<b>')
/** Names that are read as those of people, in whatever script. */
const personName = fc.constantFrom(
  'Kari Nordmann',
  'Noor Pending',
  'chief editor',
  'การ์ ศรี',
  '編輯部',
  'c/d',
  'Siri Null',
)
const day = fc.constantFrom('2026-08-01', '2026-11-20', '2026-11-20T09:30:00+01:00')
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, {nil: undefined})
const compact = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T

const model = fc
  .record({
    kind: fc.constant('model' as const),
    provider: optional(word),
    id: optional(word),
    version: optional(word),
  })
  .map(compact)
const person = fc
  .record({kind: fc.constant('person' as const), name: optional(personName), role: optional(personName)})
  .map(compact)
const extent = optional(fc.constantFrom('minor' as const, 'substantive' as const))
const digest = optional(fc.constantFrom(`sha256:${'a'.repeat(64)}`, `sha256:${'b'.repeat(64)}`))

/** A step of a model: what automation can capture. */
export const modelStep: fc.Arbitrary<Step> = fc
  .record({
    action: fc.constantFrom(
      'generated' as const,
      'edited' as const,
      'translated' as const,
      'summarised' as const,
    ),
    by: model,
    at: optional(day),
    extent,
  })
  .map(compact)

const personStep: fc.Arbitrary<Step> = fc
  .record({
    action: fc.constantFrom('edited' as const, 'translated' as const, 'summarised' as const),
    by: person,
    at: optional(day),
    extent,
  })
  .map(compact)

const reviewStep: fc.Arbitrary<Step> = fc
  .record({action: fc.constant('reviewed' as const), by: person, at: optional(day), digest})
  .map(compact)
const createdStep: fc.Arbitrary<Step> = fc
  .record({action: fc.constant('created' as const), by: person, at: optional(day)})
  .map(compact)

/** Any list of steps that a record can hold. */
export const steps: fc.Arbitrary<Step[]> = fc
  .tuple(optional(createdStep), fc.array(fc.oneof(modelStep, personStep, reviewStep), {maxLength: 5}))
  .map(([first, rest]) => inOrder(first ? [first, ...rest] : rest))

/** The days of the steps, in the order in which days go. */
function inOrder(list: Step[]): Step[] {
  const days = list.flatMap(({at}) => at ?? []).sort()
  return list.map(step => (step.at === undefined ? step : {...step, at: days.shift() ?? step.at}))
}

const tri = optional(fc.boolean())

const part = (id: string, medium: Part['medium'], at?: Part['at']): fc.Arbitrary<Part> =>
  fc
    .record({
      id: fc.constant(id),
      medium: fc.constant(medium),
      at: fc.constant(at),
      steps,
      digest,
      facts: optional(
        fc
          .record({
            appearsAuthentic: tri,
            resemblesReality: tri,
            depictsRealPerson: tri,
            depictsInventedPerson: tri,
            productAltered: tri,
            evidentlyArtistic: tri,
            endorsesProduct: tri,
            bodyRetouched: tri,
            computerGenerated: tri,
            unlabelledOnRequest: tri,
          })
          .map(compact)
          .filter(facts => Object.keys(facts).length > 0),
      ),
    })
    .map(compact)

/** Any record with a body and, sometimes, a picture, a clip and a title. */
export const record: fc.Arbitrary<DisclosureRecord> = fc
  .record({
    version: fc.constant(1 as const),
    id: optional(word),
    language: optional(fc.constantFrom('nb', 'th', 'zh-Hant')),
    parts: fc
      .tuple(
        part('body', 'text'),
        optional(part('hero.png', 'image', {src: 'hero.png'})),
        optional(part('clip.mp4', 'video', {src: 'clip.mp4'})),
        optional(part('title', 'text', {field: 'title'})),
      )
      .map(parts => parts.filter((one): one is Part => one !== undefined)),
    context: optional(
      fc
        .record({
          published: tri,
          informsPublic: tri,
          publicInterest: tri,
          expressiveWork: tri,
          decidedOnAiUse: tri,
          livestream: tri,
          actualKnowledge: tri,
          purpose: optional(fc.constantFrom('advertising' as const, 'editorial' as const)),
          roles: optional(fc.constantFrom<('provider' | 'deployer')[]>(['provider'], ['deployer'])),
          responsible: optional(fc.constant({name: 'Nordlys AS'})),
        })
        .map(compact)
        .filter(context => Object.keys(context).length > 0),
    ),
  })
  .map(compact)

const shortModel = fc.oneof(
  word,
  model.map(({kind: _, ...fields}) => fields),
)
const shortPerson = fc.oneof(
  personName,
  person.map(({kind: _, ...fields}) => fields),
)
const byPerson = fc.oneof(
  fc.boolean(),
  personName,
  fc.record({by: optional(shortPerson), at: optional(day)}).map(compact),
)
const making = fc.record(
  {
    origin: fc.constantFrom(...origins),
    model: shortModel,
    at: day,
    translated: fc.oneof(
      fc.boolean(),
      fc.record({model: shortModel}),
      fc.record({by: shortPerson, at: optional(day)}).map(compact),
    ),
    edited: byPerson,
    reviewed: fc.oneof(byPerson, fc.record({digest}).map(compact)),
    appearsAuthentic: fc.boolean(),
    depictsRealPerson: fc.boolean(),
  },
  {requiredKeys: []},
)
const otherPart = fc.oneof(
  fc.constantFrom(...origins),
  fc
    .tuple(making, optional(fc.constantFrom(...media)))
    .map(([made, medium]) => compact({...made, medium, language: medium ? 'nb' : undefined})),
)

/** What people may write in front matter, with names that are no words; some of it is refused. */
export const shorthand: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...origins),
  fc
    .tuple(
      making,
      fc.dictionary(fc.oneof(word, fc.constantFrom('', 'body', 'a.png', 'b\n.mp4'), fc.string()), otherPart),
      optional(fc.oneof(word, fc.record({name: word}))),
    )
    .map(([made, parts, responsible]) => compact({...made, parts, responsible, language: 'nb', id: 'x'})),
)
