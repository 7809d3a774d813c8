/** A record says no less of AI than the other fields of its post, and than the pictures say of themselves. */
import {
  digitalSourceType,
  drupal,
  forem,
  type Grade,
  gradePart,
  ietfAiDisclosure,
  involvesAi,
  iptc,
  strictness,
  type Vocabulary,
  w3cCg,
} from '@forthright/core'
import type {Found} from '@forthright/core/surface'
import {examplePictures} from '../example-pictures.ts'
import {nameOf} from '../part-name.ts'
import {defineRule, type Hit, type Rule, type RuleExample} from '../rule.ts'

type Code = 'contradicted' | 'more' | 'perhaps-more'

const rule: Rule<Code, 'pictures'> = defineRule<Code, 'pictures'>({
  id: 'milder-than-evidence',
  severity: 'error',
  presets: ['recommended'],
  content: ['source', 'page', 'payload'],
  needs: ['pictures'],
  why: 'Readers, platforms and search engines read the other fields and the metadata of pictures too. Where those say more of AI than the record, one of the two is wrong, and a label that is owed may be left out.',
  messages: {
    contradicted: 'Another field says more of AI than the disclosure: {problem}.',
    more: 'The disclosure says {stated} of {part}, and {evidence} says more of AI: {grade}. Correct the one that is wrong.',
    'perhaps-more':
      'The disclosure says {stated} of {part}, and {evidence} may say more of AI. Look whether more than small changes were made by AI.',
  },
  *check(subject) {
    const {issues, head, record} = subject
    for (const {code, message, place} of issues)
      if (code === 'milder') yield {code: 'contradicted', args: {problem: message}, place}
    for (const part of record.parts) {
      const stated = gradePart(part)
      const about = (evidence: string) => ({stated, part: nameOf(record, part.id), evidence})
      // What contradicts a text by people is among the issues, and a text of unknown making is for another rule.
      if (involvesAi(stated) && head.record)
        for (const found of head.found.filter(one => (one.part ?? 'body') === part.id))
          yield* compare(
            stated,
            found,
            () => about(`another field (${JSON.stringify(found.value)})`),
            found.place,
          )
      // Pictures are opened only where one of them could say more.
      if (part.medium === 'text' || stated === 'ai-generated') continue
      for (const picture of subject.pictures.filter(one => one.part === part.id))
        for (const found of picture.statements)
          yield* compare(stated, found, () => about(`the metadata of ${picture.src}`), picture.place)
    }
  },
})

export default rule

function* compare(
  stated: Grade,
  {vocabulary, grade}: Found,
  args: () => Readonly<Record<string, string>>,
  place: Found['place'],
): Iterable<Hit<Code>> {
  if (vocabulary === 'forthright' || grade === undefined || involvesAi(grade) !== true) return
  if (involvesAi(stated)) {
    const exact = Object.hasOwn(vocabularies, vocabulary) ? vocabularies[vocabulary] : undefined
    if (strictness(grade) <= mostSaid(stated, exact)) return
    // A habit such as `ai: true` fits whatever AI had a share in, and "generated" in some vocabularies all but small changes.
    if (exact) yield {code: 'more', args: {...args(), grade}, place}
    else if (stated === 'ai-assisted')
      yield {code: 'perhaps-more', severity: 'needs-review', args: args(), place}
  } else yield {code: 'more', args: {...args(), grade}, place}
}

const vocabularies: Readonly<Record<string, Vocabulary>> = Object.fromEntries(
  [digitalSourceType, iptc, w3cCg, forem, drupal, ietfAiDisclosure].map(one => [one.id, one]),
)

/** How much a vocabulary itself would say of what has a grade: some have no word for less. */
function mostSaid(grade: Grade, vocabulary: Vocabulary | undefined): number {
  const said = [false, true].flatMap(reviewed => {
    const value = vocabulary?.from({grade, reviewed})
    const meant = value === undefined ? undefined : vocabulary?.to(value)?.grade
    return meant === undefined ? [] : [strictness(meant)]
  })
  return Math.max(strictness(grade), ...said)
}

const text = '\n\nWool is warm.\n'
const post = (front: string, more = '') => `---\n${front}\n---${text}${more}`

export const examples: RuleExample[] = [
  {name: 'both say that AI wrote it', content: post('ai: true\ndisclosure: ai-generated'), finds: []},
  {name: 'both say that people wrote it', content: post('ai: false\ndisclosure: human'), finds: []},
  {
    name: 'the record says that a person wrote it, and another field that AI did',
    content: post('ai: true\ndisclosure: human'),
    finds: ['contradicted'],
  },
  {
    name: 'the record says small changes, and another field that AI wrote it',
    content: post('digitalSourceType: trainedAlgorithmicMedia\ndisclosure: ai-assisted'),
    finds: ['more'],
  },
  {
    name: 'a vocabulary without a word for what a person edited',
    content: post('digitalSourceType: trainedAlgorithmicMedia\ndisclosure: human-edited'),
    finds: [],
  },
  {
    name: 'a field that only says that AI was used',
    content: post('ai: true\ndisclosure: ai-assisted'),
    finds: ['perhaps-more'],
  },
  {
    name: 'AI wrote the title, and a person the text',
    content: post('disclosure:\n  origin: human\n  parts: {title: ai-generated}'),
    finds: [],
  },
  {
    name: 'a picture by a person, as the record has it, that says in its metadata that AI made it',
    content: post('disclosure: {origin: human, parts: {wool.png: human}}', '\n![Wool](wool.png)\n'),
    files: {'wool.png': examplePictures.generated},
    finds: ['more'],
  },
  {
    name: 'a picture by AI, as both have it',
    content: post('disclosure: {origin: human, parts: {wool.png: ai-generated}}', '\n![Wool](wool.png)\n'),
    files: {'wool.png': examplePictures.generated},
    finds: [],
  },
]
