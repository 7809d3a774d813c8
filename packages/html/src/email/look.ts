/** Options for e-mail, and the looks that follow from them: everything a mail client needs stands in attributes. */
import {DisclosureError} from '@forthright/core'
import {checkOptions, optionsSchema} from '@forthright/core/options'
import * as z from 'zod/mini'
import {contrastOf} from './contrast.ts'

/** A picture that stands before the words; clients show no SVG, so it is a PNG, and the user hosts it. */
export interface EmailIcon {
  /** Its address, `https` only. */
  src: string
  /** In CSS pixels. */
  width: number
  height: number
}

/** How a disclosure looks in e-mail. */
export interface EmailLook {
  icon?: EmailIcon | undefined
  /** Both as `#rrggbb`, with a contrast of at least 4.5; dark grey on white where absent. */
  colors?: {text: string; background: string} | undefined
}

/** A look that has been checked, with every value set. */
export interface CheckedLook {
  icon: EmailIcon | undefined
  text: string
  background: string
}

/** The least contrast between text and background: WCAG 2.2, success criterion 1.4.3. */
const leastContrast = 4.5

/** The schemas of these options. */
export const lookShape: {
  icon: z.core.$ZodType<EmailIcon>
  colors: z.core.$ZodType<NonNullable<EmailLook['colors']>>
} = {
  icon: z.strictObject({src: z.string(), width: z.number(), height: z.number()}),
  colors: z.strictObject({text: z.string(), background: z.string()}),
}
const lookSchema = optionsSchema<EmailLook>(lookShape)

/** Checks a look; throws where a mail client could not show it, or a reader not read it. `schema` is of all that may be given. */
export function checkLook(options: EmailLook, schema: z.core.$ZodType<EmailLook> = lookSchema): CheckedLook {
  const {icon, colors} = checkOptions('html/email', schema, options)
  if (icon) checkIcon(icon)
  const {text, background} = colors ?? {text: '#404040', background: '#ffffff'}
  for (const [name, color] of Object.entries({text, background}))
    if (!/^#[\da-f]{6}$/i.test(color))
      throw wrong(`colors.${name}`, `${JSON.stringify(color)} is no colour; write it as #rrggbb`)
  const contrast = contrastOf(text, background)
  if (contrast < leastContrast)
    throw wrong(
      'colors',
      `${text} on ${background} has a contrast of ${Math.floor(contrast * 10) / 10}; take colours with at least ${leastContrast}`,
    )
  return {icon, text, background}
}

function checkIcon({src, width, height}: EmailIcon): void {
  if (!/^https:\/\/[^\s"'<>\\]+$/i.test(src))
    throw wrong('icon.src', `${JSON.stringify(src)} is no https address; mail clients fetch nothing else`)
  for (const [name, size] of Object.entries({width, height}))
    if (!Number.isInteger(size) || size < 1 || size > 600)
      throw wrong(`icon.${name}`, `${size} is no width or height; write whole pixels from 1 to 600`)
}

function wrong(field: string, what: string): DisclosureError {
  return new DisclosureError('usage', `[html/email] In the option ${field}, ${what}.`, {field})
}
