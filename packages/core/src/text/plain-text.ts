/** The plain text surface: one line with the label before the text, and no machine marks. */
import type {Disclosure} from '../disclose/disclosure.ts'
import {meaningOf} from '../disclose/label.ts'
import {placeAt} from '../errors/finding.ts'
import {stepsOf} from '../record/origin-steps.ts'
import type {DisclosureRecord, Medium, Step} from '../record/record.ts'
import {findLabel} from '../surface/find-label.ts'
import type {Reading, ReadOptions, ReportEntry, Surface, Written} from '../surface/surface.ts'
import {digest} from './canonical.ts'
import {lineOf} from './label-line.ts'

/** Writes the labels of all parts as one line at the head of a plain text, and finds it there again. */
export const plainText: Surface<string> = {
  id: 'text',
  carries: ['label'],
  write,
  read,
}

function write(content: string, disclosure: Disclosure): Written<string> {
  const bom = content.startsWith('\uFEFF') ? '\uFEFF' : ''
  const text = content.slice(bom.length)
  const line = lineOf(disclosure, 'long')
  const [first = ''] = text.split(/\r\n|\n|\r/, 1)
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  const there = line !== '' && first === line
  return {
    content: line === '' || there ? content : `${bom}${line}${eol}${eol}${text}`,
    report: disclosure.parts.map(
      ({part, label}): ReportEntry =>
        label
          ? {
              part,
              mark: 'label',
              via: 'text',
              where: 'first line',
              reason: there ? 'It was there already.' : 'Plain text carries words only.',
            }
          : {
              part,
              mark: 'label',
              via: 'none',
              where: '',
              reason: 'No obligation asks for a label on this part.',
            },
    ),
    manual: [],
  }
}

function read(content: string, {words = []}: ReadOptions = {}): Reading {
  const text = content.replace(/^\uFEFF/, '')
  const offset = content.length - text.length
  const [first = ''] = text.split(/\r\n|\n|\r/, 1)
  const label = findLabel(first, words)
  const body = label ? text.slice(first.length) : text
  const held = [
    {id: 'body', medium: 'text' as const, steps: [], digest: digest(body.split(/(?:\r\n|\n|\r){2,}/))},
  ]
  if (!label) return {found: [], labels: [], issues: [], held}
  const place = placeAt(content, offset, offset + first.length)
  const {medium, grade} = meaningOf(label.id)
  const part = medium === 'text' ? 'body' : medium
  return {
    found: [{vocabulary: 'label', value: first, part, place}],
    labels: [{text: first, part, id: label.id, place}],
    record: recordOf(part, medium, stepsOf(grade)),
    issues: [],
    held,
  }
}

function recordOf(id: string, medium: Medium, steps: Step[]): DisclosureRecord {
  return {version: 1, parts: [{id, medium, steps}]}
}
