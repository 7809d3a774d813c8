/** Marks say what the label says. */
import {involvesAi} from '@forthright/core'
import type {PageLabel, PageMark} from '@forthright/core/surface'
import {examplePage, ownLabel} from '../example-page.ts'
import {defineRule, type Rule, type RuleExample} from '../rule.ts'

type Code = 'other'

const rule: Rule<Code, 'page'> = defineRule<Code, 'page'>({
  id: 'mark-contradicts-label',
  severity: 'error',
  presets: ['recommended'],
  content: ['page'],
  needs: ['page'],
  why: 'Machines repeat marks to people who never see the label. The marks of others know fewer grades than labels do, so only what cannot both be true counts.',
  messages: {
    other: '{name} says {marked} of {part}, and its label says {said}. Make them say the same.',
  },
  *check({page}) {
    const labels = page.labels.filter(({id, isAlone, isOfOther}) => id !== undefined && isAlone && !isOfOther)
    for (const mark of page.marks) {
      const label = labels.find(one => areOpposed(mark, one))
      if (label)
        yield {
          code: 'other',
          args: {
            name: names[mark.vocabulary] ?? mark.vocabulary,
            marked: String(mark.value),
            part: label.part,
            said: label.grade,
          },
          place: mark.place,
        }
    }
  },
})

export default rule

const names: Readonly<Record<string, string>> = {'schema.org': 'digitalSourceType', 'w3c-cg': 'ai-disclosure'}

/** Whether both cannot be true; what is said of a page is of the strictest of its parts. */
function areOpposed(
  {vocabulary, part, grade: marked}: PageMark,
  {part: about, grade: said}: PageLabel,
): boolean {
  if (marked === undefined || vocabulary === 'forthright') return false
  if (part !== undefined && part !== about) return false
  if (involvesAi(marked) === false) return involvesAi(said) === true
  if (part === undefined) return false
  // A person wrote it, or edited all of it: no AI made it alone.
  if (vocabulary === 'w3c-cg')
    return marked === 'ai-generated' && (said === 'ai-assisted' || said === 'human-edited')
  if (vocabulary !== 'schema.org') return false
  if (marked === 'ai-generated') return said === 'ai-modified' || said === 'ai-assisted'
  return marked === 'ai-modified' && (said === 'ai-generated' || said === 'human-edited')
}

const jsonLd = (member: string) =>
  `<script type="application/ld+json">{"@context":"https://schema.org","@type":"Article","digitalSourceType":"https://schema.org/${member}DigitalSource"}</script>`

export const examples: RuleExample[] = [
  {name: 'attributes and label agree', file: 'page.html', content: examplePage(), finds: []},
  {
    name: 'JSON-LD and label agree',
    file: 'page.html',
    content: examplePage({head: jsonLd('TrainedAlgorithmicMedia')}),
    finds: [],
  },
  {
    name: 'a reviewed text of AI is ai-assisted to the W3C group',
    file: 'page.html',
    content: examplePage({
      marks: 'ai-disclosure="ai-assisted" data-ai-grade="ai-generated" data-ai-reviewed',
    }),
    finds: [],
  },
  {
    name: 'a meta that says people alone',
    file: 'page.html',
    content: examplePage({marks: '', head: '<meta name="ai-disclosure" content="human-only">'}),
    finds: ['other'],
  },
  {
    name: 'JSON-LD that says that AI changed what it made',
    file: 'page.html',
    content: examplePage({head: jsonLd('CompositeWithTrainedAlgorithmicMedia')}),
    finds: ['other'],
  },
  {
    name: 'AI alone, and a person with help',
    file: 'page.html',
    content: examplePage({
      label: ownLabel('This text was written by a person with help from AI.'),
      marks: 'ai-disclosure="ai-autonomous"',
    }),
    finds: ['other'],
  },
]
