/**
 * Why: a fact that somebody records and that nothing reads is silence. So every field that a record has for facts, found in
 * its schema, has to change something: an outcome, where a label stands, the details panel, or what is written into HTML.
 */
import {type DisclosureRecord, disclose, evaluate, withDetails} from '@forthright/core'
import {recordSchema} from '@forthright/core/schema'
import {html} from '@forthright/html'
import {details, languages} from '@forthright/labels'
import {markets, platforms, policies} from '@forthright/policies'
import {expect, it} from 'vitest'
import type {Context, PartFacts} from '../../core/src/record/record.ts'

/** As much of a schema as it takes to walk through it. */
interface Node {
  safeParse(value: unknown): {success: boolean}
  _zod: {
    def: {
      type: string
      innerType?: Node
      element?: Node
      shape?: Record<string, Node>
      options?: Node[]
    }
  }
}

/** A field of a schema by its path, and two values that it may have. */
interface Leaf {
  path: string[]
  values: [unknown, unknown]
}

/** Words to people: nothing can follow from what they say. That of consent is asked for as good practice, and never shown. */
const notes = ['audience.description', 'consent.evidence']

const on = '2027-06-01'
const samples = [
  [true, false],
  ['https://nordlys.example/a', 'https://nordlys.example/b'],
  ['2026-11-20', '2026-10-20'],
  ['A line', 'Another line'],
]

const {shape} = recordSchema as unknown as {shape: Record<string, Node>}
const facts = leavesOf(bare(field(bare(field(shape, 'parts'))._zod.def.element, 'facts')))
const context = leavesOf(bare(field(shape, 'context')))

it('finds the facts of the schema', () => {
  expect(facts.map(({path}) => path.join('.'))).toContain('depictsInventedPerson')
  expect(context.map(({path}) => path.join('.'))).toContain('audience.includesChildren')
})

it.each(facts.filter(({path}) => !notes.includes(path.join('.'))))(
  'reads the fact $path of a part',
  ({path, values}) => {
    expect(
      changes(values, (value, other) =>
        recordOf({facts: {...other.facts, ...at(path, value)}, context: other.context}),
      ),
    ).toBe(true)
  },
)

it.each(context.filter(({path}) => !notes.includes(path.join('.'))))(
  'reads $path of the context',
  ({path, values}) => {
    expect(
      changes(values, (value, other) =>
        recordOf({facts: other.facts, context: put(other.context, path, value)}),
      ),
    ).toBe(true)
  },
)

/** What is said around a field. */
interface Around {
  facts: PartFacts
  context: Context
}

/** What may be said around a field: nothing, or much, for every purpose and role. */
function* surroundings(): Generator<Around> {
  for (const purpose of [undefined, 'advertising', 'editorial'] as const)
    for (const roles of [undefined, ['provider'], ['platform'], ['client'], ['influencer']] as const)
      for (const said of [undefined, true, false])
        yield {
          facts:
            said === undefined ? {} : Object.fromEntries(facts.map(({path: [name = '']}) => [name, said])),
          context: {
            ...Object.fromEntries(
              context.flatMap(({path: [name = '', ...rest], values}) =>
                rest.length === 0 && values[0] === true && said !== undefined ? [[name, said]] : [],
              ),
            ),
            ...(purpose ? {purpose} : {}),
            ...(roles ? {roles: [...roles]} : {}),
          },
        }
}

/** Whether one of the values, or none of them, makes any difference anywhere. */
function changes(
  values: readonly unknown[],
  make: (value: unknown, other: Around) => DisclosureRecord,
): boolean {
  for (const around of surroundings()) {
    const told = [undefined, ...values].map(value => allThatIsTold(make(value, around)))
    if (new Set(told).size > 1) return true
  }
  return false
}

/** All that is told of a record, but for the record itself. */
function allThatIsTold(record: DisclosureRecord): string {
  const words = languages.en
  const outcomes = evaluate(record, {policies, markets, platforms, on})
  const disclosure = withDetails(disclose(record, {outcomes, words, channel: 'html'}), {
    words,
    details: details.en,
    outcomes,
    policies,
    on,
  })
  const {record: _, ...shown} = disclosure
  return JSON.stringify([
    outcomes,
    shown,
    html.write('<!doctype html><title>Wool</title><p>Text</p>', disclosure).content,
  ])
}

function recordOf({facts: own, context: around}: Around): DisclosureRecord {
  const model = {kind: 'model' as const, provider: 'openai', id: 'gpt-5.2'}
  const person = {kind: 'person' as const}
  const media = [
    ['body', 'text', 'generated'],
    ['hero.png', 'image', 'generated'],
    ['shoe.jpg', 'image', 'edited'],
    ['hand.png', 'image', undefined],
    ['clip.mp4', 'video', 'generated'],
  ] as const
  return {
    version: 1,
    parts: media.map(([id, medium, action]) => ({
      id,
      medium,
      steps: [
        ...(action === 'generated' ? [] : [{action: 'created' as const, by: person}]),
        ...(action ? [{action, by: model}] : []),
      ],
      facts: own,
    })),
    context: around,
  }
}

function field(shape: Record<string, Node> | Node | undefined, name: string): Node {
  const fields = shape && '_zod' in shape ? bare(shape as Node)._zod.def.shape : shape
  const found = (fields as Record<string, Node> | undefined)?.[name]
  if (!found) throw new Error(`The schema has no field ${name}.`)
  return found
}

/** A schema without what makes it optional. */
function bare(node: Node): Node {
  return node._zod.def.innerType ? bare(node._zod.def.innerType) : node
}

function leavesOf(node: Node, path: string[] = []): Leaf[] {
  const {type, shape, element, options} = bare(node)._zod.def
  if (type === 'object')
    return Object.entries(shape ?? {}).flatMap(([name, inner]) => leavesOf(inner, [...path, name]))
  if (type === 'array' && element && bare(element)._zod.def.type === 'object')
    return leavesOf(element, [...path, '0'])
  if (type === 'union' && options?.some(one => bare(one)._zod.def.type === 'object'))
    return options.flatMap(one => (bare(one)._zod.def.type === 'object' ? leavesOf(one, path) : []))
  const lists = samples.map(pair => pair.map(value => [value]))
  const pair = [...samples, ...lists, ...literalsOf(bare(node))].find(values =>
    values.every(value => node.safeParse(value).success),
  )
  if (!pair) throw new Error(`This test knows no value for ${path.join('.')}: add one to its samples.`)
  return [{path, values: [pair[0], pair[1]]}]
}

/** Pairs of the words that a field allows, alone and as a list. */
function literalsOf(node: Node): unknown[][] {
  const {values, element} = node._zod.def as {values?: unknown[]; element?: Node}
  if (values) return [[values[0], values.at(-1)]]
  return element ? literalsOf(bare(element)).map(pair => pair.map(value => [value])) : []
}

/** A field, and beside it what its object cannot be without. */
function put(around: Context, path: readonly string[], value: unknown): Context {
  const [name = '', ...rest] = path
  if (rest.length === 0) {
    const {[name as keyof Context]: _, ...others} = around
    return {...others, ...at(path, value)}
  }
  const needed: Record<string, object> = {assessments: {kind: 'bias'}, responsible: {name: 'Nordlys AS'}}
  const inner = {
    ...needed[name],
    ...at(
      rest.filter(key => key !== '0'),
      value,
    ),
  }
  return {...around, [name]: rest[0] === '0' ? [inner] : inner}
}

function at(path: readonly string[], value: unknown): object {
  const [name = '', ...rest] = path
  if (value === undefined) return {}
  return {[name]: rest.length === 0 ? value : at(rest, value)}
}
