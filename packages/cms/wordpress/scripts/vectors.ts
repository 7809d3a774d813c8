/** The golden vectors: what the TypeScript code says of many inputs, on fixed days, for PHP to say the same. */
import {readdirSync} from 'node:fs'
import {createRequire} from 'node:module'
import type {ConditionExample} from '../../../core/src/evaluate/condition.ts'
import {evaluate} from '../../../core/src/evaluate/evaluate.ts'
import {discloseItem, type SiteSettings} from '../../../core/src/pipeline/pipeline.ts'
import {gradePart} from '../../../core/src/record/grade.ts'
import {parseRecord} from '../../../core/src/record/parse-record.ts'
import type {DisclosureRecord} from '../../../core/src/record/record.ts'
import {reviewOf} from '../../../core/src/record/review.ts'
import {digest} from '../../../core/src/text/canonical.ts'
import {verdictsOn} from '../../../core/src/verdict/verdict.ts'
import {canonicalBlocks, html, renderHead} from '../../../html/src/index.ts'
import {languages, lookUp} from '../../../labels/src/index.ts'
import documents from '../../../policies/src/generated/documents.ts'
import {policies} from '../../../policies/src/generated/index.ts'
import {wordpress} from '../../../rich-text/src/formats/wordpress.ts'
import {contents, inputs, shown, tags} from './inputs.ts'

const require = createRequire(import.meta.url)

/** Every kind of vector, as `test/host/vectors.php` reads them. */
export function vectors(): Record<string, unknown> {
  return {
    records: [...inputs, ...conditionExamples()].map(recordVector),
    digests: contents.map(content => {
      const blocks = canonicalBlocks(wordpress.toHtml(content))
      return {content, blocks, digest: digest(blocks)}
    }),
    languages: tags.map(tag => ({tag, chosen: lookUp(tag)?.chosen ?? null})),
    outcomes: outcomeVectors(),
    disclosures: disclosureVectors(),
  }
}

function recordVector(input: unknown): unknown {
  const {record, issues} = parseRecord(input)
  if (!record) return {input, fields: [...new Set(issues.map(({path}) => path.join('.')))]}
  return {
    input,
    record,
    parts: record.parts.map(part => {
      const {state, asks} = reviewOf(part, '2026-11-22')
      return {grade: gradePart(part), state, asks: asks ?? null}
    }),
  }
}

function conditionExamples(): unknown[] {
  const folder = new URL('../../../core/src/conditions/', import.meta.url)
  return readdirSync(folder)
    .filter(file => file !== 'fields.ts')
    .flatMap(file => examplesOf(require(new URL(file, folder).pathname)))
    .map(({record}) => record)
}

function examplesOf({examples = []}: {examples?: ConditionExample[]}): ConditionExample[] {
  return examples
}

/** The examples of the policies, each against all that holds in its markets and on its platforms. */
function outcomeVectors(): unknown[] {
  return documents.flatMap(({id, markets = ['EU'], platforms = [], obligations}) =>
    obligations.flatMap(({examples}) =>
      examples.map(({record: input, on}) => {
        const record = readable(input)
        const options = {policies, markets: [...markets], platforms: [...platforms], on}
        const outcomes = evaluate(record, options)
        return {
          ...{policy: id, input, markets, platforms, on},
          outcomes: Object.fromEntries(
            outcomes.map(({id: full, market, parts}) => [
              `${full} ${market}`,
              parts.map(({part, outcome, lighter}) => `${part} ${outcome}${lighter ? ' lighter' : ''}`),
            ]),
          ),
          verdicts: verdictsOn(record, outcomes, options).verdicts.map(
            ({market, label, parts, because, prohibitedBy = []}) => ({
              market,
              label,
              parts,
              because,
              prohibitedBy,
            }),
          ),
        }
      }),
    ),
  )
}

function disclosureVectors(): unknown[] {
  const all = Object.values(languages)
  const lookUpWords = (tag: string) => lookUp(tag)?.words
  return shown.map(({input, language, markets, show, on, digest: own, context}) => {
    const site: SiteSettings = {policies, markets, on, show, context}
    const held = own === undefined ? [] : [{id: 'body', medium: 'text' as const, steps: [], digest: own}]
    const item = discloseItem(
      {
        record: readable(input),
        held,
        channel: 'html',
        languages: {all, lookUp: lookUpWords},
        hints: {asked: language},
      },
      site,
    )
    const content = html.write('<p>Wool.</p>', item.disclosure, {fragment: true}).content
    return {
      ...{input, language, markets, show, on, digest: own ?? null, context: context ?? null},
      grade: item.grade,
      labels: item.disclosure.parts.map(
        ({part, grade, outcome, reviewed, because, label, labelElsewhere}) => ({
          ...{part, grade, outcome, reviewed, because},
          label: label ?? null,
          elsewhere: labelElsewhere?.id ?? null,
        }),
      ),
      verdicts: item.verdicts.map(({market, label, parts}) => ({market, label, parts})),
      head: renderHead(item.disclosure),
      label: content.slice(0, content.indexOf('<p>Wool.')).replace(/<script.*?<\/script>/gs, ''),
    }
  })
}

function readable(input: unknown): DisclosureRecord {
  const {record} = parseRecord(input)
  if (!record) throw new TypeError(`No record: ${JSON.stringify(input)}`)
  return record
}
