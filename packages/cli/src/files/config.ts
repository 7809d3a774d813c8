/** The site's own defaults, from `forthright.config.yaml` or `.json` in the working folder or above it. */
import {dirname, resolve} from 'node:path'
import {DisclosureError, issueLine} from '@forthright/core'
import {validate} from '@forthright/core/schema'
import {lilconfig} from 'lilconfig'
import {parse} from 'yaml'
import * as z from 'zod'
import {siteFields} from '../site/site-fields.ts'

const packSchema = z.strictObject({
  pack: z.string().min(1).meta({description: 'The folder or the zip, seen from the configuration file.'}),
  colour: z.enum(['black', 'white', 'black-50', 'white-50', 'auto']).optional(),
  linked: z.string().min(1).optional().meta({
    description: 'Address of a folder that serves the files; absent: the drawings stand in the page.',
  }),
})

const configSchema = z.strictObject({
  markets: z
    .array(z.string())
    .min(1)
    .optional()
    .meta({description: 'Where the site publishes, e.g. [EU, US-NY].'}),
  ...siteFields,
  details: z.boolean().optional().meta({description: 'Whether HTML has a details panel beside the label.'}),
  element: z
    .boolean()
    .optional()
    .meta({description: 'Whether labels and panel of HTML stand in <ai-disclosure>.'}),
  paths: z
    .array(z.string())
    .min(1)
    .optional()
    .meta({description: 'What lint looks at where no path is given.'}),
  euIcons: z
    .union([z.string().min(1), packSchema])
    .optional()
    .meta({description: 'The SVG pack of the European Commission, for icons beside labels in HTML.'}),
})

/** The site's own defaults. */
export interface Config extends Omit<z.infer<typeof configSchema>, 'euIcons'> {
  /** With the path of the pack from the root. */
  euIcons?: z.infer<typeof packSchema>
}

/** The configuration that holds for a folder, and its file; empty where there is none. Throws `config-invalid`. */
export async function readConfig(folder: string): Promise<{config: Config; file?: string}> {
  const load = (file: string, text: string): unknown => {
    try {
      return parse(text, {logLevel: 'error'})
    } catch (cause) {
      throw new DisclosureError('config-invalid', (cause as Error).message, {file, cause})
    }
  }
  const names = ['forthright.config.yaml', 'forthright.config.yml', 'forthright.config.json']
  const found = await lilconfig('forthright', {
    searchPlaces: names,
    stopDir: '/',
    loaders: {'.yaml': load, '.yml': load, '.json': load},
  }).search(folder)
  if (!found || found.isEmpty) return {config: {}}
  const {data, issues} = validate(configSchema, found.config)
  if (data) return {config: withPack(data, found.filepath), file: found.filepath}
  throw new DisclosureError('config-invalid', issues.map(issue => issueLine(issue)).join('\n'), {
    file: found.filepath,
    allowed: Object.keys(configSchema.shape),
  })
}

/** A path in the configuration is seen from there, not from the working folder. */
function withPack({euIcons, ...config}: z.infer<typeof configSchema>, file: string): Config {
  if (euIcons === undefined) return config
  const named = typeof euIcons === 'string' ? {pack: euIcons} : euIcons
  return {...config, euIcons: {...named, pack: resolve(dirname(file), named.pack)}}
}
