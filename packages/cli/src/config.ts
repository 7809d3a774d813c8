/** The site's own defaults, from `forthright.config.yaml` or `.json` in the working folder or above it. */
import {DisclosureError} from '@forthright/core'
import {contextSchema, fieldsAt, issuesOf} from '@forthright/core/schema'
import {lilconfig} from 'lilconfig'
import {parse} from 'yaml'
import * as z from 'zod'

const configSchema = z.strictObject({
  markets: z
    .array(z.string())
    .min(1)
    .optional()
    .meta({description: 'Where the site publishes, e.g. [EU, US-NY].'}),
  language: z
    .string()
    .optional()
    .meta({description: 'Language of labels where a post does not say its own.'}),
  show: z.enum(['when-required', 'when-advised', 'always']).optional(),
  context: contextSchema.optional().meta({
    description: 'What holds for the whole site, e.g. roles and responsible; a post may say otherwise.',
  }),
  paths: z
    .array(z.string())
    .min(1)
    .optional()
    .meta({description: 'What lint looks at where no path is given.'}),
})

/** The site's own defaults. */
export interface Config extends z.infer<typeof configSchema> {}

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
  const result = configSchema.safeParse(found.config)
  if (result.success) return {config: result.data, file: found.filepath}
  const lines = issuesOf(result.error, configSchema, found.config).map(
    issue => `${issue.path.join('.') || 'configuration'}: ${issue.message}`,
  )
  throw new DisclosureError('config-invalid', lines.join('\n'), {
    file: found.filepath,
    allowed: fieldsAt(configSchema, []),
  })
}
