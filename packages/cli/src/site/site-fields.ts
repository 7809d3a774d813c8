/** What a site says of itself, whether in a configuration file or in the options of a plugin. */
import {contextSchema} from '@forthright/core/schema'
import * as z from 'zod'

/** Fields of a schema, all optional. */
export const siteFields = {
  language: z
    .string()
    .optional()
    .meta({description: 'Language of labels where a post does not say its own.'}),
  show: z.enum(['when-required', 'when-advised', 'always']).optional(),
  context: z.optional(contextSchema).meta({
    description: 'What holds for the whole site, e.g. roles and responsible; a post may say otherwise.',
  }),
}
