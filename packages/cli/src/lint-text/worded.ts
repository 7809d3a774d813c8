/** Findings as people and other tools read them: with their words, and always with a place. */
import type {Finding, Place} from '@forthright/core'
import {messageOf} from '@forthright/lint'

/** A finding with its words and a place; one about the whole file is at its first character. */
export interface TextFinding extends Omit<Finding, 'args' | 'place'> {
  message: string
  place: Place
}

/** The finding with its words. */
export function worded({args, place, ...finding}: Finding): TextFinding {
  return {...finding, message: messageOf({...finding, args}), place: place ?? startOf(1)}
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
