/** The name under which people know a model. */
import type {Model} from '../record/record.ts'
import {makers, names} from './generated/model-names.ts'

/**
 * The name that the maker of a model gives it, of `data/models.yaml`; undefined where none is known, for none is made up. An id
 * with a day at its end names a state of the model without it (the makers' own pages on versions, OpenAI and Anthropic).
 *
 * @example
 * modelName({provider: 'openai', id: 'gpt-5.2-2025-12-11'}) // → 'GPT-5.2'
 * modelName({provider: 'openai', id: 'gpt-99'}) // → undefined
 */
export function modelName({provider = '', id = ''}: Pick<Model, 'provider' | 'id'>): string | undefined {
  const asked = provider.toLowerCase()
  const maker = Object.hasOwn(makers, asked) ? makers[asked] : asked
  const own = id.toLowerCase()
  // Whoever only passes models on has the maker in their ids.
  const whole = own.includes('/') || maker === '' ? own : `${maker}/${own}`
  const bare = whole.replace(/-(?:\d{4}-\d{2}-\d{2}|\d{8})$/, '')
  const key = [whole, bare].find(one => Object.hasOwn(names, one))
  return key === undefined ? undefined : names[key]
}
