/**
 * Comments that take a finding out of a run: `forthright-disable-next-line <rule> -- reason`, in a comment of HTML or MDX,
 * or behind `#` in front matter. The reason is demanded, and one that takes out nothing is told.
 */
import type {Finding} from '@forthright/core'
import {suggest} from '@forthright/core/options'
import {placeAt} from '@forthright/core/surface'
import {urlOf} from './rule-page.ts'

/** One comment. */
export interface Directive {
  /** The ids of rules that it names. */
  rules: readonly string[]
  reason: string
  /** The line that it is about, from 1. */
  line: number
  start: number
  end: number
  source: string
}

const word = 'forthright-disable-next-line'

/** What is said of the comments themselves, by code; it belongs to no rule, and no comment takes it out. */
export const directiveMessages: Readonly<
  Record<'no-reason' | 'no-rule' | 'unknown-rule' | 'unused', string>
> = {
  'no-reason':
    'This comment gives no reason, so it counts for nothing. Write one behind two hyphens: forthright-disable-next-line {rule} -- why.',
  'no-rule':
    'This comment names no rule, so it counts for nothing. Name one: forthright-disable-next-line missing-disclosure -- why.',
  'unknown-rule': 'There is no rule called {rule}, so this comment takes nothing out. {advice}',
  unused: 'This comment takes nothing out: {rule} finds nothing in the next line. Remove it.',
}

/** The comments in content; none in what is not text. */
export function directivesIn(content: unknown): Directive[] {
  if (typeof content !== 'string' || !content.includes(word)) return []
  const pattern =
    /(?:<!--|\{\s*\/\*|^[ \t]*#)\s*forthright-disable-next-line(?![\w-])([^\r\n]*?)(?:-->|\*\/\s*\}|$)/gm
  return Array.from(content.matchAll(pattern), match => {
    const [names = '', ...reason] = (match[1] ?? '').split(/(?:^|\s)--(?:\s|$)/)
    const end = match.index + match[0].length
    return {
      rules: names.split(/[\s,]+/).filter(name => name !== ''),
      reason: reason.join(' -- ').trim(),
      line: placeAt(content, end, end).end.line + 1,
      start: match.index,
      end,
      source: content,
    }
  })
}

/**
 * The findings without those that a comment takes out, and what is wrong with the comments. A comment can only be unused where
 * its rule `ran`; `known` are all rules that there are.
 */
export function withDirectives(
  findings: readonly Finding[],
  directives: readonly Directive[],
  {ran, known}: {ran: readonly string[]; known: readonly string[]},
): Finding[] {
  if (directives.length === 0) return [...findings]
  const used = new Set<string>()
  const left = findings.filter(({ruleId, place}) => {
    const by = directives.findIndex(
      ({rules, line, reason}) => reason !== '' && line === place?.start.line && rules.includes(ruleId),
    )
    if (by >= 0) used.add(`${by} ${ruleId}`)
    return by < 0
  })
  const told = directives.flatMap((directive, index): Finding[] => {
    const {rules, reason} = directive
    if (rules.length === 0) return [tell(directive, 'no-rule')]
    const unknown = rules.filter(rule => !known.includes(rule))
    const told = unknown.map(rule => tell(directive, 'unknown-rule', {rule, advice: suggest(rule, known)}))
    if (reason === '') return [...told, tell(directive, 'no-reason', {rule: rules.join(', ')})]
    const unused = rules.filter(rule => ran.includes(rule) && !used.has(`${index} ${rule}`))
    return [...told, ...unused.map(rule => tell(directive, 'unused', {rule}))]
  })
  return [...left, ...told]
}

function tell(
  {source, start, end}: Directive,
  code: keyof typeof directiveMessages,
  args: Finding['args'] = {},
): Finding {
  return {
    ruleId: 'directive',
    code,
    severity: code === 'unused' ? 'warning' : 'error',
    args,
    place: placeAt(source, start, end),
    url: urlOf('directive'),
  }
}
