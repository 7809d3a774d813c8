/**
 * Writes the labels of a disclosure into a file by splicing. What is inserted can be taken out again to the byte:
 * a label stands before the line of the node that follows, and brings the blank lines that it needs.
 */
import type {Disclosure, Words} from '@forthright/core'
import type {LabelPlace, ReportEntry} from '@forthright/core/surface'
import type {RootContent} from 'mdast'
import type {Embedded} from '../body/embedded-media.ts'
import type {Body, Format} from '../body/parse.ts'
import {parseFile} from '../parse-file.ts'
import {runsOn} from './open-end.ts'
import {isOutdated, planLabels, variantOf} from './plan.ts'
import type {LabelRegion} from './region.ts'
import {checkStyle, type LabelStyle, labelBlock, labelEnd} from './syntax.ts'

interface Edit {
  start: number
  end: number
  text: string
}

/** How to set labels, and in which languages those that are there are known by their wording. */
export interface WriteLabelsOptions extends LabelStyle {
  format?: Format | undefined
  words?: readonly Words[] | undefined
  /** Where the label of the text stands; where absent, at the start, and one that is there stays. */
  place?: LabelPlace | undefined
  /** What front matter names as pictures of the post. */
  above?: readonly Embedded[] | undefined
  /** Whether no comment may stand beside the words: labels are then known again by their wording. */
  isBare?: boolean
}

/** The file with its labels, and where each landed. `body` is the tree of the file. */
export function writeLabels(
  source: string,
  body: Body,
  disclosure: Disclosure,
  options: WriteLabelsOptions = {},
): {content: string; report: ReportEntry[]; manual: string[]} {
  checkStyle(options)
  const {format = 'md', words, component, isBare = false} = options
  const eol = /\r?\n/.exec(source)?.[0] ?? '\n'
  const plain = options.variant === 'component' && format !== 'mdx'
  const style = {variant: plain ? ('paragraph' as const) : options.variant, component}
  const {wanted, unwanted, report, manual} = planLabels(body.root, disclosure, {
    words,
    component,
    place: options.place,
    above: options.above,
    end: endIn(source, body),
  })
  const edits = runsOf(unwanted).map(run => removal(source, body, run))
  if (edits.length > 0 && wanted.some(({region}) => !region)) {
    // What is inserted stands beside what is left, which is known once the others are gone.
    const bare = apply(source, edits)
    return writeLabels(bare, parseFile(bare, format).body, disclosure, options)
  }
  const tail: string[] = []
  for (const want of wanted) {
    if (!isOutdated(want, style)) continue
    const {part, label, text, region} = want
    const variant = variantOf(want, style)
    const setting = {part, language: label.language, format, isBare, variant, component}
    const block = labelBlock(text, setting, eol)
    const apart = isBare ? '' : eol + labelEnd(part, format)
    if (region) edits.push(update(source, body, region, {block, apart, eol}))
    else if (want.before < body.root.children.length)
      edits.push(insertion(source, body, want.before, {block, apart, eol}))
    else tail.push(block)
  }
  const content = apply(source, edits)
  return {
    content: tail.length === 0 ? content : append(content, body.start, tail.join(eol + eol), eol),
    report: plain ? report.map(saidPlain) : report,
    manual,
  }
}

/** Index before the last node where that takes in what would follow it, else after all of them. */
function endIn(source: string, body: Body): number {
  const {children} = body.root
  const last = children.at(-1)
  const runs = last !== undefined && runsOn(last, source.slice(startOf(last, body), endOf(last, body)))
  return children.length - Number(runs)
}

function saidPlain(entry: ReportEntry): ReportEntry {
  if (entry.via !== 'text') return entry
  return {...entry, reason: `${entry.reason} Plain Markdown has no components, so it is a paragraph.`}
}

/** A label as it is written, and what keeps it apart from text on the next line. */
interface Setting {
  block: string
  apart: string
  eol: string
}

/**
 * Before the line of a node, with a blank line after it. Where the line above would run into the label, the blank line
 * that keeps those apart is what tells, when the label comes out again, that none was there.
 */
function insertion(source: string, body: Body, before: number, {block, apart, eol}: Setting): Edit {
  const at = lineStart(source, startOf(body.root.children[before], body), body.start)
  const loose = `${block}${eol}${eol}`
  const text = runsInto(source, body, before, at) ? eol + (apart ? block + eol + apart + eol : loose) : loose
  return {start: at, end: at, text}
}

/** Whether the line above has something that goes on in the next line; headings and comments do not. */
function runsInto(source: string, body: Body, index: number, at: number): boolean {
  const above = at - breakBefore(source, at, 0)
  const isBlank = !/[^ \t\r\n]/.test(source.slice(lineStart(source, above, body.start), above))
  const node = body.root.children[index - 1]
  if (at <= body.start || isBlank) return false
  if (node?.type === 'html') return !/^<!--(?:(?!-->)[\s\S])*-->\s*$/.test(node.value)
  return node?.type !== 'heading' && node?.type !== 'mdxFlowExpression'
}

/** At the end of the file, which ends with a line ending or without one as before. */
function append(source: string, bodyStart: number, block: string, eol: string): string {
  if (source.slice(bodyStart) === '' && !/[^\n]$/.test(source.slice(1)))
    return source + block + (bodyStart > 1 ? eol : '')
  return /[\r\n]$/.test(source) ? source + eol + block + eol : source + eol + eol + block
}

/** In the place of the label that is there, apart from the lines above and below. */
function update(source: string, body: Body, region: LabelRegion, {block, apart, eol}: Setting): Edit {
  const {children} = body.root
  const [start, end] = [startOf(children[region.from], body), endOf(children[region.to - 1], body)]
  const at = lineStart(source, start, body.start)
  const above = runsInto(source, body, region.from, at) ? eol : ''
  const isTight = /^[ \t]*(?:\r\n|\n|\r(?!\n))[ \t]*[^\s]/.test(source.slice(end))
  return {start, end, text: above + block + (isTight ? eol + apart : '')}
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
  const after = /^(\r\n|\n|\r(?!\n))?/.exec(below)?.[0].length ?? 0
  const above = after === 0 ? blankBefore(source, start) : breakBefore(source, start, body.start)
  return {start: start - above, end: end + after, text: ''}
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

/** Where the line of an offset begins; only that line is looked at, however long the source is. */
function lineStart(source: string, offset: number, least: number): number {
  let start = offset
  while (start > least && !/[\r\n]/.test(source[start - 1] ?? '')) start--
  return Math.max(start, least)
}

/** The length of the line ending that stands right before an offset. */
function breakBefore(source: string, offset: number, least: number): number {
  return /(?:\r\n|\n|\r)?$/.exec(source.slice(Math.max(offset - 2, least), offset))?.[0].length ?? 0
}

/** The same, with a blank line before it and the line ending before that. */
function blankBefore(source: string, offset: number): number {
  const end = offset - breakBefore(source, offset, 0)
  const start = lineStart(source, end, 0)
  const before = breakBefore(source, start, 0)
  const isBlank = before > 0 && /^[ \t]*$/.test(source.slice(start, end))
  return offset - (isBlank ? start - before : end)
}

function startOf(node: RootContent | undefined, body: Body): number {
  return (node?.position?.start.offset ?? 0) + body.shift
}

function endOf(node: RootContent | undefined, body: Body): number {
  return (node?.position?.end.offset ?? 0) + body.shift
}
