import {sampleWords} from '@forthright/core/testing'
import fc from 'fast-check'
import {expect, it} from 'vitest'
import {looks} from '../../core/test/long-run.ts'
import {applyToTree} from '../src/apply/to-tree.ts'
import {parseHtml} from '../src/hast/parse.ts'
import {canonicalBlocks, html} from '../src/index.ts'
import {pageOf} from '../src/page/page.ts'
import {planFor} from '../src/plan/plan.ts'
import {disclosureOf} from './disclosures.ts'
import {shapeOf} from './elements.ts'
import {bits, soup} from './soup.ts'
import {stripOwn} from './strip-own.ts'

const disclosures = [
  disclosureOf({
    origin: 'ai-generated',
    model: 'a/b',
    parts: {'a.png': 'ai-generated', 'gone.png': 'ai-modified'},
  }),
  disclosureOf({
    origin: 'human-edited',
    reviewed: true,
    parts: {title: 'ai-generated', 'b c.png': 'ai-generated'},
  }),
  disclosureOf({origin: 'human', parts: {'a.png': 'ai-generated', 'v.mp4': 'ai-generated'}}),
  disclosureOf('unknown'),
]
const disclosure = fc.constantFrom(...disclosures)

it('loses nothing of any soup of tags, and twice is once', () => {
  fc.assert(
    fc.property(soup, disclosure, (source, one) => {
      const once = html.write(source, one).content
      expect(stripOwn(once)).toBe(source)
      expect(html.write(once, one).content).toBe(once)
    }),
    looks(200),
  )
})

it('puts its place to another disclosure, and to none, whatever the soup', () => {
  fc.assert(
    fc.property(soup, disclosure, disclosure, (source, first, second) => {
      const twice = html.write(html.write(source, first).content, second).content
      expect(stripOwn(twice)).toBe(source)
      expect(html.write(twice, second).content).toBe(twice)
    }),
    looks(200),
  )
})

/** Pieces of what we write, whole and broken. */
const traces = [
  '<p class="ai-disclosure" data-ai-disclosure-part="body">',
  '<p class="ai-disclosure" role="note" data-ai-disclosure-part="body">Old.</p>',
  '<span class="ai-disclosure" role="note" data-ai-disclosure-part="a.png"> Old </span>',
  '<span class="ai-disclosure" data-ai-disclosure-part="a.png">',
  '<span class="ai-disclosure" data-ai-disclosure-part=\'["a.png","gone.png"]\'>',
  '<figcaption data-forthright="">',
  '<script type="application/ld+json" data-forthright="">',
  '<meta name="ai-disclosure" content="none" data-forthright="">',
  '<article data-ai-grade="human" data-forthright="marks" ai-model=x>',
  '<img data-ai-grade=x data-forthright=grade ai-disclosure=none src=a.png>',
  '<!-- ai-disclosure: body -->',
  '<!-- ai-disclosure: a.png -->',
  '<!-- /ai-disclosure -->',
  '<p><em>Long label text-ai-generated &amp; more.</em></p>',
  '<p>Short label image-ai-generated</p>',
  '<span>Short label image-ai-generated</span>',
]
const tracedSoup = fc
  .array(fc.oneof(fc.constantFrom(...traces), fc.constantFrom(...bits)), {maxLength: 16})
  .map(list => list.join(''))

// What breaks one of our labels may be ours as well: when it has gone, the label is whole again and goes next.
it('settles, whatever earlier runs and other tools left behind', () => {
  fc.assert(
    fc.property(tracedSoup, disclosure, (source, one) => {
      let written = source
      for (let run = 0; run < 4; run++) written = html.write(written, one).content
      expect(html.write(written, one).content).toBe(written)
      html.read(written, {words: [sampleWords]})
    }),
    looks(200),
  )
})

/** Markup that a parser gives back as it was written. */
const {flow} = fc.letrec<{flow: string; phrasing: string}>(tie => ({
  phrasing: fc.oneof(
    {maxDepth: 3},
    fc.constantFrom('text', ' ', '<img src="a.png">', '<img alt="x" src="b c.png">', '<br>', '&amp;'),
    tie('phrasing').map(inner => `<em>${inner}</em>`),
    tie('phrasing').map(inner => `<span class="k">${inner}</span>`),
    fc.constant('<a href="#"><picture><source srcset="a.png"><img src="x.png"></picture></a>'),
  ),
  flow: fc.oneof(
    {maxDepth: 5},
    tie('phrasing').map(inner => `<p>${inner}</p>`),
    tie('phrasing').map(inner => `<h1>${inner}</h1>\n`),
    fc.constantFrom(
      '<!-- c -->',
      '\n',
      '<video src="v.mp4"></video>',
      '<script>1<2</script>',
      '<template><p>x</p></template>',
    ),
    tie('flow').map(inner => `<header>${inner}</header>`),
    fc.array(tie('flow'), {maxLength: 4}).map(inner => `<article>${inner.join('')}</article>`),
    fc.array(tie('flow'), {maxLength: 4}).map(inner => `<main>${inner.join('')}</main>`),
    tie('phrasing').map(inner => `<figure>${inner}<figcaption>${inner}</figcaption></figure>`),
    tie('phrasing').map(inner => `<figure>${inner}</figure>`),
    fc.array(tie('flow'), {maxLength: 3}).map(inner => `<ul><li>${inner.join('</li><li>')}</li></ul>`),
  ),
}))
const wellFormed = fc
  .tuple(fc.array(flow, {maxLength: 5}), fc.boolean())
  .map(([parts, page]) =>
    page
      ? `<!doctype html><html><head><title>x</title></head><body>${parts.join('')}</body></html>`
      : parts.join(''),
  )

it('gives the same page through the tree as through the source', () => {
  fc.assert(
    fc.property(wellFormed, disclosure, disclosure, (source, first, second) => {
      let written = source
      for (const one of [first, second]) {
        const tree = parseHtml(written)
        const page = pageOf(tree)
        applyToTree(page, planFor(page, one).edits)
        written = html.write(written, one).content
        expect(shapeOf(tree)).toEqual(shapeOf(parseHtml(written)))
      }
    }),
    looks(100),
  )
})

it('leaves the blocks of the text, and with them the digest, as they are', () => {
  fc.assert(
    fc.property(wellFormed, disclosure, (source, one) => {
      const known = {words: [sampleWords], wordings: ['内容由AI生成']}
      expect(canonicalBlocks(html.write(source, one).content, known)).toEqual(canonicalBlocks(source, known))
    }),
    looks(100),
  )
})
