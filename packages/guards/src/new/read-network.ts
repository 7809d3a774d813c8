/** What `pnpm new network` was asked for, checked before anything is written. */
import {parseArgs} from 'node:util'
import {type Format, formats} from '../../../cli/src/files/formats.ts'
import type {NewNetwork} from './network-file.ts'

/** It was asked for something that cannot be made; the message says what to ask for instead. */
export class Refusal extends Error {}

/** How it is called. */
export const usage =
  'pnpm new network <id> --source <https address of its documentation> [--name <as people call it>] [--flag <path of its own field for AI>]'

const options = {
  source: {type: 'string', multiple: true},
  name: {type: 'string', multiple: true},
  flag: {type: 'string', multiple: true},
} as const

/** The id by any name of a network that is there already, and the ids of all. */
export interface Known {
  idOf(name: string): string | undefined
  ids: readonly string[]
}

/** The network that the arguments ask for; throws a `Refusal`. */
export function readNetwork(args: readonly string[], {known, day}: {known: Known; day: string}): NewNetwork {
  const {values, positionals} = parsed(args)
  const [kind, id, ...more] = positionals
  if (kind !== 'network')
    throw new Refusal(
      `${kind === undefined ? 'Say what is to be new' : `Nothing is written for ${JSON.stringify(kind)}`}: network. CONTRIBUTING.md says how laws, languages and lint rules are added.`,
    )
  if (id === undefined) throw new Refusal('Give the id of the network, e.g. google-business.')
  if (more.length > 0) throw new Refusal(`One network at a time: ${JSON.stringify(more[0])} is too many.`)
  demandNew(id, known)
  const source = once('source', values.source)
  const name = once('name', values.name) ?? nameOf(id)
  const flag = once('flag', values.flag)
  if (source === undefined)
    throw new Refusal(
      'Give the page of its documentation with --source: facts without a source do not go in, and none is made up.',
    )
  if (!/^https:\/\/[^\s"'`\\]+$/.test(source) || !URL.canParse(source))
    throw new Refusal(`${JSON.stringify(source)} is no address for --source; expected https://….`)
  // It stands in a comment, and in steps for people.
  if (!/^[\p{L}\p{N}](?:[\p{L}\p{N} .&’!-]*[\p{L}\p{N}.!])?$/u.test(name))
    throw new Refusal(
      `${JSON.stringify(name)} is no name for --name; expected letters, digits, spaces and . & ’ ! -`,
    )
  if (flag !== undefined) demandPath(flag)
  return {id, name, source, day, flag}
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({args: [...args], options, allowPositionals: true})
  } catch (error) {
    throw new Refusal((error as Error).message)
  }
}

function once(name: string, given: readonly string[] | undefined): string | undefined {
  if (given && given.length > 1) throw new Refusal(`Give --${name} once.`)
  return given?.[0]
}

function demandNew(id: string, {idOf, ids}: Known): void {
  const bare = (one: string) => one.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  const there = idOf(id) ?? ids.find(one => bare(one) === bare(id))
  if (there !== undefined)
    throw new Refusal(
      `${there === id ? `There is a network ${id} already` : `${JSON.stringify(id)} is another name of ${there}`}: packages/social/src/platforms/${there}.ts.`,
    )
  // `--to` names both: the network would take the place of the format.
  if (formats.includes(id as Format))
    throw new Refusal(
      `${id} is a format: \`forthright label --to ${id}\` would mean two things. Give another id.`,
    )
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id))
    throw new Refusal(
      `${JSON.stringify(id)} is no id; expected lower-case letters and digits with hyphens between them, a letter first, e.g. google-business.`,
    )
}

function demandPath(path: string): void {
  if (!/^_?[a-z]\w*(?:\._?[a-z]\w*)?$/i.test(path))
    throw new Refusal(
      `${JSON.stringify(path)} is no path for --flag; expected a name, or two with a dot between them, e.g. status.madeWithAi. A flag that stands deeper is put into the file by hand.`,
    )
  const [top = ''] = path.split('.')
  if (['text', 'images', 'video'].includes(top))
    throw new Refusal(
      `--flag ${path} begins with ${top}, which the new file takes for what the post shows: give another, and rename both in the file.`,
    )
}

/** `google-business` becomes `Google Business`. */
function nameOf(id: string): string {
  return id.replaceAll(
    /(^|-)(.)/g,
    (_, hyphen: string, letter: string) => `${hyphen && ' '}${letter.toUpperCase()}`,
  )
}
