/**
 * Measures the HTML surface as it was built, against rehype's round trip on the same pages, and the rehype plugins
 * against the same pipeline without them. The floor of a plugin is what the elements that it adds cost to stringify.
 * Cases take turns; prints ratios of medians, which hold on any machine.
 */
import {expand, withDetails} from '@forthright/core'
import {discloseSample} from '@forthright/core/testing'
import {html} from '@forthright/html'
import rehypeDisclosure from '@forthright/html/rehype'
import {details, languages} from '@forthright/labels'
import {labelHtml} from 'forthright'
import rehypeForthright from 'forthright/rehype'
import rehypeParse from 'rehype-parse'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {ratiosOf} from '../src/bench/ratios.ts'
import {samplePage} from '../src/bench/sample-pages.ts'

const words = languages.en
const pages = Array.from({length: 40}, (_, seed) => samplePage(seed + 1))
const text = discloseSample(expand({origin: 'ai-generated', model: 'openai/gpt-5.2'}), {
  channel: 'html',
  words,
})
const picture = discloseSample(
  expand({origin: 'ai-generated', parts: {'/images/hero.png': 'ai-generated'}}),
  {channel: 'html', words},
)
const detailed = withDetails(text, {words, details: details.en})
const big = pages.map((page, index) =>
  page.replace(
    '</article>',
    `${pages
      .slice(index, index + 6)
      .map(articleOf)
      .join('')}</article>`,
  ),
)
const roundTrip = unified().use(rehypeParse).use(rehypeStringify).freeze()
const parser = unified().use(rehypeParse).freeze()
const labeller = unified().use(rehypeDisclosure, {disclosure: picture}).freeze()
const stringifier = unified().use(rehypeStringify).freeze()
type Tree = ReturnType<typeof parser.parse>
const withPlugin = unified()
  .use(rehypeParse)
  .use(rehypeDisclosure, {disclosure: picture})
  .use(rehypeStringify)
  .freeze()
const byName = unified()
  .use(rehypeParse)
  .use(rehypeForthright, {markets: ['EU'], on: '2026-11-22'})
  .use(rehypeStringify)
  .freeze()
const frontMatter = {
  lang: 'en',
  disclosure: {origin: 'ai-generated', parts: {'/images/hero.png': 'ai-generated'}},
}

const bytes = pages.reduce((sum, page) => sum + page.length, 0) / pages.length
console.log(`${pages.length} pages of ${(bytes / 1000).toFixed(1)} kB on average, Node ${process.version}\n`)

/** The pipeline without a plugin, its floor, and with each. */
function pipelines(sources: readonly string[], which = ''): Record<string, (page: string) => void> {
  const labelled = new Map(sources.map(page => [page, labeller.runSync(parser.parse(page)) as Tree] as const))
  return {
    [`rehype-parse + rehype-stringify${which}`]: page => void roundTrip.processSync(page),
    [`the floor: parsed, and stringified with what the plugin adds${which}`]: page => {
      parser.parse(page)
      stringifier.stringify(labelled.get(page) as Tree)
    },
    [`the same pipeline with the rehype plugin${which}`]: page => void withPlugin.processSync(page),
    [`the same pipeline with forthright/rehype, which works it out${which}`]: page =>
      void byName.processSync({value: page, data: {frontMatter}}),
  }
}

/** The sections of a page. */
function articleOf(page: string): string {
  return page.slice(page.indexOf('<h2'), page.indexOf('</article>'))
}

// One after the other over all pages, as a build does it.
const many = Array.from({length: 250}, (_, seed) => samplePage(seed + 1))
const strings = ratiosOf([many], {
  'rehype-parse + rehype-stringify, all pages': list =>
    list.forEach(page => void roundTrip.processSync(page)),
  'html.write, label of the text': list => list.forEach(page => void html.write(page, text)),
  'html.write, label of the text and of a picture': list =>
    list.forEach(page => void html.write(page, picture)),
  'html.write, with details panel': list => list.forEach(page => void html.write(page, detailed)),
  'labelHtml, which works it out': list =>
    list.forEach(page => void labelHtml(page, 'ai-generated', {markets: ['EU'], on: '2026-11-22'})),
})
const bigStrings = ratiosOf([big], {
  'rehype-parse + rehype-stringify, all pages of 50 kB': list =>
    list.forEach(page => void roundTrip.processSync(page)),
  'html.write, pages of 50 kB': list => list.forEach(page => void html.write(page, picture)),
})
// Page by page in turn: what is looked for is small beside what a sweep of litter costs.
const plugins = ratiosOf(pages, pipelines(pages))
const bigPlugins = ratiosOf(big, pipelines(big, ', pages of 50 kB'))
const results = new Map([...strings, ...bigStrings, ...plugins, ...bigPlugins])
const goals: readonly (readonly [name: string, most: number])[] = [
  ['html.write, label of the text', 1 / 20],
  ['html.write, label of the text and of a picture', 1 / 20],
  ['html.write, pages of 50 kB', 1 / 20],
  ['the same pipeline with the rehype plugin', 1.05],
  ['the same pipeline with the rehype plugin, pages of 50 kB', 1.05],
  ['the same pipeline with forthright/rehype, which works it out', 1.05],
  ['the same pipeline with forthright/rehype, which works it out, pages of 50 kB', 1.05],
]
for (const [name, most] of goals) {
  const ratio = results.get(name) ?? Number.NaN
  const goal = most < 1 ? `1/${Math.round(1 / most)}` : most.toFixed(2)
  console.log(`${ratio <= most ? 'within' : 'ABOVE '} the goal of ${goal}: ${name}`)
  if (!(ratio <= most)) process.exitCode = 1
}
