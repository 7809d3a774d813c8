/** What a page must show: what follows from its own record, labels and marks, and from what holds for the site. */
import {
  digitalSourceType,
  discloseItem,
  type Grade,
  gradePart,
  type Medium,
  type Part,
  type Place,
  partNames,
  type SiteSettings,
  type Vocabulary,
  w3cCg,
} from '@forthright/core'
import {type Found, findLabel, type Reading} from '@forthright/core/surface'
import {isPostPage} from '../post/is-post-page.ts'
import {htmlPost} from '../post/with-front-matter.ts'
import {knownWords, shippedLanguages} from '../site/shipped.ts'

/** A label that must be seen. */
export interface ExpectedLabel {
  /** Id of the part it is about. */
  part: string
  /** What the part is called in a sentence, e.g. `the picture`. */
  name: string
  medium: Medium
  /** The address of a picture, clip or recording, as the page has it. */
  src?: string
  grade: Grade
  /** What is said of the part to machines. */
  marks: readonly Found[]
  /** Where a label of the part stands in what was served; absent where there is none. */
  place?: Place
  /** Whether what was served had a label of it. */
  wasServed: boolean
}

/** What is expected of a page. */
export interface Expectation {
  /** Whether anything is asked of the page. */
  isPost: boolean
  declared: boolean
  grade: Grade
  labels: ExpectedLabel[]
  /** What of its statements cannot be read, in sentences. */
  unreadable: string[]
}

/** What follows from what was served, and from what stands there once scripts ran, where that alone says something. */
export function expectationOf(served: string, rendered: string, site: SiteSettings): Expectation {
  const first = htmlPost.read(served, knownWords)
  const reading = states(first) ? first : htmlPost.read(rendered, knownWords)
  const isOne = isPostPage(served) || isPostPage(rendered)
  const {record, held, markets, language} = reading
  const unreadable = reading.issues.map(({message}) => message)
  if (!record)
    return {isPost: isOne, declared: unreadable.length > 0, grade: 'unknown', labels: [], unreadable}
  const {disclosure, ...item} = discloseItem(
    {
      record,
      held,
      markets,
      channel: htmlPost.id,
      languages: {...shippedLanguages, fallback: 'en'},
      hints: {content: language},
    },
    {...site, undeclared: 'allow', details: false},
  )
  const owed = new Set(disclosure.parts.flatMap(({part, label}) => (label ? [part] : [])))
  // What the site shows it means to be seen, whether or not it is owed.
  for (const {part, id} of reading.labels) if (id !== undefined) owed.add(part)
  const names = partNames(item.record.parts)
  const labels = record.parts
    .filter(({id}) => owed.has(id))
    .map(part => ({
      ...expected(part, first, reading, record.parts.length === 1),
      name: names.get(part.id) ?? part.id,
    }))
  return {isPost: isOne, declared: true, grade: item.grade, labels, unreadable}
}

function states({record, issues}: Reading): boolean {
  return record !== undefined || issues.length > 0
}

function expected(
  part: Part,
  served: Reading,
  {found}: Reading,
  isOnly: boolean,
): Omit<ExpectedLabel, 'name'> {
  const {id, medium, at} = part
  const own = served.labels.find(one => one.part === id)
  // A class and attributes say that a label was meant; only words are one.
  const wasServed = own !== undefined && findLabel(own.text, knownWords.words ?? []) !== undefined
  return {
    part: id,
    medium,
    ...(at && 'src' in at ? {src: at.src} : {}),
    grade: gradePart(part),
    marks: found.filter(one => isTelling(one) && (one.part === id || (isOnly && one.part === undefined))),
    ...(own?.place ? {place: own.place} : {}),
    wasServed,
  }
}

const vocabularies: Readonly<Record<string, Vocabulary>> = {
  [w3cCg.id]: w3cCg,
  [digitalSourceType.id]: digitalSourceType,
}

/** Whether a statement is a mark for machines, of a vocabulary that tells grades apart. */
function isTelling({vocabulary}: Found): boolean {
  return vocabulary === 'forthright' || Object.hasOwn(vocabularies, vocabulary)
}

/** The marks of a part that say something else than a label of this grade does. */
export function contradicting(label: Grade, marks: readonly Found[]): Found[] {
  return marks.filter(({vocabulary: id, value}) => {
    if (id === 'forthright') return value !== label
    const vocabulary = Object.hasOwn(vocabularies, id) ? vocabularies[id] : undefined
    const making = typeof value === 'string' ? vocabulary?.to(value) : undefined
    if (!vocabulary || !making) return false
    // A vocabulary may have one value for several grades; what is written for the label is compared.
    const said = vocabulary.from(making)
    return [false, true].every(reviewed => {
      const written = vocabulary.from({grade: label, reviewed})
      return written !== undefined && written !== said
    })
  })
}
