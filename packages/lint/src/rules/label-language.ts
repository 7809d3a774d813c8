/** A label is in the language of the page. */
import {examplePage, ownLabel} from '../example-page.ts'
import {defineRule, type Rule, type RuleExample} from '../rule.ts'

type Code = 'other'

const rule: Rule<Code, 'page'> = defineRule<Code, 'page'>({
  id: 'label-language',
  severity: 'error',
  presets: ['recommended'],
  content: ['page'],
  needs: ['page'],
  why: 'A label informs those who can read it. The Code of Practice asks that a spoken notice is in the language of the content (measure 1.1), and the guidelines on Article 50 of the AI Act that one for children is in theirs (footnote 40). Only languages in which there are labels are looked at.',
  messages: {
    other:
      'The label for {part} is in {said}, and the page is in {expected}. Write it again with `language: {expected}`, or correct the lang attribute of the page.',
  },
  *check({page, site}) {
    for (const {part, language, expected, place, isAlone} of page.labels) {
      if (expected === undefined || !isAlone) continue
      // The site knows its language better than a template that says none of its own.
      if (site.language === language) continue
      yield {code: 'other', args: {part, said: language, expected}, place}
    }
  },
})

export default rule

const norwegian = 'Denne teksten er laget av KI.'

export const examples: RuleExample[] = [
  {
    name: 'label and page are in English',
    file: 'page.html',
    content: examplePage({language: 'en-GB'}),
    finds: [],
  },
  {
    name: 'both are in Norwegian, which a page may call no',
    file: 'page.html',
    content: examplePage({label: ownLabel(norwegian), language: 'no'}),
    finds: [],
  },
  {
    name: 'a language without labels',
    file: 'page.html',
    content: examplePage({language: 'la'}),
    finds: [],
  },
  {name: 'a page that names no language', file: 'page.html', content: examplePage({language: ''}), finds: []},
  {
    name: 'a label in Norwegian in an English page',
    file: 'page.html',
    content: examplePage({label: ownLabel(norwegian, {attributes: 'lang="nb"'})}),
    finds: ['other'],
  },
  {
    name: 'a label in English in an article in Swedish',
    file: 'page.html',
    content: examplePage({language: 'sv'}),
    finds: ['other'],
  },
]
