/** What holds for all shipped obligations, whatever the record. */
import {type DisclosureRecord, evaluate, gradePart} from '@forthright/core'
import {labelOf} from '@forthright/core/surface'
import {markets, platforms, policies} from '@forthright/policies'
import documents from '@forthright/policies/documents'
import fc from 'fast-check'
import {expect, it} from 'vitest'
import {record} from '../../core/test/arbitraries.ts'

const days = fc.constantFrom('2025-01-01', '2026-08-01', '2026-11-22', '2027-06-01')
const everywhere = {policies, markets, platforms}

it('never turns a missing fact into "not required"', () => {
  fc.assert(
    fc.property(record, days, fc.nat(), (one, on, pick) => {
      const fields = fieldsOf(one)
      const field = fields[pick % fields.length]
      if (!field) return
      const before = evaluate(one, {...everywhere, on})
      const after = evaluate(field.without, {...everywhere, on})
      for (const [index, {id, outcome}] of before.entries()) {
        const name = `${id} without ${field.name}`
        if (outcome !== 'not-required')
          expect(`${name}: ${after[index]?.outcome}`).not.toBe(`${name}: not-required`)
      }
    }),
  )
})

it('is owed by nobody for what only people made, but where altering by hand counts too', () => {
  const {parts, ...rest} = {
    version: 1 as const,
    parts: [
      {
        id: 'body',
        medium: 'text' as const,
        steps: [{action: 'created' as const, by: {kind: 'person' as const}}],
      },
    ],
  }
  expect(parts.map(labelOf)).toEqual([undefined])
  const required = evaluate(
    {...rest, parts, context: {published: true, purpose: 'advertising', roles: ['deployer']}},
    {...everywhere, on: '2026-11-22'},
  ).filter(({outcome, force}) => outcome === 'required' && force === 'binding')
  expect(required.map(({id}) => id)).toEqual([])
})

it('claims nowhere that anything makes anyone compliant', () => {
  const wrong = JSON.stringify(documents).match(/[^"]{0,60}complian[^"]{0,40}/gi) ?? []
  expect(wrong).toEqual([])
})

/**
 * The record without one of the facts that it states, for each of them but those whose absence is read (docs/record.md):
 * `interactive`, and what says of the work of people that it is no photograph or film of what was there. Roles that decide
 * on the use of AI contradict `decidedOnAiUse: false`; without them, what is stated counts.
 */
function fieldsOf(one: DisclosureRecord): {name: string; without: DisclosureRecord}[] {
  const contradicted = one.context?.decidedOnAiUse === false
  const said = Object.keys(one.context ?? {}).filter(
    key => key !== 'interactive' && !(key === 'roles' && contradicted),
  )
  const context = said.map(key => ({
    name: key,
    without: {
      ...one,
      context: Object.fromEntries(Object.entries(one.context ?? {}).filter(([name]) => name !== key)),
    },
  }))
  const facts = one.parts.flatMap((part, index) =>
    factsOf(part).map(key => ({
      name: `${part.id}.${key}`,
      without: {
        ...one,
        parts: one.parts.map((other, at) =>
          at === index
            ? {
                ...other,
                facts: Object.fromEntries(Object.entries(other.facts ?? {}).filter(([name]) => name !== key)),
              }
            : other,
        ),
      },
    })),
  )
  return [...context, ...facts] as {name: string; without: DisclosureRecord}[]
}

/** Facts that say of the work of people that it is no photograph or film of what was there. */
const read: readonly string[] = ['depictsInventedPerson', 'computerGenerated']

function factsOf(part: DisclosureRecord['parts'][number]): string[] {
  const grade = gradePart(part)
  const byPeople = grade === 'human' || grade === 'ai-assisted'
  return Object.keys(part.facts ?? {}).filter(key => !(byPeople && read.includes(key)))
}
