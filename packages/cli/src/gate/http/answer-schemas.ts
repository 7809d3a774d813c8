/** What the handler answers, as schemas: what clients may rely on. */
import * as z from 'zod/mini'

const text = z.string()
const fix = z.looseObject({ruleId: text, what: text, pointer: text, allowed: z.optional(z.array(text))})
const question = z.looseObject({
  field: text,
  question: text,
  template: text,
  parts: z.array(text),
  decides: z.array(text),
})

const result = {
  decision: z.enum(['publish', 'warn', 'block']),
  failure: z.optional(z.enum(['configuration', 'item', 'crash', 'timeout'])),
  findings: z.array(
    z.looseObject({
      ruleId: text,
      code: text,
      severity: z.enum(['error', 'warning', 'info', 'needs-review']),
      message: text,
      pointer: text,
      allowed: z.optional(z.array(text)),
      url: text,
    }),
  ),
  verdict: text,
  verdicts: z.array(
    z.looseObject({
      market: text,
      label: z.enum(['required', 'not-required', 'depends']),
      parts: z.array(text),
      because: z.array(text),
      questions: z.array(question),
    }),
  ),
  /** Labels and marks to show, as `disclose` gives them. */
  disclosure: z.optional(z.looseObject({})),
  language: z.optional(z.looseObject({chosen: text})),
  questions: z.array(question),
  fix: z.array(fix),
  override: z.optional(z.strictObject({by: text, reason: text, on: text, rules: z.array(text)})),
}

const members = {
  type: z.literal('about:blank'),
  title: text,
  status: z.number(),
  code: text,
  detail: text,
}

/** The answer of a 200. */
export const answerSchema = z.strictObject(result)

/** Problem details of an item that is blocked. */
export const blockedSchema = z.strictObject({
  ...members,
  errors: z.array(
    z.strictObject({pointer: text, detail: text, allowed: z.optional(z.array(text)), rule: z.optional(text)}),
  ),
  ...result,
})

/** Problem details of a request that cannot be answered. */
export const problemSchema = z.strictObject({...members, allowed: z.optional(z.array(text))})
