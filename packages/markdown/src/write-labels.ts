/**
 * Writes the labels of a disclosure into a file by splicing. What is inserted can be taken out again to the byte:
 * a label stands before the line of the node that follows, and brings the blank lines that it needs.
 */
import type {Disclosure, ReportEntry, Words} from '@forthright/core'
import type {RootContent} from 'mdast'
import {isOutdated, planLabels} from './label-plan.ts'
import type {LabelRegion} from './label-region.ts'
import {labelBlock, labelParagraph} from './label-syntax.ts'
import type {Body, Format} from './parse-body.ts'

interface Edit {
  start: number
  end: number
  text: string
}

/** The file with its labels, and where each landed. `body` is the tree of the file. */
export function writeLabels(
  source: string,
  body: Body,
  disclosure: Disclosure,
  {format = 'md', words}: {format?: Format | undefined; words?: readonly Words[] | undefined} = {},
): {content: string; report: ReportEntry[]} {
  const eol = /\r?\n/.exec(source)?.[0] ?? '\n'
  const {wanted, unwanted, report} = planLabels(body.root, disclosure, {words})
  const edits = runsOf(unwanted).map(run => removal(source, body, run))
  const tail: string[] = []
  for (const want of wanted) {
    if (!isOutdated(want)) continue
    if (want.region) edits.push(update(body, want.region, want.part, want.text, format, eol))
    else if (want.before < body.root.children.length)
      edits.push(insertion(source, body, want.before, labelBlock(want.part, want.text, format, eol), eol))
    else tail.push(labelBlock(want.part, want.text, format, eol))
  }
  const content = apply(source, edits)
  return {content: tail.reduce((text, block) => append(text, body.start, block, eol), content), report}
}

/** Before the line of a node; where the line above is not blank, the blank line comes first, else last. */
function insertion(source: string, body: Body, index: number, block: string, eol: string): Edit {
  const at = lineStart(source, startOf(body.root.children[index], body), body.start)
  const above = source.slice(0, at).replace(/\r\n$|[\r\n]$/, '')
  const tight = at > body.start && /[^ \t\r\n]/.test(above.slice(Math.max(lastBreak(above) + 1, body.start)))
  return {start: at, end: at, text: tight ? `${eol}${block}${eol}` : `${block}${eol}${eol}`}
}

/** At the end of the file, which ends with a line ending or without one as before. */
function append(source: string, bodyStart: number, block: string, eol: string): string {
  if (source.slice(bodyStart) === '' && !/[^\n]$/.test(source.slice(1)))
    return source + block + (bodyStart > 1 ? eol : '')
  return /[\r\n]$/.test(source) ? source + eol + block + eol : source + eol + eol + block
}

/** Only the paragraph where both markers stand; else the whole label. */
function update(
  body: Body,
  region: LabelRegion,
  part: string,
  text: string,
  format: Format,
  eol: string,
): Edit {
  const {children} = body.root
  if (region.closed && region.paragraph !== undefined) {
    const node = children[region.paragraph]
    return {start: startOf(node, body), end: endOf(node, body), text: labelParagraph(text)}
  }
  const [start, end] = [startOf(children[region.from], body), endOf(children[region.to - 1], body)]
  return {start, end, text: labelBlock(part, text, format, eol)}
}

/** Labels that stand side by side go together, since the blank line between two belongs to both. */
function runsOf(regions: readonly LabelRegion[]): {from: number; to: number}[] {
  const runs: {from: number; to: number}[] = []
  for (const {from, to} of regions) {
    const last = runs.at(-1)
    if (last?.to === from) last.to = to
    else runs.push({from, to})
  }
  return runs
}

/** What {@link insertion} or {@link append} has put there. */
function removal(source: string, body: Body, region: Pick<LabelRegion, 'from' | 'to'>): Edit {
  const start = lineStart(source, startOf(body.root.children[region.from], body), body.start)
  const last = endOf(body.root.children[region.to - 1], body)
  const end = last + (/^[ \t]*/.exec(source.slice(last))?.[0].length ?? 0)
  const below = source.slice(end)
  const loose = /^(\r\n|\n|\r(?!\n))[ \t]*(\r\n|\n|\r(?!\n))/.exec(below)
  if (loose && region.to < body.root.children.length) return {start, end: end + loose[0].length, text: ''}
  const above = source.slice(body.start, start)
  const one = /(\r\n|\n|\r(?!\n))?$/.exec(above)?.[0].length ?? 0
  const two = /((\r\n|\n|\r(?!\n))[ \t]*)?(\r\n|\n|\r(?!\n))?$/.exec(source.slice(0, start))?.[0].length ?? 0
  const after = /^(\r\n|\n|\r(?!\n))?/.exec(below)?.[0].length ?? 0
  return {start: start - (after === 0 ? two : one), end: end + after, text: ''}
}

/** Edits at one place keep their order. */
function apply(source: string, edits: readonly Edit[]): string {
  let at = 0
  let text = ''
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    text += source.slice(at, Math.max(edit.start, at)) + edit.text
    at = Math.max(edit.end, at)
  }
  return text + source.slice(at)
}

function lineStart(source: string, offset: number, least: number): number {
  return Math.max(lastBreak(source.slice(0, offset)) + 1, least)
}

function lastBreak(text: string): number {
  return Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'))
}

function startOf(node: RootContent | undefined, body: Body): number {
  return (node?.position?.start.offset ?? 0) + body.shift
}

function endOf(node: RootContent | undefined, body: Body): number {
  return (node?.position?.end.offset ?? 0) + body.shift
}
