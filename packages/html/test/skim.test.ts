import {spliced} from '@forthright/core/text'
import fc from 'fast-check'
import type {Root} from 'hast'
import {expect, it} from 'vitest'
import {looks} from '../../core/test/long-run.ts'
import {splicesFor} from '../src/apply/to-source.ts'
import {attributeOf, propertyOf} from '../src/hast/attributes.ts'
import {parseHtml} from '../src/hast/parse.ts'
import {html} from '../src/index.ts'
import {mayBeWritten} from '../src/page/own.ts'
import {pageOf} from '../src/page/page.ts'
import {skim} from '../src/page/skim/skim.ts'
import {planFor} from '../src/plan/plan.ts'
import {disclosureOf} from './disclosures.ts'
import {soup} from './soup.ts'
import {stripOwn} from './strip-own.ts'

const disclosures = [
  disclosureOf({origin: 'ai-generated', model: 'a/b'}),
  disclosureOf({origin: 'human-edited', parts: {'a.png': 'ai-generated', 'b c.png': 'ai-modified'}}),
  disclosureOf({origin: 'human', parts: {'a.png': 'ai-generated', 'v.mp4': 'ai-generated'}}),
  disclosureOf('unknown'),
]
const disclosure = fc.constantFrom(...disclosures)

/** What is written by way of a parser. */
function parsed(source: string, one: (typeof disclosures)[number]): string {
  const page = pageOf(parseHtml(source), source)
  return spliced(source, splicesFor(page, source, planFor(page, one).edits))
}

