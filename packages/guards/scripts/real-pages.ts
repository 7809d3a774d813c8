/**
 * Tries forthright on pages and posts of others: `pnpm real-pages <file or folder> … [--browser] [--command-line]`.
 * Takes HTML, Markdown and MDX, the tests of html5lib (`.dat`) and the examples of CommonMark (`.json`). Each is labelled in
 * several ways: counts crashes, second changes, lost characters and trees that are not what they were. With `--browser`, asks
 * Chromium whether the label of each page is seen, 400 and 1000 pixels wide; with `--command-line`, runs the built command
 * line over a copy of each folder.
 */
import {statSync} from 'node:fs'
import {dirname} from 'node:path'
import {chromium} from 'playwright-core'
import {runsOver} from '../src/sweep/command-line.ts'
import {type Document, documentsIn} from '../src/sweep/documents.ts'
import {sightsOf} from '../src/sweep/seen.ts'
import {labelledPage, tryOn} from '../src/sweep/try.ts'
import {browserPath, noBrowser} from '../test/browser/find-browser.ts'

const args = process.argv.slice(2)
const paths = args.filter(arg => !arg.startsWith('--'))
const missing = paths.filter(path => !statSync(path, {throwIfNoEntry: false}))
const unknown = args.filter(arg => arg.startsWith('--') && !['--browser', '--command-line'].includes(arg))
if (paths.length === 0 || missing.length + unknown.length > 0) {
  console.error(
    [
      ...missing.map(path => `There is no ${path}.`),
      ...unknown.map(arg => `There is no option ${arg}.`),
      'Name files or folders: pnpm real-pages <file or folder> … [--browser] [--command-line]',
    ].join('\n'),
  )
  process.exit(2)
}

let isGood = true
for (const path of paths) {
  const documents = documentsIn(path)
  console.log(`\n── ${path}: ${documents.length} documents\n`)
  tryAll(documents)
  if (args.includes('--browser')) await lookAtAll(path, documents)
  if (args.includes('--command-line') && statSync(path).isDirectory())
    for (const {line, isGood: isFine, errors} of runsOver(path, documents.filter(isFile))) {
      isGood &&= isFine
      console.log([line, ...errors.slice(0, 10)].join('\n    '))
    }
}
process.exitCode = isGood ? 0 : 1

function tryAll(documents: readonly Document[]): void {
  const counts = new Map<string, Set<string>>()
  const refused = new Set<string>()
  let trees = 0
  for (const document of documents) {
    const trial = tryOn(document)
    trees += trial.trees
    for (const message of trial.refused) refused.add(`${document.name}: ${message}`)
    for (const {kind, document: name, way, detail} of trial.faults) {
      const names = counts.get(kind) ?? new Set()
      if (!names.has(name)) console.log(`${kind}: ${name}, ${way}\n    ${detail}`)
      counts.set(kind, names.add(name))
    }
  }
  for (const line of refused) console.log(`refused: ${line}`)
  const found = [...counts].map(([kind, names]) => `${kind} in ${names.size}`)
  console.log(
    `${trees} trees compared; ${found.length > 0 ? found.join(', ') : 'no faults'}; ${refused.size} refused`,
  )
  isGood &&= counts.size === 0
}

async function lookAtAll(path: string, documents: readonly Document[]): Promise<void> {
  if (!browserPath) {
    console.log(noBrowser)
    return
  }
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-gpu'],
  })
  const root = statSync(path).isDirectory() ? path : dirname(path)
  const counts = new Map<string, number>()
  const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1)
  for (const document of documents.filter(one => one.kind === 'html' && isFile(one))) {
    const {content, told} = labelledPage(document)
    if (told) {
      count('left to a person')
      continue
    }
    try {
      for (const {width, seen, why} of await sightsOf(
        browser,
        {root, file: document.name, content},
        [400, 1000],
      )) {
        count(`seen ${seen} at ${width}`)
        if (seen === 'not') console.log(`not seen: ${document.name}, ${width} pixels wide: ${why}`)
      }
    } catch (reason) {
      count('no answer of the browser')
      console.log(`no answer: ${document.name}: ${(reason as Error).message.split('\n')[0]}`)
    }
  }
  await browser.close()
  console.log([...counts].map(([what, times]) => `${what}: ${times}`).join(', '))
}

/** Whether a document is a file of its own. */
function isFile({name}: Document): boolean {
  return statSync(name, {throwIfNoEntry: false})?.isFile() ?? false
}
