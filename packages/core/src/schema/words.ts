/** A language file: the words of every label and grade in one language. */
import * as z from 'zod'
import {grades as gradeIds} from '../grade.ts'
import {labelIds as labelIdList} from '../label.ts'
import {languageTag, url} from './atoms.ts'

const text = z
  .string()
  .min(1)
  .regex(/^[^\p{Cc}]*$/u, 'must be one line')
export const review = z
  .enum(['native', 'none'])
  .meta({description: 'native: a native speaker has reviewed these strings. none: not yet.'})

export const labelWordsSchema = z.strictObject({
  long: text.max(160).meta({description: 'A whole sentence, with its full stop.'}),
  short: text.max(48).meta({description: 'A few words: captions, social posts. No full stop, no link.'}),
  shortest: text.max(24).meta({description: 'Where there is hardly room.'}),
  review,
})

export const wordsSchema = z
  .strictObject({
    language: languageTag,
    name: text.meta({description: 'The language in its own words.'}),
    direction: z.enum(['ltr', 'rtl']),
    sources: z
      .array(z.strictObject({note: text, url: url.optional()}))
      .optional()
      .meta({description: 'Where the choice of a term comes from.'}),
    labels: z.strictObject(
      Object.fromEntries(labelIdList.map(id => [id, labelWordsSchema])) as Record<
        (typeof labelIdList)[number],
        typeof labelWordsSchema
      >,
    ),
    grades: z.strictObject(
      Object.fromEntries(gradeIds.map(id => [id, z.strictObject({text: text.max(48), review})])) as Record<
        (typeof gradeIds)[number],
        z.ZodObject<{text: z.ZodString; review: typeof review}>
      >,
    ),
    notes: z.strictObject({
      reviewed: z
        .strictObject({text: text.max(120), review})
        .meta({description: 'A sentence after the long form: a person has reviewed this content.'}),
    }),
  })
  .meta({
    id: 'labels',
    title: 'Words of one language',
    description: 'The words of every label and grade in one language.',
  })
