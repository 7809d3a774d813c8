/** JSON-LD that says how something was made can be read. */
import {examplePage} from '../example-page.ts'
import {defineRule, type Rule, type RuleExample} from '../rule.ts'

type Code = 'invalid'

const rule: Rule<Code, 'page'> = defineRule<Code, 'page'>({
  id: 'json-ld-invalid',
  severity: 'error',
  presets: ['recommended'],
  content: ['page'],
  needs: ['page'],
  why: 'A comma too much, a missing context or a value that is in no list, and no machine reads the statement, while whoever wrote it counts on it (https://schema.org/digitalSourceType, https://cv.iptc.org/newscodes/digitalsourcetype/). Blocks without digitalSourceType are left alone.',
  messages: {invalid: 'This JSON-LD says how something was made, and machines cannot read it: {problem}.'},
  *check({page}) {
    for (const {message, place, allowed} of page.jsonLd)
      yield {code: 'invalid', args: {problem: message}, place, ...(allowed ? {allowed} : {})}
  },
})

export default rule

const script = (json: string) => examplePage({head: `<script type="application/ld+json">${json}</script>`})

export const examples: RuleExample[] = [
  {
    name: 'a member of schema.org',
    file: 'page.html',
    content: script(
      '{"@context":"https://schema.org","@type":"Article","digitalSourceType":"https://schema.org/TrainedAlgorithmicMediaDigitalSource"}',
    ),
    finds: [],
  },
  {
    name: 'a code of IPTC',
    file: 'page.html',
    content: script(
      '{"@context":"https://schema.org","@type":"Article","digitalSourceType":"http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"}',
    ),
    finds: [],
  },
  {
    name: 'a broken block that says nothing of it',
    file: 'page.html',
    content: script('{"@context":"https://schema.org","@type":"Article",}'),
    finds: [],
  },
  {
    name: 'a comma too much',
    file: 'page.html',
    content: script(
      '{"@context":"https://schema.org","digitalSourceType":"https://schema.org/TrainedAlgorithmicMediaDigitalSource",}',
    ),
    finds: ['invalid'],
  },
  {
    name: 'a bare code',
    file: 'page.html',
    content: script(
      '{"@context":"https://schema.org","@type":"Article","digitalSourceType":"trainedAlgorithmicMedia"}',
    ),
    finds: ['invalid'],
  },
  {
    name: 'no context',
    file: 'page.html',
    content: script(
      '{"@type":"Article","digitalSourceType":"https://schema.org/TrainedAlgorithmicMediaDigitalSource"}',
    ),
    finds: ['invalid'],
  },
]
