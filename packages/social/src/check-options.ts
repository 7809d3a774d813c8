/** Refuses options and parts of a post that are misspelt or of another kind, since nobody would look at them. */
import {DisclosureError} from '@forthright/core'
import type {OptionKind} from '@forthright/core/surface'
import {isPlain} from './payload-shape.ts'

/** The kinds of values by their names. */
export type Kinds = Readonly<Record<string, OptionKind>>

/** What is given, of which some have to be there. */
interface Demanded {
  /** What was called, e.g. `social/x`; the message begins with it. */
  entry: string
  /** What a name is of, e.g. `option`. */
  noun: string
  /** Where it stands, e.g. `images[0].`. */
  at?: string
  required?: readonly string[]
}

/** Throws `usage` for a name that there is none of, and for a value of another kind; `undefined` stands for none. */
export function demandKinds(
  given: unknown,
  kinds: Kinds,
  {entry, noun, at = '', required = []}: Demanded,
): void {
  const refuse = (field: string, message: string, allowed?: readonly string[]) =>
    new DisclosureError('usage', `[${entry}] ${message}`, {field, ...(allowed ? {allowed} : {})})
  if (!isPlain(given) || given instanceof Promise)
    throw refuse(
      at.replace(/\.$/, ''),
      `A plain object is expected${at && ` at ${at.slice(0, -1)}`}, and what was given is none.`,
    )
  const allowed = Object.keys(kinds)
  // The nearest is not named: the check that does so brings a library along, and a network is to be small.
  const list = (names: readonly string[]) => `Allowed: ${names.join(', ')}.`
  for (const name of [...Object.keys(given), ...required]) {
    const [field, kind, value] = [at + name, kinds[name], given[name]]
    if (!Object.hasOwn(kinds, name) || kind === undefined)
      throw refuse(field, `There is no ${noun} ${field}. ${list(allowed)}`, allowed)
    if (value === undefined && !required.includes(name)) continue
    if (typeof kind !== 'string') {
      if (!(kind as readonly unknown[]).includes(value))
        throw refuse(
          field,
          `The ${noun} ${field}: ${JSON.stringify(value)} is not allowed. ${list(kind)}`,
          kind,
        )
    } else if (!isOf[kind](value))
      throw refuse(field, `The ${noun} ${field} is not what it has to be: ${kindNames[kind]}.`)
  }
}

const isOf: Readonly<Record<OptionKind & string, (value: unknown) => boolean>> = {
  any: () => true,
  boolean: value => typeof value === 'boolean',
  function: value => typeof value === 'function',
  list: Array.isArray,
  number: value => typeof value === 'number' && !Number.isNaN(value),
  object: isPlain,
  string: value => typeof value === 'string',
}

const kindNames: Readonly<Record<OptionKind & string, string>> = {
  any: 'anything',
  boolean: 'true or false',
  function: 'a function',
  list: 'a list',
  number: 'a number',
  object: 'an object',
  string: 'text',
}
