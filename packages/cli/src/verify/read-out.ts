/** What a screen reader finds on a page. */
import type {Page} from 'playwright-core'

/** All texts of the accessibility tree, in reading order, without white space and in small letters. */
export async function textReadOut(page: Page): Promise<string> {
  // The session is not detached: that would end what the page emulates.
  const session = await page.context().newCDPSession(page)
  const {nodes} = await session.send('Accessibility.getFullAXTree')
  const texts = nodes.filter(node => !node.ignored && node.role?.value === 'StaticText')
  return bare(texts.map(({name}) => String(name?.value ?? '')).join(''))
}

/** Whether words are among them. */
export function isReadOut(texts: string, words: string): boolean {
  return texts.includes(bare(words))
}

/** Styles may fold white space and turn letters into capitals. */
function bare(text: string): string {
  return text.replace(/[\s\u00AD\u200B\u2060\uFEFF\u2066-\u2069]+/g, '').toLowerCase()
}
