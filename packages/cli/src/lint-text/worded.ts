/** Findings as people and other tools read them: with their words, and always with a place. */
import type {Finding, Place} from '@forthright/core'
import {messageOf, type Rule} from '@forthright/lint'

/** A finding with its words and a place; one about the whole file is at its first character. */
export interface TextFinding extends Omit<Finding, 'args' | 'place'> {
  message: string
  place: Place
}

/** The finding with its words; `custom` are the rules of the caller's own, which have words of their own. */
export function worded(
  {args, place, ...finding}: Finding,
  custom?: Readonly<Record<string, Rule>>,
): TextFinding {
  const rules = custom && Object.hasOwn(custom, finding.ruleId) ? custom : undefined
  const message = messageOf({...finding, args}, rules ? {rules} : {})
  return {...finding, message, place: place ?? startOf(1)}
}

/** The finding of an item that begins in another line of its file than the first; its places count from there, so they go. */
export function atLine(finding: Finding, line: number): Finding {
  if (line === 1) return finding
  const {fix: _, ...rest} = finding
  return {...rest, place: startOf(line)}
}

function startOf(line: number): Place {
  return {start: {line, column: 1}, end: {line, column: 1}}
}
