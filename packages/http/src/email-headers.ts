/** Headers for whoever sends the mail. */
import type {Disclosure} from '@forthright/core'
import {disclosureHeaders} from './write-headers.ts'

/**
 * The header `AI-Disclosure` with its mode, as it is for HTTP (draft-abaris-aicdh-01): no standard has one for mail,
 * and one product is known to send it. Empty where nothing true can be said of the whole mail.
 */
export function emailHeaders(disclosure: Disclosure): Partial<Record<'AI-Disclosure', string>> {
  // The first member is the mode; with names of models a line could grow longer than mail allows.
  const mode = /^mode=[a-z-]+/.exec(disclosureHeaders(disclosure)['AI-Disclosure'] ?? '')?.[0]
  return mode === undefined ? {} : {'AI-Disclosure': mode}
}
