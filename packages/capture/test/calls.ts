/** What tests of hosts have in common. */
import {type Capture, createCapture, type ModelCall} from '../src/index.ts'

/** The moment of the clock in all tests of hosts. */
export const now = (): Date => new Date('2026-11-20T09:00:00Z')

/** A capture, and what it told of. */
export function watching(): {capture: Capture; told: ModelCall[]; errors: unknown[]} {
  const told: ModelCall[] = []
  const errors: unknown[] = []
  const capture = createCapture({now, onCall: call => told.push(call), onError: error => errors.push(error)})
  return {capture, told, errors}
}
