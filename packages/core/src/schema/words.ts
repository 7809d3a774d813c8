/** A language file: the words of every label and grade, and of the details panel, in one language. */
import * as z from 'zod/mini'
import {labelIds as labelIdList} from '../disclose/label.ts'
import {grades as gradeIds} from '../record/grade.ts'
import {languageTag, url} from './atoms.ts'

const text = z.string().check(z.minLength(1), z.regex(/^[^\p{Cc}]*$/u, 'must be one line'))
const segmenter = /* @__PURE__ */ new Intl.Segmenter('und', {granularity: 'grapheme'})

/**
 * A text of at most so many characters as a reader counts them (graphemes): UTF-16 units would leave Devanagari with
 * its vowel signs half the room of Latin.
 */
const within = (most: number) =>
  text.check(
    z.refine(value => [...segmenter.segment(value)].length <= most, `must have at most ${most} characters`),
  )

/** native: a native speaker has reviewed these strings. none: not yet. */
export const review = z.enum(['native', 'none'])

export const labelWordsSchema = z.strictObject({
  /** A whole sentence, with its full stop; at most 160 characters. */
  long: within(160),
  /** A few words: captions, social posts. No full stop, no link; at most 56 characters. */
  short: within(56),
  /** Where there is hardly room, at most 32 characters: the short form itself or less, but never only a topic ("AI text"). */
  shortest: within(32),
  review,
})

/** A text of the details panel, at most so many characters long. */
const short = (most: number) => z.strictObject({text: within(most), review})

/** A pattern that composes a line; the test of the languages holds every file to the same placeholders. */
const pattern = (...names: string[]) =>
  z.strictObject({
    text: text.check(
      z.maxLength(40),
      z.refine(
        value =>
          JSON.stringify(value.match(/\{\w+\}/g)?.sort()) ===
          JSON.stringify(names.map(name => `{${name}}`).sort()),
        `must hold ${names.map(name => `{${name}}`).join(' and ')} once each`,
      ),
    ),
    review,
  })

export const detailsTextsSchema = z.strictObject({
  /** What opens the panel, e.g. How this content was made */
  title: short(60),
  /** The button that closes the panel where it stands above the page. */
  close: short(24),
  /** Before what AI did, part by part, e.g. Use of AI */
  use: short(48),
  /** Before the names of models, e.g. AI models used */
  models: short(48),
  /** Before the name of a person, e.g. Reviewed by */
  'reviewed-by': short(48),
  /** In the place of a name that is not stated: that it was a person, or that no name is given. */
  person: short(32),
  /** Before the name of who answers for the content. */
  responsible: short(48),
  /** Before an e-mail address or the address of a page. */
  contact: short(48),
  /** Before one of the next two, e.g. Personalisation */
  personalization: short(48),
  /** A sentence: the content was adapted to the person it is shown to. */
  personalized: short(90),
  /** A sentence: the content is the same for everyone. */
  'not-personalized': short(90),
  /** Before kinds of data, e.g. Data used for personalisation: it may stand where no other row says what for. */
  data: short(48),
  /** Before what the use of the data rests on, e.g. Basis for using the data; no claim that it is lawful. */
  basis: short(48),
  /** Before who is shown or heard and agreed, e.g. Consent of the people shown */
  consent: short(48),
  /** A link: turn personalisation off. */
  'opt-out': short(60),
  /** Before assessments of bias, fairness, privacy, e.g. Assessments carried out: the bare word means star ratings in shops. */
  assessments: short(48),
  /** A link: the policy on AI of whoever publishes. */
  'ai-policy': short(60),
  /** Before a date, e.g. Published */
  published: short(48),
  /** Before the names of laws or terms that require the label, e.g. Label required by */
  'required-by': short(60),
  /** A thing and what is said of it, e.g. "{name}: {value}" */
  pair: pattern('name', 'value'),
  /** A text and a detail, e.g. "{text} ({detail})" */
  aside: pattern('text', 'detail'),
  /** Two details side by side, e.g. "{first}, {second}" */
  both: pattern('first', 'second'),
})

/** Values of one kind, compared without case, accents and marks. */
const values = z.array(text.check(z.maxLength(60))).check(z.minLength(1))

/** What people write in the place of a reviewer's name, where it is none; compared as whole values and never searched for in names. */
export const reviewerWordsSchema = z.strictObject({
  /** There was no review, or nobody to do it: no, not yet, pending, nobody, your name. */
  nobody: values,
  /** There was a review, but it is not said by whom: yes, done, somebody, a person. */
  somebody: values,
  /** Software in general: the model, the system, automatic. The forms of `ai` count as well, and names of products stand elsewhere. */
  software: values,
  /** Roles and tasks that look at the language and not at the substance: proofreader, spelling. */
  'language-only': values,
  review,
})

/** What is shipped to those who show labels. */
export const wordsSchema = z.strictObject({
  language: languageTag,
  /** The language in its own words. */
  name: text,
  direction: z.enum(['ltr', 'rtl']),
  labels: z.strictObject(
    Object.fromEntries(labelIdList.map(id => [id, labelWordsSchema])) as Record<
      (typeof labelIdList)[number],
      typeof labelWordsSchema
    >,
  ),
  grades: z.strictObject(
    Object.fromEntries(gradeIds.map(id => [id, z.strictObject({text: within(48), review})])) as Record<
      (typeof gradeIds)[number],
      z.ZodMiniObject<{text: z.ZodMiniString; review: typeof review}, z.core.$strict>
    >,
  ),
  notes: z.strictObject({
    /** A sentence after the long form: a person has reviewed this content. */
    reviewed: z.strictObject({text: within(120), review}),
  }),
})

/** What is shipped to those who show the details panel. */
export const detailsWordsSchema = z.strictObject({
  language: languageTag,
  direction: z.enum(['ltr', 'rtl']),
  texts: detailsTextsSchema,
})

/** The words of every label and grade, and of the details panel, in one language. */
export const languageFileSchema = z.strictObject({
  ...wordsSchema.shape,
  /** The forms of "AI" that the language has; every form of every label holds one of them. */
  ai: z.array(text).check(z.minLength(1)),
  /** The words that the language has for a person beside AI, without endings; what a person edited holds one in every form. */
  human: z.array(text).check(z.minLength(1)),
  /** A few ordinary sentences about AI in this language, none of which may be taken for a label. */
  prose: text,
  /** Where the choice of a term comes from. */
  sources: z.optional(z.array(z.strictObject({note: text, url: z.optional(url)}))),
  details: detailsTextsSchema,
  /** Values that name no reviewer; core reads records with those of all languages. */
  reviewers: reviewerWordsSchema,
})
