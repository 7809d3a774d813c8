/** Why: a label that opens the body early moves scripts, titles and comments there, and one in a tag that is opened again tears text apart. */
import {parse, parseFragment, serialize} from 'parse5'
import {describe, expect, it} from 'vitest'
import {html} from '../src/index.ts'
import {disclosureOf} from './disclosures.ts'
import {stripOwn} from './strip-own.ts'

const generated = disclosureOf('ai-generated')
const label = /<(div|p) class="ai-disclosure"[^>]*>[^<]*<\/\1>/
const script = /<script type="application\/ld\+json"[^>]*>[^<]*<\/script>/

/** The tree of a page as HTML, with nothing of ours in it. */
const asPage = (source: string) => stripOwn(serialize(parse(source)))
const asPiece = (source: string) => stripOwn(serialize(parseFragment(source)))

/** Where label and marks stand, as `^` and `*`, in what is otherwise the author's. */
function placed(source: string, place?: string): string {
  const {content} = html.write(source, generated, {place})
  return stripOwn(
    content
      .replace(label, '^')
      .replace(/<meta name="ai-disclosure"[^>]*>/, '*')
      .replace(script, ''),
  ).replace(/ ai-disclosure="[^"]*" data-ai-grade="[^"]*" data-forthright="marks"/, '')
}

describe('leaves the tree as it was', () => {
  it.each([
    ['styles after the head', '<head>*</head><style></style>^'],
    ['a script after the head', '<head>*</head><script></script>^'],
    ['a link after the head', '<head><meta>*</head><link>^'],
    ['a title after the head', '<!doctype html><head>*</head><title>X</title>^'],
    ['a template after the head', '<head>*</head><template>Foo</template>^'],
    ['a head that is only closed', '<!doctype html>*</head> ^'],
    ['white space where no head is', '<!doctype html><html>\n*<body>^<p>x</p></body></html>'],
    ['a comment where no head is', '<html>\n<!-- c -->\n*<body>^<p>x</p></body></html>'],
    ['an end tag of nothing', '<!doctype html><html></p><!--c-->*^'],
    ['a declaration that ends early', '<!DOCTYPE x [ \n<!-- c -->\n*^]>'],
    ['metadata before words', '<title>a</title> ^b'],
    ['a form that the next control ends', '<!doctype html>*^<select><input>X'],
    ['a frame that only NUL is before', '<html>*\0<frameset></frameset>'],
  ])('with %s', (_, expected) => {
    const source = expected.replace(/[*^]/g, '')
    expect(placed(source)).toBe(expected)
    expect(asPage(html.write(source, generated).content)).toBe(asPage(source))
    const once = html.write(source, generated).content
    expect(html.write(once, generated).content).toBe(once)
  })

  it.each([
    '<script>',
    '<!doctype html><script><!--<script></script>',
    '<!doctype html><style> x',
    '<title>a</titl>b',
    '<head><noscript>',
    '<head></head><template>',
    '<template><template>',
    '<!doctype html><template><plaintext>a</template>b',
    '<!---x',
    '<?xml version',
    '</#',
  ])('where nothing can be read and %j takes in the rest: a person has to place the label', source => {
    const {content, report, manual} = html.write(source, generated)
    expect(asPage(content)).toBe(asPage(source))
    expect(content).not.toMatch(label)
    expect(report).toContainEqual(expect.objectContaining({mark: 'label', via: 'manual'}))
    expect(manual.length).toBeGreaterThan(0)
    expect(html.write(content, generated).content).toBe(content)
  })

  it.each([
    ['<p><b><script>1</script></p>^TEXT</b>', 'start'],
    ['<p><b><i><u></p>^\n<p>X', 'start'],
    ['<p><b><div>^<marquee></p></b></div>X', 'start'],
    ['<font>^<p>hello<b>cruel</font>world', 'start'],
    ['<b>1<i>2<p>3</b>4^', 'end'],
    ['<div> a <b> b <i> c <p> d </b> e^', 'end'],
  ])('of tags that are opened again: %s', (expected, place) => {
    const source = expected.replace('^', '')
    const {content} = html.write(source, generated, {place})
    expect(content.replace(script, '').replace(label, '^')).toBe(expected)
    const own = /<div class="ai-disclosure"[^>]*>(?:<\w+>)*[^<]*(?:<\/\w+>)*<\/div>/
    expect(asPiece(content).replace(own, '')).toBe(asPiece(source))
    expect(html.write(content, generated, {place}).content).toBe(content)
  })
})
