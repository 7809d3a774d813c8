/** Schemas of options that a surface describes as plain data, so that it need not bring a library to do so. */
import * as z from 'zod/mini'
import type {OptionKind} from '../surface/surface.ts'

/** A schema that refuses every other name: options of some shape, and those that are described by their kinds. */
export function strictOptions(
  shape: Readonly<Record<string, z.ZodMiniType>>,
  kinds: Readonly<Record<string, OptionKind>> = {},
): z.ZodMiniType<Readonly<Record<string, unknown>>> {
  const described = Object.entries(kinds).map(([name, kind]) => [name, z.optional(schemaOf(kind))])
  return z.strictObject({...shape, ...Object.fromEntries(described)})
}

function schemaOf(kind: OptionKind): z.ZodMiniType {
  if (typeof kind !== 'string') return z.enum(kind as readonly string[])
  switch (kind) {
    case 'any':
      return z.unknown()
    case 'boolean':
      return z.boolean()
    case 'function':
      return z.custom<() => unknown>(value => typeof value === 'function', 'must be a function')
    case 'list':
      return z.array(z.unknown())
    case 'number':
      return z.number()
    case 'object':
      return z.looseObject({})
    case 'string':
      return z.string()
  }
}