/** A tidy piece of a page: every element with its end tag, or with one that may be left out. */
const {piece} = fc.letrec<{piece: string}>(tie => ({
  piece: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    fc.constantFrom(
      'text',
      ' &amp; ',
      '\n',
      '<br>',
      '<hr>',
      '<!-- c -->',
      '<img src=a.png alt="x>y">',
      '<img src="./b%20c.png">',
      '<p>open',
      '<script>if (a<b) "</p>"</script>',
      '<script type="application/ld+json">{"@type":"Article"}</script>',
      '<style>p>a{}</style>',
      '<svg viewBox="0 0 1 1"><path d="M0"/><title>t</title></svg>',
      '<template><p>t</template>',
      '<select><option>a<option>b</select>',
      '<textarea><p></textarea>',
      '<table><tr><td>a<td>b</table>',
      '<input disabled>',
      '&nbsp;',
      '<!--[if IE]><p>old<![endif]-->',
      '<?php echo 1 ?>',
    ),
    fc
      .tuple(
        fc.constantFrom(
          'p',
          'div',
          'article',
          'article hidden',
          'main',
          'main class="a b"',
          'section',
          'header',
          'h1',
          'h2',
          'figure',
          'figcaption',
          'a href="/x?a=1&amp;b=2"',
          'b',
          'em',
          'span aria-hidden="true"',
          'ul',
          'li',
          'dl',
          'dt',
          'dd',
          'table',
          'tbody',
          'tr',
          'td',
          'details',
          'noscript',
          'picture',
          'video src=v.mp4',
          'x-card',
          'nav',
          'blockquote',
          'button',
          'ruby',
          'rt',
          'form',
        ),
        fc.array(tie('piece'), {maxLength: 4}),
      )
      .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag.split(' ')[0]}>`),
  ),
}))
const fragment = fc.array(piece, {maxLength: 5}).map(list => list.join(''))
const head = fc
  .array(
    fc.constantFrom(
      '<meta charset="utf-8">',
      '<title>a<b></title>',
      '<link rel=x href=y>',
      '\n',
      '<script>1</script>',
      '<noscript><style>p{}</style></noscript>',
      '<noscript><img src=t.png></noscript>',
      '<script type="application/ld+json">{"@type":"NewsArticle"}</script>',
      '<base href=/>',
      '<p>',
    ),
    {maxLength: 4},
  )
  .map(list => list.join(''))
const page = fc
  .tuple(
    fc.constantFrom('<!doctype html>', '<!DOCTYPE html>\n<!-- x -->', '', '\uFEFF<!doctype html>'),
    head,
    fragment,
  )
  .map(
    ([doctype, inside, body]) =>
      `${doctype}<html lang=en><head>${inside}</head><body class=b>${body}</body></html>\n`,
  )
const names =
  'a abbr address applet article aside b blockquote br button canvas caption center code col colgroup dd details dialog ' +
  'dir div dl dt em fieldset figcaption figure font footer form frameset h1 h2 header hgroup hr i iframe img input ' +
  'label li link listing main map marquee math menu meta nav noscript object ol optgroup option p picture pre rb rp rt ' +
  'ruby section select small span strong style summary svg table tbody td template textarea tfoot th thead title tr ' +
  'u ul video x-y'
/** Tags of all elements of HTML, one in another as no author would put them; most are closed where they should be. */
const wild = fc
  .array(
    fc.oneof(
      {arbitrary: fc.constantFrom(...names.split(' ').map(name => `<${name}>`)), weight: 5},
      {arbitrary: fc.constant('/'), weight: 3},
      {arbitrary: fc.constantFrom('t', '<p>', '<li>', '<img src=a.png>', '</p>', ' hidden'), weight: 2},
    ),
    {maxLength: 12},
  )
  .map(list => {
    const open: string[] = []
    const closed = () => open.pop()?.replace('<', '</') ?? ''
    const pieces = list.map(one => {
      if (one === '/') return closed()
      if (/^<\w/.test(one)) open.push(one)
      return one
    })
    return [...pieces, ...open.map(closed)].join('')
  })
const holder = fc.constantFrom(
  '<article><h1>t</h1>*</article>',
  '<article>*</article><p>u',
  '<html><head></head><body>*</body></html>',
  '<html><head>*</head><body><p>u</p></body></html>',
  '*',
)
const inHolder = fc.tuple(holder, wild).map(([one, inside]) => one.replace('*', () => inside))
const source = fc.oneof(page, fragment, soup, inHolder)

it('gives what a parser gives, byte for byte', () => {
  fc.assert(
    fc.property(source, disclosure, (one, what) => {
      expect(html.write(one, what).content).toBe(parsed(one, what))
    }),
    looks(1000),
  )
})

it.each([
  '<h1><p>open<h2></h2></h1>',
  '<template><frameset>t</frameset></template><p>v',
  '<figure><picture><rt>k<rp></rp><img src=a.png></picture></figure>',
  '<ruby><p>k<rt>t</rt></ruby><img src=a.png>',
  '<article><h1><article><p></p></article><i>a</i></h1></article>',
  '<html><head><noscript>a</noscript></head><body><p>u</p></body></html>',
  '<div><h1>s</h1><p>a</p></div><article><header><h2>t</h2></header>b</article>',
  '<main><p>a</p><article><hgroup><h1>t</h1></hgroup>b</article></main>',
  '<main><h2>t</h2><p>a</p><article><h1>c</h1></article></main><img src=a.png>',
])('gives what a parser gives for %s', one => {
  for (const what of disclosures) expect(html.write(one, what).content).toBe(parsed(one, what))
})

it('lists the parts that a parser finds', () => {
  let skimmed = 0
  fc.assert(
    fc.property(source, one => {
      const {held} = html.read(one)
      expect(html.partsIn?.(one)).toEqual(held.map(({digest: _, ...part}) => part))
      if (held.length > 1 && skim(one, undefined, {addresses: 'any'})) skimmed++
    }),
    looks(2000),
  )
  expect(skimmed).toBeGreaterThan(20)
})

/** What start tags are made of, and what breaks them. */
const tagBits =
  'src SRC data-x alt lang = == " \' "" "a.png" \'a>b\' "a=b" a.png /x / &amp; &lt &notit; ` < å'.split(' ')
const spaces = [' ', ' ', '\n', '\t', '\r\n', '\f']
const startTag = fc
  .array(fc.constantFrom(...tagBits, ...spaces), {maxLength: 16})
  .map(list => `<img${list.join('')}>`)

it('reads attributes as a parser does, and where they stand', () => {
  let read = 0
  fc.assert(
    fc.property(startTag, tag => {
      const source = `<article><p>a</p>${tag}</article>`
      const skimmed = skim(source, true, {addresses: 'any'})
      const imageOf = (root: Root) => pageOf(root, source).holders[0]?.[0]
      const light = skimmed && imageOf(skimmed)
      const full = light && imageOf(parseHtml(source, {fragment: true}))
      if (!light || !full) return
      read++
      for (const name of ['src', 'data-x', 'alt', 'lang']) {
        expect(attributeOf(light, name)).toBe(attributeOf(full, name))
        const [one, other] = [light, full].map(node => node.data?.position?.properties?.[propertyOf(name)])
        expect(one?.start.offset).toBe(other?.start.offset)
        expect(one?.end.offset).toBe(other?.end.offset)
      }
    }),
    looks(1000),
  )
  expect(read).toBeGreaterThan(40)
})

it('gives what a parser gives, whatever tags are made of', () => {
  const tag = fc.tuple(
    fc.constantFrom('p', '/p', 'div', '/div', 'a', 'h1', 'img', 'svg', '/svg', 'title'),
    startTag,
  )
  fc.assert(
    fc.property(fc.array(tag, {maxLength: 4}), disclosure, (tags, what) => {
      const source = `<article><p>a</p>${tags.map(([name, one]) => one.replace('img', () => name)).join('b')}</article>`
      expect(html.write(source, what).content).toBe(parsed(source, what))
    }),
    looks(500),
  )
})

it('needs a parser for no tidy page', () => {
  const tidy = `<!doctype html><html lang=en><head><meta charset=utf-8><title>t</title><script>a<b</script></head>
<body><header><nav><ul><li><a href=/>x</a></li><li>y</ul></nav></header><main><article><h1>T</h1><p>a<p>b
<figure><img src=a.png alt=x><figcaption>c</figcaption></figure><table><tr><td>1<td>2</table><ul><li>a<p>b<li>c</ul>
<dl><dt>a<dd>b</dl><svg><path d=M0 /></svg><!-- c --><select><option>a</select></article></main></body></html>`
  const full = skim(tidy, undefined, {addresses: ['a.png']})
  expect(full && pageOf(full, tidy).media.map(({src}) => src)).toEqual(['a.png'])
})

it.each([
  ['a formatting element that is closed too late', '<p><b>a</p></b>'],
  ['a paragraph that was never opened', '<div></p></div>'],
  ['a table with text between its rows', '<table>a<tr><td>b</table>'],
  ['a heading in a heading', '<h1>a<h2>b</h2></h1>'],
  ['a heading in a heading, after a paragraph without its end', '<h1><p>a<h2>b</h2></h1>'],
  ['a link in a link', '<a href=x><a href=y>b</a></a>'],
  ['a second body', '<html><head></head><body><p>a</p></body><body hidden></html>'],
  ['a frameset', '<html><head></head><frameset></frameset></html>'],
  ['an element that is never closed', '<div><article><p>a</p>'.repeat(2)],
  ['an attribute that is never closed', '<p class="a>b</p>'],
  ['a head without its end tag', '<html><head><title>a</title><body>b</body></html>'],
  ['what a head cannot hold', '<html><head><p>a</p></head><body>b</body></html>'],
  ['a NUL', 'a\0b'],
])('leaves %s to a parser', (_, one) => {
  // All of it has to be seen for the picture that is named last.
  expect(skim(`${one}<!-- hero -->`, undefined, {addresses: ['hero.png']})).toBeUndefined()
})

it('stops where the content has begun', () => {
  const long = `<html><head></head><body><article><h1>a</h1><p>b</p>${'<p>c</p>'.repeat(1000)}</article></body></html>`
  const tree = skim(long, undefined, {addresses: []})
  const {content} = pageOf(tree ?? parseHtml(''), long)
  expect(content.children.length).toBe(1)
})

it('asks a parser where anything of ours may stand', () => {
  expect(mayBeWritten('<p data-forthright>')).toBe(true)
  expect(mayBeWritten('<meta name="AI-Disclosure">')).toBe(true)
  expect(mayBeWritten('<p class="ai">A disclosure of AI</p>')).toBe(false)
})

/** Pages of what tells their content from what stands around it. */
const {part} = fc.letrec<{part: string}>(tie => ({
  part: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    fc.constantFrom(
      '<h1>t</h1>',
      '<h2>t</h2>',
      '<h3>t</h3>',
      '<p>a</p>',
      '<p></p>',
      'a',
      '<!-- c -->',
      '<img src=a.png>',
      '<a href="#m">s</a>',
      '<a href=/>l</a>',
      '<button>b</button>',
      '<!-- wp:heading -->',
      '<!-- /wp:heading -->',
    ),
    fc
      .tuple(
        fc.constantFrom(
          ...[
            'div role=main',
            'div role=article',
            'div role=banner',
            'div role=navigation',
            'div class=modal',
            'form',
            'a href=/',
          ],
          ...[
            'article',
            'article',
            'article hidden',
            'main',
            'main style="display: none"',
            'header',
            'hgroup',
          ],
          ...[
            'section',
            'div',
            'div aria-hidden=true',
            'aside',
            'nav',
            'footer',
            'details',
            'details open',
            'canvas',
          ],
        ),
        fc.array(tie('part'), {maxLength: 4}),
      )
      .map(([tag, parts]) => `<${tag}>${parts.join('')}</${tag.split(' ')[0]}>`),
  ),
}))
const furnished = fc
  .tuple(fc.boolean(), fc.array(part, {maxLength: 6}))
  .map(([isPage, parts]) =>
    isPage ? `<html><head></head><body>${parts.join('')}</body></html>` : parts.join(''),
  )

it('finds the content that a parser finds, and the same again', () => {
  fc.assert(
    fc.property(furnished, disclosure, (source, one) => {
      const {content} = html.write(source, one)
      expect(content).toBe(parsed(source, one))
      expect(html.write(content, one).content).toBe(content)
    }),
    looks(500),
  )
})

it('stands where it is asked to, from wherever it stood, and is gone without a trace', () => {
  const place = fc.constantFrom(
    undefined,
    'start',
    'after-first-paragraph',
    'end',
    'p',
    'h2',
    'div > p',
    'section',
    '#none',
  )
  const [one] = disclosures
  const nothing = disclosureOf('unknown')
  if (!one) throw new Error('There is no disclosure.')
  fc.assert(
    fc.property(furnished, place, place, (source, first, second) => {
      const before = html.write(source, one, {place: first}).content
      const after = html.write(before, one, {place: second}).content
      expect(html.write(after, one, {place: second}).content).toBe(after)
      expect(stripOwn(after)).toBe(source)
      expect(html.write(after, nothing).content).toBe(source)
    }),
    looks(300),
  )
})
