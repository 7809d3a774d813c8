/**
 * Why: a label that the next tool in the chain strips is no label. Our real output goes through the tools that content meets on
 * its way; the words of the labels must come out of each of them, and the page in the docs must say what else does.
 */
import {join} from 'node:path'
import {findLabel} from '@forthright/core/surface'
import {JSDOM} from 'jsdom'
import {describe, expect, it} from 'vitest'
import {htmlPassages, markdownPassages, renew, survivalPage} from '../src/survival/page.ts'
import {fateOf, foundIn, pieces, timesShown, visibleText} from '../src/survival/pieces.ts'
import {disclosure, words} from '../src/survival/samples.ts'
import {htmlTools} from '../src/survival/tools.ts'
import {root} from '../src/workspace.ts'

const ofHtml = await htmlPassages()
const ofMarkdown = await markdownPassages()
const labels = disclosure.parts.flatMap(({label}) => (label ? [label] : []))

it('writes a label for each part, so that there is something to lose', () => {
  expect(labels.map(({id}) => id)).toEqual(['text-ai-generated', 'image-ai-generated', 'image-ai-modified'])
  // The details name the short forms again.
  for (const {before} of ofHtml) {
    const times = Object.values(timesShown(before, 'dl, .ai-disclosure-details'))
    expect(times.filter(one => one > 0)).toEqual([1, 1, 1])
  }
})

describe.each(ofHtml)('a $sample.name through $tool', ({tool, sample, before, after, linked}) => {
  const leavesText = htmlTools.some(one => one.name === tool && one.leavesText)

  it('shows the words of every label, each as often as before', () => {
    expect(timesShown(after)).toEqual(timesShown(before))
    if (linked) expect(timesShown(linked.after)).toEqual(timesShown(linked.before))
  })

  it('shows nothing that was not shown before', () => {
    if (leavesText) return expect(bare(after)).toBe(bare(before))
    const known = new Set(wordsIn(before))
    return expect(wordsIn(after).filter(word => !known.has(word))).toEqual([])
  })

  it.skipIf(leavesText)('is read again, label by label', () => {
    const {labels} = foundIn(sample.surface, before)
    // What is left of a details panel names short forms once more.
    expect(foundIn(sample.surface, after).labels).toEqual(expect.arrayContaining(labels))
    if (linked) expect(foundIn(sample.surface, linked.after).labels).toEqual(expect.arrayContaining(labels))
  })
})

describe.each(ofMarkdown)('the $variant through $tool', ({after}) => {
  it('shows the words of every label once', () => {
    const text = visibleText(new JSDOM(after.replace(/^---\n[\s\S]*?\n---\n/, '')))
    for (const {long} of labels) expect(text.split(long)).toHaveLength(2)
    expect(findLabel(text, [words])).toBeDefined()
  })
})

it('tells when a piece goes', () => {
  const [first] = ofHtml
  if (!first) throw new Error('There is no sample.')
  for (const piece of pieces) expect(['goes', 'unwritten']).toContain(fateOf(piece, first.before, '<p>x</p>'))
  expect(Object.values(timesShown(`${first.before}<p>Denne teksten er laget av KI.</p>`))).toContain(2)
})

it('is what docs/survival.md says', async () => {
  const page = survivalPage(ofHtml, ofMarkdown)
  await expect(page, `docs/survival.md is stale. Renew it: ${renew}`).toMatchFileSnapshot(
    join(root, 'docs/survival.md'),
  )
})

/** All that is shown, without the space between. */
function bare(content: string): string {
  return visibleText(new JSDOM(content)).replace(/\s/g, '')
}

/** Block after block, so that words do not run together; the title of a page is one of its words. */
function wordsIn(content: string): string[] {
  const page = new JSDOM(content.replaceAll('<', ' <'))
  return `${page.window.document.title} ${visibleText(page)}`.split(/\s+/).filter(word => word !== '')
}
