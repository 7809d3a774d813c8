/** Why: clients are generated from the description, so it has to be what the handler does. */
import {readFileSync} from 'node:fs'
import {expect, expectTypeOf, it} from 'vitest'
import type * as z from 'zod/mini'
import type {GateResult} from '../types.ts'
import type {answerSchema} from './answer-schemas.ts'
import {openapi} from './openapi.ts'

it('has every field of a result', () => {
  expectTypeOf<keyof z.infer<typeof answerSchema>>().toEqualTypeOf<keyof GateResult>()
})

it('is published as it is served', () => {
  const file = new URL('../../../generated/schema/openapi.json', import.meta.url)
  expect(JSON.parse(readFileSync(file, 'utf8')), 'generate again').toEqual(
    JSON.parse(JSON.stringify(openapi())),
  )
})
