/** A label tells the making that is on record. */
import {gradePart, involvesAi} from '@forthright/core'
import {examplePage, ownLabel} from '../example-page.ts'
import {defineRule, type Rule, type RuleExample} from '../rule.ts'

type Code = 'other' | 'denial'

const rule: Rule<Code, 'page'> = defineRule<Code, 'page'>({
  id: 'label-contradicts-record',
  severity: 'error',
  presets: ['recommended'],
  content: ['page'],
  needs: ['page'],
  why: 'Readers go by the words. Words of another making than the recorded one mislead them, and a sentence that denies AI where AI took part does so most of all.',
  messages: {
    other:
      'The label for {part} says {said}, and the record says {recorded}. Write the label again from the record.',
    denial:
      '“{text}” denies that AI took part, and {part} is recorded as {recorded}. Put the label in its place, or correct the record.',
  },
  *check({page, record, head}) {
    const isBeside = head.found.some(
      ({vocabulary, part}) => vocabulary === 'forthright' && part === undefined,
    )
    for (const {part, id, grade: said, text, place, isAlone, isOfOther} of page.labels) {
      if (!isAlone || isOfOther) continue
      const recorded = record.parts.find(one => one.id === part)
      const grade = recorded && gradePart(recorded)
      if (id === undefined) {
        if (grade && involvesAi(grade)) yield {code: 'denial', args: {text, part, recorded: grade}, place}
        continue
      }
      const exact = page.marks.find(mark => mark.vocabulary === 'forthright' && mark.part === part)?.grade
      const known = isBeside ? grade : exact
      if (known !== undefined && known !== 'unknown' && known !== said)
        yield {code: 'other', args: {part, said, recorded: known}, place}
    }
  },
})

export default rule

export const examples: RuleExample[] = [
  {name: 'label and record agree', file: 'page.html', content: examplePage(), finds: []},
  {
    name: 'a text by a person may say so',
    file: 'page.html',
    content: examplePage({
      label: '<p>This text was written by a person.</p>',
      marks: 'data-ai-grade="human"',
    }),
    finds: [],
  },
  {
    name: 'a translation is a change by AI',
    file: 'page.html',
    content: examplePage({
      label: ownLabel('This text was translated by AI.'),
      marks: 'data-ai-grade="ai-modified"',
    }),
    finds: [],
  },
  {
    name: 'a sentence about a kitchen is no denial',
    file: 'page.html',
    content: examplePage({after: '<p>No AI was used in the kitchen.</p>'}),
    finds: [],
  },
  {
    name: 'words of a milder making',
    file: 'page.html',
    content: examplePage({label: ownLabel('This text was written by a person with help from AI.')}),
    finds: ['other'],
  },
  {
    name: 'a label of AI on a text by a person',
    file: 'page.html',
    content: examplePage({marks: 'data-ai-grade="human"'}),
    finds: ['other'],
  },
  {
    name: 'the words were replaced by a denial',
    file: 'page.html',
    content: examplePage({label: ownLabel('This text was written by a person.')}),
    finds: ['denial'],
  },
  {
    name: 'a denial beside the label',
    file: 'page.html',
    content: examplePage({after: '<p>No AI was used.</p>'}),
    finds: ['denial'],
  },
  {
    name: 'a denial in the language of the page',
    file: 'page.html',
    content: examplePage({label: '<p>Denne teksten er skrevet av et menneske.</p>', language: 'nb'}),
    finds: ['denial'],
  },
]
