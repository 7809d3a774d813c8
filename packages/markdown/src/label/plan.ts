/**
 * Which labels of a disclosure are to stand in a document, and where: the label of the text at its head, the label
 * of an image below the top-level block that holds it, or at the head where the body does not hold it.
 */
import {type Disclosure, grades, type Label, type PartDisclosure} from '@forthright/core'
import {
  type LabelPlace,
  type MatchedMedia,
  matchMedia,
  meaningOf,
  type ReportEntry,
  textOf,
  unlabelled,
  unplaced,
} from '@forthright/core/surface'
import type {Root, RootContent} from 'mdast'
import {type Embedded, mediaIn} from '../body/embedded-media.ts'
import {type LabelRegion, labelRegions, type Wording} from './region.ts'
import {StandingLabels} from './standing.ts'
import {foldText, type LabelStyle, type LabelVariant} from './syntax.ts'
import {isPlaced, isStanding, textPlace} from './text-place.ts'

/** A label that is to stand in the document. */
export interface WantedLabel {
  part: string
  label: Label
  text: string
  /** Index of the top-level node that it is to stand before, when it is not there yet. */
  before: number
  /** The label that is there already, to keep or to bring up to date. */
  region?: LabelRegion
}

/** What is to be done to the labels of a document. */
export interface LabelPlan {
  wanted: WantedLabel[]
  /** Labels of ours that are no longer wanted. */
  unwanted: LabelRegion[]
  report: ReportEntry[]
  /** What a person must do: labels of files that the document may show, and nobody can tell where. */
  manual: string[]
}

/** What a document is planned with. */
export interface LabelPlanOptions extends Omit<Wording, 'texts'> {
  place?: LabelPlace | undefined
  /** Index of the node after which nothing can stand; where absent, all of them may be followed. */
  end?: number | undefined
  /** What front matter names as pictures of the post: they are shown above its text. */
  above?: readonly Embedded[] | undefined
}

/** Plans the labels of a disclosure for a document. */
export function planLabels(
  root: Root,
  disclosure: Disclosure,
  {place, above = [], end = root.children.length, ...wording}: LabelPlanOptions = {},
): LabelPlan {
  const labels = disclosure.parts.flatMap(part => (part.label ? [part.label] : []))
  const regions = labelRegions(root.children, {...wording, texts: new Set(labels.flatMap(formsOf))})
  const standing = new StandingLabels(regions)
  const hasMedia = disclosure.parts.some(({medium, label}) => label && medium !== 'text')
  const shown = new ShownMedia(disclosure.parts, hasMedia ? mediaIn(root) : [], above)
  const head = headPart(disclosure.parts)
  const top = textPlace(root.children, regions)
  const placed = isPlaced(root.children) || place !== undefined
  const asked = textPlace(root.children, regions, place, end)
  const plan: LabelPlan = {wanted: [], unwanted: [], report: [], manual: []}
  for (const part of [...(head ? [head] : []), ...disclosure.parts.filter(other => other !== head)]) {
    const {label, medium} = part
    if (!label) {
      plan.report.push(unlabelled(part))
    } else if (medium === 'text' && part !== head) {
      plan.report.push(
        entry(part, 'text', 'head of content', `The label of ${head?.part} stands for all of the text.`),
      )
    } else {
      const block = medium === 'text' ? undefined : shown.blockOf(part)
      const start = part === head ? asked : block === undefined ? top : Math.min(block + 1, end)
      const text = foldText(textOf(label, 'long'))
      const taken = standing.take({part: part.part, medium, start, forms: formsOf(label)})
      // One of ours that stands elsewhere than asked for goes, and a new one comes.
      const isMoved =
        part === head && placed && taken && isOwn(taken) && !isStanding(end, regions, taken, start)
      const region = isMoved ? undefined : taken
      if (!region && block === undefined && shown.hasOthersThan(part)) {
        const {entry: untold, step} = unplaced(part, shown.doubtfulOf(part), 'post')
        plan.report.push(untold)
        plan.manual.push(step)
        continue
      }
      if (isMoved) plan.unwanted.push(taken)
      const before = part === head ? start : standing.after(start)
      plan.wanted.push({part: part.part, label, text, before, ...(region ? {region} : {})})
      plan.report.push(whereabouts(part, root.children, block, placed ? place : 'start'))
    }
  }
  const texts = disclosure.parts.filter(({medium, at}) => medium === 'text' && at === undefined)
  const byPeople = texts.length > 0 && texts.every(({grade}) => grade === 'human')
  plan.unwanted.push(...regions.filter(region => !standing.isTaken(region) && isUnwanted(region, byPeople)))
  plan.unwanted.sort((a, b) => a.from - b.from)
  return plan
}

/** Which of the files that a document embeds the parts of a disclosure are. */
class ShownMedia {
  readonly #embedded: readonly Embedded[]
  readonly #matches: ReadonlyMap<string, MatchedMedia<Embedded & {addresses: string[]}>>
  readonly #above: ReadonlySet<string>

