/**
 * Why: what editors send is cleaned by programs of all languages, and some of them print the inside of a script. Our fragment goes
 * through those that Debian has; one that a machine has not is named as skipped, with the reason.
 */
import {join} from 'node:path'
import {JSDOM} from 'jsdom'
import {describe, expect, it} from 'vitest'
import {foreignTools, whyMissing} from '../../src/survival/elsewhere.ts'
import {type HtmlPassage, section, table, through} from '../../src/survival/page.ts'
import {timesShown, visibleText} from '../../src/survival/pieces.ts'
import {plainFragment, write} from '../../src/survival/samples.ts'
import {root} from '../../src/workspace.ts'

const before = write(plainFragment, plainFragment.content, {})
const asked = foreignTools.map(tool => ({tool, missing: whyMissing(tool)}))
const present = asked.filter(({missing}) => missing === undefined).map(({tool}) => tool)
const passages: HtmlPassage[] = await Promise.all(
  present.map(async tool => ({sample: plainFragment, ...(await through(tool, before))})),
)

for (const {tool, missing} of asked)
  if (missing !== undefined)
    it.skip(`${tool.name}: skipped, since it cannot be asked here (Debian: ${tool.package}): ${missing}`, () => {})

describe.each(passages)('a plain fragment through $tool', ({after}) => {
  it('shows the words of every label, each as often as before', () => {
    expect(timesShown(after)).toEqual(timesShown(before))
  })

  it('shows nothing that was not shown before', () => {
    const text = visibleText(new JSDOM(after)).replace(/\s/g, '')
    expect(text).toBe(visibleText(new JSDOM(before)).replace(/\s/g, ''))
  })
})

it.skipIf(present.length < foreignTools.length)('is what docs/survival-elsewhere.md says', async () => {
  const renew = 'pnpm vitest run packages/guards/test/elsewhere --project elsewhere -u'
  const tools = foreignTools.map(tool => [tool.name, tool.package, tool.how])
  const page = `<!-- Printed by \`${renew}\` from what the tools do to our output. Do not edit. -->

# What survives elsewhere

Sanitizers of other languages than JavaScript, as Debian 12 has them. The words and signs are those of [what survives](survival.md).

${section(plainFragment, passages)}

## The tools

${table(['tool', 'package of Debian', 'used with'], tools)}
`
  await expect(page).toMatchFileSnapshot(join(root, 'docs/survival-elsewhere.md'))
})
