/** A language file: the words of every label and grade, and of the details panel, in one language. */
import * as z from 'zod'
import {labelIds as labelIdList} from '../disclose/label.ts'
import {grades as gradeIds} from '../record/grade.ts'
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

/** A text of the details panel, at most so many UTF-16 units long. */
const short = (most: number) => z.strictObject({text: text.max(most), review})

/** A pattern that composes a line; the test of the languages holds every file to the same placeholders. */
const pattern = (...names: string[]) =>
  z.strictObject({
    text: text
      .max(40)
      .refine(
        value =>
          JSON.stringify(value.match(/\{\w+\}/g)?.sort()) ===
          JSON.stringify(names.map(name => `{${name}}`).sort()),
        `must hold ${names.map(name => `{${name}}`).join(' and ')} once each`,
      ),
    review,
  })

export const detailsTextsSchema = z.strictObject({
  title: short(60).meta({description: 'What opens the panel, e.g. How this content was made'}),
  close: short(24).meta({description: 'The button that closes the panel where it stands above the page.'}),
  use: short(48).meta({description: 'Before what AI did, part by part, e.g. Use of AI'}),
  models: short(48).meta({description: 'Before the names of models, e.g. AI models used'}),
  'reviewed-by': short(48).meta({description: 'Before the name of a person, e.g. Reviewed by'}),
  person: short(32).meta({description: 'In the place of a name that is not stated, e.g. A person'}),
  responsible: short(48).meta({description: 'Before the name of who answers for the content.'}),
  contact: short(48).meta({description: 'Before an e-mail address or the address of a page.'}),
  personalization: short(48).meta({description: 'Before one of the next two, e.g. Personalisation'}),
  personalized: short(90).meta({description: 'A sentence: the content was adapted to its reader.'}),
  'not-personalized': short(90).meta({description: 'A sentence: the content is the same for every reader.'}),
  data: short(48).meta({description: 'Before kinds of data, e.g. Data used'}),
  basis: short(48).meta({description: 'Before the legal basis, e.g. Legal basis'}),
  'opt-out': short(60).meta({description: 'A link: turn personalisation off.'}),
  assessments: short(48).meta({
    description: 'Before assessments of bias, fairness, privacy, e.g. Assessments',
  }),
  'ai-policy': short(60).meta({description: 'A link: the policy on AI of whoever publishes.'}),
  published: short(48).meta({description: 'Before a date, e.g. Published'}),
  'required-by': short(60).meta({description: 'Before the names of laws or terms that ask for the label.'}),
  pair: pattern('name', 'value').meta({
    description: 'A thing and what is said of it, e.g. "{name}: {value}"',
  }),
  aside: pattern('text', 'detail').meta({description: 'A text and a detail, e.g. "{text} ({detail})"'}),
  both: pattern('first', 'second').meta({description: 'Two details side by side, e.g. "{first}, {second}"'}),
})

/** What is shipped to those who show labels. */
export const wordsSchema = z.strictObject({
  language: languageTag,
  name: text.meta({description: 'The language in its own words.'}),
  direction: z.enum(['ltr', 'rtl']),
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

/** What is shipped to those who show the details panel. */
export const detailsWordsSchema = z.strictObject({
  language: languageTag,
  direction: z.enum(['ltr', 'rtl']),
  texts: detailsTextsSchema,
})

export const languageFileSchema = wordsSchema
  .extend({
    ai: z.array(text).min(1).meta({
      description: 'The forms of "AI" that the language has; every form of every label holds one of them.',
    }),
    prose: text.meta({
      description:
        'A few ordinary sentences about AI in this language, none of which may be taken for a label.',
    }),
    sources: z
      .array(z.strictObject({note: text, url: url.optional()}))
      .optional()
      .meta({description: 'Where the choice of a term comes from.'}),
    details: detailsTextsSchema,
  })
  .meta({
    id: 'labels',
    title: 'Words of one language',
    description: 'The words of every label and grade, and of the details panel, in one language.',
  })
