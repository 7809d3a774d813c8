/** The contract that every surface keeps, as a list of named promises; any test runner can run them. */
import type {Disclosure, PartDisclosure} from '../disclose/disclosure.ts'
import {gradePart} from '../record/grade.ts'
import type {DisclosureRecord} from '../record/record.ts'
import {reviewOf} from '../record/review.ts'
import {expand} from '../record/shorthand.ts'
import type {CarriedPart, Reading, ReadOptions, Surface, Written} from '../surface/surface.ts'
import {discloseSample, samples} from './disclose-sample.ts'
import {fewHostileStrings, hostileStrings} from './hostile-strings.ts'
import {demand, type SurfacePromise, same} from './promise.ts'
import {replacements} from './replacements.ts'
import {sampleWords} from './sample-words.ts'

/** What the contract needs to know of a surface. */
export interface ContractOptions<Content> {
  /** Contents to write into, by name: ordinary ones and awkward ones. */
  contents: Readonly<Record<string, Content>>
  /** Whether the author's content is still there, unchanged and in order, beside what was written. */
  keeps(before: Content, after: Content): boolean
  /** Whether nothing of a hostile string came alive in the content: no element, attribute, key or flag of its own. */
  inert(content: Content, hostile: string): boolean
  /** Ids of the parts that the contents have a place for; `body` where absent. */
  parts?: readonly string[]
  /** Whether only the first content meets every hostile string and every pair of disclosures, and the others a few of them. */
  isQuick?: boolean
}

/**
 * The promises of a surface: what it says it carries comes back, twice is once, another disclosure replaces the first,
 * nothing is lost, nothing comes alive.
 */
export function surfaceContract<Content>(
  surface: Surface<Content, ReadOptions>,
  options: ContractOptions<Content>,
): SurfacePromise[] {
  const parts = options.parts ?? ['body']
  const list: SurfacePromise[] = []
  for (const [index, [contentName, content]] of Object.entries(options.contents).entries()) {
    const isQuick = options.isQuick === true && index > 0
    for (const [sampleName, sample] of Object.entries(samples)) {
      const disclosure = discloseSample(expand(sample), {channel: surface.id})
      const name = `${surface.id}: ${contentName}, ${sampleName}`
      list.push(
        {
          name: `${name}: what it carries comes back`,
          keep: () => comesBack(surface, content, disclosure, parts),
        },
        {
          name: `${name}: writing twice is writing once`,
          keep: () => twiceIsOnce(surface, content, disclosure),
        },
        {
          name: `${name}: nothing of the author's is lost`,
          keep: () =>
            demand(
              options.keeps(content, surface.write(content, disclosure).content),
              'the content of the author changed',
            ),
        },
        {name: `${name}: every part is reported`, keep: () => reportsAll(surface, content, disclosure)},
      )
    }
    list.push(...replacements(surface, contentName, content, {keeps: options.keeps, isQuick}))
    if (surface.partsIn)
      list.push({
        name: `${surface.id}: ${contentName}: the parts in it are those that are read`,
        keep() {
          const held = surface.read(content).held.map(({digest: _, ...part}) => part)
          same(surface.partsIn?.(content), held, 'parts')
        },
      })
    list.push({
      name: `${surface.id}: ${contentName}: hostile text comes out inert`,
      keep() {
        for (const hostile of isQuick ? fewHostileStrings : hostileStrings)
          comesOutInert(surface, content, hostile, options)
      },
    })
  }
  return list
}

function comesBack<Content>(
  surface: Surface<Content, ReadOptions>,
  content: Content,
  disclosure: Disclosure,
  parts: readonly string[],
): void {
  const written = surface.write(content, disclosure)
  const reading = surface.read(written.content, {words: [sampleWords]})
  demand(reading.issues.length === 0, `what was written cannot be read: ${JSON.stringify(reading.issues)}`)
  for (const wanted of disclosure.parts.filter(part => parts.includes(part.part))) {
    const found = carriedBy(reading, wanted.part)
    if (surface.carries.includes('label') && wanted.label) {
      const text = found.label ?? ''
      demand(
        text.includes(wanted.label.long) || text.includes(wanted.label.short),
        `the label of ${wanted.part} did not come back: ${JSON.stringify(reading.labels)}`,
      )
    }
    if (found.grade === undefined && isUnmarked(written, wanted)) continue
    if (surface.carries.includes('grade')) same(found.grade, wanted.grade, `grade of ${wanted.part}`)
    if (surface.carries.includes('models')) same(found.models, wanted.models, `models of ${wanted.part}`)
    if (surface.carries.includes('reviewed'))
      same(found.reviewed, wanted.reviewed, `review of ${wanted.part}`)
  }
  if (surface.carries.includes('record') && disclosure.parts.length > 0)
    same(reading.record, disclosure.record, 'record')
}

/** Whether a part without a label has no mark either, and the report says so. */
function isUnmarked({report}: Written<unknown>, {part, label}: PartDisclosure): boolean {
  return !label && !report.some(entry => entry.part === part && entry.via === 'machine')
}

function carriedBy(reading: Reading, id: string): CarriedPart {
  const part = reading.record?.parts.find(one => one.id === id)
  const label = reading.labels.find(one => one.part === id)
  return {
    part: id,
    ...(label ? {label: label.text} : {}),
    ...(part
      ? {
          grade: gradePart(part),
          models: part.steps.map(step => step.by).filter(by => by.kind === 'model'),
          reviewed: reviewOf(part).state === 'standing',
        }
      : {}),
  }
}

function twiceIsOnce<Content>(
  surface: Surface<Content, ReadOptions>,
  content: Content,
  disclosure: Disclosure,
): void {
  const once = surface.write(content, disclosure).content
  same(surface.write(once, disclosure).content, once, 'content written twice')
}

function reportsAll<Content>(
  surface: Surface<Content, ReadOptions>,
  content: Content,
  disclosure: Disclosure,
): void {
  const {report} = surface.write(content, disclosure)
  for (const {part} of disclosure.parts)
    demand(
      report.some(entry => entry.part === part),
      `nothing is reported of ${part}`,
    )
  for (const entry of report)
    demand(entry.reason !== '', `no reason is given for ${entry.mark} of ${entry.part}`)
}

function comesOutInert<Content>(
  surface: Surface<Content, ReadOptions>,
  content: Content,
  hostile: string,
  options: ContractOptions<Content>,
): void {
  const record: DisclosureRecord = {
    version: 1,
    id: hostile,
    parts: [
      {
        id: 'body',
        medium: 'text',
        steps: [
          {action: 'generated', by: {kind: 'model', provider: hostile, id: hostile, version: hostile}},
          // Called as the model is, the reviewer would be that model.
          {
            action: 'reviewed',
            by: {kind: 'person', name: `${[...hostile].slice(0, 200).join('')} Nordmann`, role: hostile},
          },
        ],
      },
      {
        id: hostile,
        medium: 'image',
        at: {src: hostile},
        steps: [{action: 'generated', by: {kind: 'model', id: hostile}}],
      },
    ],
    context: {responsible: {name: hostile, role: hostile}},
  }
  const disclosure = discloseSample(record, {channel: surface.id})
  const {content: written} = surface.write(content, disclosure)
  demand(
    options.inert(written, hostile),
    `${JSON.stringify(hostile)} came alive in ${JSON.stringify(written)}`,
  )
  demand(options.keeps(content, written), `${JSON.stringify(hostile)} cost content of the author`)
  same(
    surface.write(written, disclosure).content,
    written,
    `content written twice with ${JSON.stringify(hostile)}`,
  )
  surface.read(written, {words: [sampleWords]})
}
