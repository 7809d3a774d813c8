/** A network of China: no field for AI in an official API; words in the text, and a statement that a person chooses on the page. */
import type {Platform, PlatformExample} from './platform.ts'
import {pastedText, type TextPost, textExamples, textNetwork} from './text-network.ts'

/** What differs between them. */
export interface StatementNetwork {
  id: string
  name: string
  /** Where people publish. */
  site: string
  /** What a person chooses there, in the wording of the page. */
  step: string
  /** What else a caller should know. */
  note?: string
}

/** The network as a platform. */
export function statementNetwork({id, name, site, step, note}: StatementNetwork): Platform<TextPost> {
  return textNetwork({
    ...pastedText,
    id,
    name,
    sources: [site, 'https://github.com/hanliang97/MatrixMedia/blob/main/src/shared/creativeStatement.js'],
    checked: '2026-11-22',
    confidence: 'secondary',
    notes: [
      'The wording of the page was read in a tool that fills it in (2026-08-17): it can change.',
      'Text counts as well since 2025-09-01.',
      ...(note === undefined ? [] : [note]),
    ],
    byHand: {mark: 'declaration', about: 'all', step},
  })
}

/** The examples of such a network. */
export function statementExamples({id, step}: StatementNetwork): PlatformExample<TextPost>[] {
  return textExamples({id}, {payload: text => ({text}), manual: [step]})
}
