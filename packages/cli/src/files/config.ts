/** The site's own defaults, from `forthright.config.yaml` or `.json` in the working folder or above it. */
import {lstatSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {DisclosureError, issueLine} from '@forthright/core'
import {siteShape} from '@forthright/core/options'
import {validate} from '@forthright/core/schema'
import {fieldOf} from '@forthright/core/surface'
import {parse} from 'yaml'
import * as z from 'zod/mini'
import {type FileSettings, fileSettings} from './file-settings.ts'
import {formats} from './formats.ts'
import {readText} from './input.ts'

const text = z.string().check(z.minLength(1))
const packSchema = z.strictObject({
  /** The folder or the zip, seen from the configuration file. */
  pack: text,
  colour: z.optional(z.enum(['black', 'white', 'black-50', 'white-50', 'auto'])),
  /** Address of a folder that serves the files; absent: the drawings stand in the page. */
  linked: z.optional(text),
})

const {markets, platforms, context, language, show, details, undeclared, assessments, governance, place} =
  siteShape
const configSchema = z.strictObject({
  ...{markets, platforms, context, language, show, details, undeclared, assessments, governance, place},
  /** Whether labels and panel of HTML stand in `<ai-disclosure>`. */
  element: z.optional(z.boolean()),
  /** What `lint` looks at where no path is given. */
  paths: z.optional(z.array(z.string()).check(z.minLength(1))),
  /** What holds for files by their paths; the last entry that matches one counts. */
  files: z.optional(
    z.array(
      z.strictObject({
        match: z.union([text, z.array(text).check(z.minLength(1))]),
        from: z.optional(z.enum(formats)),
        language: z.optional(text),
      }),
    ),
  ),
  /** The SVG pack of the European Commission, for icons beside labels in HTML. */
  euIcons: z.optional(z.union([text, packSchema])),
})

/** The site's own defaults. */
export interface Config extends Omit<z.infer<typeof configSchema>, 'euIcons'> {
  /** With the path of the pack from the root. */
  euIcons?: z.infer<typeof packSchema>
}

/** The configuration that holds for a folder, and its file; empty where there is none. Throws `config-invalid`. */
export function readConfig(folder: string): {config: Config; file?: string} {
  const file = configAbove(folder)
  if (file === undefined) return {config: {}}
  const data = parsed(file) ?? {}
  const {data: config, issues} = validate(configSchema, data)
  if (config) return {config: withPack(config, file), file}
  throw new DisclosureError('config-invalid', issues.map(issue => issueLine(issue)).join('\n'), {
    file,
    allowed: Object.keys(configSchema.shape),
    issues: issues.map(issue => ({message: issueLine(issue), field: fieldOf(issue), allowed: issue.allowed})),
  })
}

/** The names of a configuration, that which is written first. */
export const configFiles = [
  'forthright.config.yaml',
  'forthright.config.yml',
  'forthright.config.json',
] as const

/** The nearest file or folder, or whatever else has one of the names. */
function configAbove(folder: string): string | undefined {
  const found = configFiles
    .map(name => join(folder, name))
    .find(file => lstatSync(file, {throwIfNoEntry: false}))
  const above = dirname(folder)
  return found ?? (above === folder ? undefined : configAbove(above))
}

function parsed(file: string): unknown {
  try {
    return parse(readText(file), {logLevel: 'error'})
  } catch (cause) {
    // The first line says what is wrong and where, the others draw it.
    const [why = ''] = (cause as Error).message.split('\n')
    throw new DisclosureError('config-invalid', why, {file, cause})
  }
}

/** A path in the configuration is seen from there, not from the working folder. */
function withPack({euIcons, ...config}: z.infer<typeof configSchema>, file: string): Config {
  if (euIcons === undefined) return config
  const named = typeof euIcons === 'string' ? {pack: euIcons} : euIcons
  return {...config, euIcons: {...named, pack: resolve(dirname(file), named.pack)}}
}

/** What a configuration says of files by their paths; without one, nothing. Throws `config-invalid`. */
export function settingsOf({config, file}: {config: Config; file?: string}): FileSettings {
  return fileSettings(config.files, file === undefined ? undefined : dirname(file), file)
}