  constructor(parts: readonly PartDisclosure[], embedded: readonly Embedded[], above: readonly Embedded[]) {
    const names = parts.filter(({medium, label}) => label && medium !== 'text').map(sourceOf)
    const addressed = (list: readonly Embedded[]) => list.map(one => ({...one, addresses: [one.src]}))
    this.#embedded = embedded
    this.#matches = matchMedia(names, addressed(embedded))
    const matched = matchMedia(names, addressed(above))
    this.#above = new Set(names.filter(name => (matched.get(name)?.shown.length ?? 0) > 0))
  }

  /** Where it stands; of files with one address, the first counts. */
  blockOf(part: PartDisclosure): number | undefined {
    return this.#matches.get(sourceOf(part))?.shown[0]?.block
  }

  /** Whether a label at the head would seem to be about others: the document shows some, and front matter names none. */
  hasOthersThan(part: PartDisclosure): boolean {
    if (part.medium === 'text' || this.#above.has(sourceOf(part))) return false
    return this.doubtfulOf(part).length > 0 || this.#embedded.some(({medium}) => medium === part.medium)
  }

  /** Of several files that may be it, one each. */
  doubtfulOf(part: PartDisclosure): readonly Embedded[] {
    return this.#matches.get(sourceOf(part))?.doubtful ?? []
  }
}

function isOwn({part, words}: LabelRegion): boolean {
  return part !== undefined || words?.shape.ours === true
}

/** A label of ours that no part has; without its marker, one that says of a text by people that AI took part. */
function isUnwanted({part, id, words}: LabelRegion, byPeople: boolean): boolean {
  if (part !== undefined) return true
  return byPeople && id !== undefined && meaningOf(id).medium === 'text' && words?.shape.ours === true
}

/**
 * Whether a label that is there has to be written anew: it says something else, or stands otherwise than asked for.
 * A label by hand in its short form is a label too, and stands as its author set it.
 */
export function isOutdated(want: WantedLabel, style: LabelStyle): boolean {
  const {region, text, label} = want
  if (!region) return true
  if (region.isFormer) return true
  const marked = region.part !== undefined
  if (marked ? region.text !== text : !formsOf(label).includes(region.text)) return true
  const shape = region.words?.shape
  if (!shape || !(marked || shape.ours)) return false
  if (shape.variant !== variantOf(want, style)) return true
  return (
    shape.component !== undefined &&
    (shape.component.language !== label.language ||
      (style.component !== undefined && shape.component.name !== style.component))
  )
}

/** What a label is to stand in: what was asked for, else what it stands in already. */
export function variantOf({region}: WantedLabel, {variant}: LabelStyle): LabelVariant {
  return variant ?? region?.words?.shape.variant ?? 'paragraph'
}

/** What a label may say, folded as texts are compared. */
function formsOf(label: Label): string[] {
  const texts = [textOf(label, 'long'), label.long, textOf(label, 'short'), label.short]
  return [...new Set(texts)].map(foldText)
}

/** The part whose label stands for all text: the body, else the strictest. */
function headPart(parts: readonly PartDisclosure[]): PartDisclosure | undefined {
  const labelled = parts.filter(part => part.medium === 'text' && part.label)
  const strictest = labelled.toSorted((a, b) => grades.indexOf(b.grade) - grades.indexOf(a.grade))
  return labelled.find(part => part.part === 'body') ?? strictest[0]
}

function sourceOf({part, at}: PartDisclosure): string {
  return at && 'src' in at ? at.src : part
}

function whereabouts(
  part: PartDisclosure,
  children: readonly RootContent[],
  block: number | undefined,
  place: LabelPlace | undefined,
): ReportEntry {
  const {medium} = part
  if (medium === 'text' && place !== 'start')
    return entry(
      part,
      'text',
      place ?? 'disclosure-here',
      'The label of the text stands where it was asked to.',
    )
  if (medium === 'text')
    return entry(part, 'text', 'head of content', 'The label of a text stands where reading begins.')
  if (block === undefined)
    return entry(
      part,
      'text',
      'head of content',
      `The body does not hold this ${medium}, so its label stands at the head.`,
    )
  const holder = children[block]?.type
  return holder === 'paragraph'
    ? entry(
        part,
        'text',
        `below the ${medium}`,
        `The label of ${medium === 'audio' ? 'a recording' : `a ${medium}`.replace('a image', 'an image')} stands next to it.`,
      )
    : entry(
        part,
        'text',
        `below the block with the ${medium}`,
        `The ${medium} stands inside a larger block, and a label in it would change that block.`,
      )
}

function entry({part}: PartDisclosure, via: ReportEntry['via'], where: string, reason: string): ReportEntry {
  return {part, mark: 'label', via, where, reason}
}
