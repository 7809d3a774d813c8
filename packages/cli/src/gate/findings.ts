/** Findings of the linter as those of an item: with their words, and where in the item they are. */
import type {Finding, Severity} from '@forthright/core'
import {messageOf, type Rule, rules as shipped} from '@forthright/lint'
import {pointerTo} from './pointer.ts'
import type {GateFinding, GateFix} from './types.ts'

/** The field of the item that a text came from. */
export interface TextField {
  /** e.g. `/content` or `/title`. */
  pointer: string
  /** Whether places in the text are places in the field. */
  isStored: boolean
}

/** A finding with its words; `custom` are the rules of the caller's own. */
export function gateFinding(
  {args, place, path, fix, ...finding}: Finding,
  {pointer, isStored}: TextField,
  custom: Readonly<Record<string, Rule>> = {},
): GateFinding {
  const isOfText = isAboutText(finding.ruleId, custom)
  const isOwn = Object.hasOwn(custom, finding.ruleId)
  return {
    ...finding,
    message: isOwn ? messageOf({...finding, args}, {rules: custom}) : wordsOf({...finding, args}),
    pointer: isOfText ? pointer : pointerTo(['disclosure', ...(path ?? [])]),
    ...(isOfText && isStored && place ? {place} : {}),
    ...(isOfText && isStored && fix ? {fix} : {}),
  }
}

/** Messages for editors in a host, who have fields in the place of files and commands. */
const ofHosts: Readonly<Record<string, string>> = {
  'missing-disclosure/absent':
    'This item does not say how it was made. Choose an origin in its disclosure, e.g. human or ai-generated.',
  'label-missing/missing':
    'No label stands on this page for {part}, and one is owed ({because}). Write it above the content.',
  'label-missing/removed':
    'This page has the marks that came with a label for {part}, and the label is gone. Write it again, or answer the questions that are open ({because}).',
  'label-missing/unsure':
    'No label stands on this page for {part}, and whether one is owed is open ({because}). Answer the questions, or write it above the content.',
}

function wordsOf(finding: Pick<Finding, 'ruleId' | 'code' | 'args'>): string {
  const {ruleId, code} = finding
  const message = ofHosts[`${ruleId}/${code}`]
  if (message === undefined) return messageOf(finding)
  const rule = {...shipped[ruleId], messages: {[code]: message}} as Rule
  return messageOf(finding, {rules: {[ruleId]: rule}})
}

/** Whether a rule looks at what readers read; all others look at what is stated of it. */
export function isAboutText(ruleId: string, custom: Readonly<Record<string, Rule>> = {}): boolean {
  const rule = Object.hasOwn(custom, ruleId) ? custom[ruleId] : shipped[ruleId]
  // Comments that switch rules off stand in the content.
  return rule === undefined || rule.needs.some(need => need === 'text' || need === 'page')
}

/** Settings by which only rules about text run: beside the content, nothing else is of interest. */
export function offBesideText(custom: Readonly<Record<string, Rule>> = {}): Readonly<Record<string, 'off'>> {
  const others = Object.keys({...shipped, ...custom}).filter(id => !isAboutText(id, custom))
  return Object.fromEntries(others.map(id => [id, 'off'] as const))
}

const order: readonly Severity[] = ['error', 'warning', 'needs-review']

/** What to do about the findings that stand in the way, the gravest first. */
export function fixesOf(findings: readonly GateFinding[]): GateFix[] {
  return order.flatMap(severity =>
    findings
      .filter(finding => finding.severity === severity)
      .map(({ruleId, message, pointer, allowed, fix}) => ({
        ...{ruleId, what: message, pointer},
        ...(allowed ? {allowed} : {}),
        ...(fix ? {edits: fix.edits} : {}),
      })),
  )
}
