/**
 * Writes what the PHP code needs of the other packages, and the golden vectors that it has to pass: `pnpm gen` runs it.
 * Facts and words go over as data; what is computed in TypeScript here is expected of PHP in the test.
 */
import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {jsonSchemas} from '../../../core/scripts/json-schema.ts'
import fields from '../../../core/src/conditions/fields.ts'
import {labelIds} from '../../../core/src/disclose/label.ts'
import {marketsKnownTo} from '../../../core/src/evaluate/market.ts'
import {conditions} from '../../../core/src/generated/conditions.ts'
import {grades as order} from '../../../core/src/record/grade.ts'
import * as names from '../../../core/src/review/generated/words.ts'
import {languages, lookUp} from '../../../labels/src/index.ts'
import {residues} from '../../../lint/src/residue.ts'
import {markets, policies} from '../../../policies/src/generated/index.ts'
import {vectors} from './vectors.ts'

const folder = fileURLToPath(new URL('../generated/', import.meta.url))
// What is no longer written would be shipped.
rmSync(folder, {recursive: true, force: true})
mkdirSync(`${folder}words`, {recursive: true})

// A page reads the words of its own language alone.
for (const {language, direction, labels, notes, grades} of Object.values(languages))
  write(`words/${language}`, {
    ...{direction, reviewed: notes.reviewed.text},
    grades: Object.fromEntries(Object.entries(grades).map(([id, {text}]) => [id, text])),
    labels: Object.fromEntries(
      labelIds.map(id => [id, (({long, short, shortest}) => ({long, short, shortest}))(labels[id])]),
    ),
  })
write('languages', {all: Object.values(languages).map(({language}) => language), tags: tagsOfReaders()})
write('markets', {codes: markets, known: marketsKnownTo(policies)})
write(
  'policies',
  policies.map(({id, status, markets: own, members, platforms, obligations}) => ({
    ...{id, status, markets: own, members, platforms},
    obligations: obligations.map(({id: name, media, applies, exceptions, requires, ...rest}) => ({
      ...{id: name, inForce: rest['in-force'], media, applies, requires},
      exceptions: exceptions?.map(({when}) => when),
    })),
  })),
)
write('conditions', {
  fields,
  given: Object.values(conditions).flatMap(({id, given}) => (given ? [id] : [])),
})
const {record, disclosure} = jsonSchemas()
write('schema', {record, disclosure})
write('review-names', names)
write(
  'residues',
  residues.map(({product, pattern, hints, certainty, inTargets}) => ({
    ...{product, pattern: forPcre(pattern), hints, certainty, inTargets},
  })),
)
write('grades', order)
write('vectors', vectors())

function write(name: string, value: unknown): void {
  writeFileSync(`${folder}${name}.json`, `${JSON.stringify(value)}\n`)
}

/** PCRE spells a code unit `\x{E200}`. */
function forPcre(pattern: string): string {
  return pattern.replace(/\\u\{?([0-9A-Fa-f]{4,6})\}?/g, '\\x{$1}')
}

/**
 * The language for every language tag of two letters, for its scripts and regions only where another is read there: what
 * `Intl.Locale` knows in JavaScript and PHP does not.
 */
function tagsOfReaders(): Record<string, string> {
  const letters = Array.from({length: 26}, (_, index) => String.fromCharCode(97 + index))
  const pairs = letters.flatMap(first => letters.map(second => first + second))
  const regions = [...pairs.map(pair => pair.toUpperCase()), '419', '150', '001']
  const scripts = ['Latn', 'Cyrl', 'Arab', 'Hans', 'Hant', 'Deva', 'Hebr', 'Grek']
  const tags: Record<string, string> = {}
  for (const language of pairs) {
    const roots = [language, ...scripts.map(script => `${language}-${script}`)]
    for (const root of roots) {
      const usual = chosenFor(root)
      if (usual === undefined) continue
      tags[root.toLowerCase()] = usual
      for (const region of regions) {
        const chosen = chosenFor(`${root}-${region}`)
        if (chosen !== usual) tags[`${root}-${region}`.toLowerCase()] = chosen ?? ''
      }
    }
  }
  return tags
}

function chosenFor(tag: string): string | undefined {
  return lookUp(tag)?.chosen
}
