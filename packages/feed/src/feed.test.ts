import {DisclosureError} from '@forthright/core'
import {sampleWords} from '@forthright/core/testing'
import {html} from '@forthright/html'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {looks} from '../../core/test/long-run.ts'
import {disclosureOf} from '../../html/test/disclosures.ts'
import type {JsonFeed} from './index.ts'
import * as feeds from './index.ts'

const rss = feeds.rss(html)
const atom = feeds.atom(html)
const jsonFeed = feeds.jsonFeed(html)

const generated = disclosureOf({origin: 'ai-generated', model: 'openai/gpt-5.2'})
const edited = disclosureOf('human-edited')
const nothing = disclosureOf('unknown')
const hero = disclosureOf({origin: 'human', parts: {'https://x.example/a.png': 'ai-generated'}})

const label = (id = 'text-ai-generated', marks = '') =>
  `<div class="ai-disclosure" role="note" data-ai-disclosure-part="body" data-ai-disclosure-label="${id}"${marks} lang="en" dir="ltr">Long label ${id} &amp; more.</div>`
const exact =
  ' data-ai-grade="ai-generated" data-ai-models="[{&quot;provider&quot;:&quot;openai&quot;,&quot;id&quot;:&quot;gpt-5.2&quot;}]"'
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** The content of one Atom entry after writing. */
function written(content: string, disclosure = generated): string {
  return atom.writeItems(`<entry>${content}</entry>`, () => disclosure).content.slice(7, -8)
}

describe('an item', () => {
  const feed = `<?xml version="1.0"?>
<rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>C</title><description>&lt;b>Channel&lt;/b></description><atom:link rel="self" href="x"/>
<item><title>One &amp; <![CDATA[two]]></title><link> https://x.example/1 </link><guid isPermaLink="false">g1</guid><pubDate>Sat, 22 Nov 2026 10:00:00 GMT</pubDate><media:title xmlns:media="m">No</media:title>
<description>Short</description><c:encoded><![CDATA[<p>Full</p>]]></c:encoded></item>
<item><guid>g2</guid><description>&lt;p>Two&lt;/p></description></item>
</channel></rss>`

  it('is told by what the feed says of it, and labelled with its own disclosure', () => {
    const seen: object[] = []
    const {content, items} = rss.writeItems(feed, item => {
      seen.push(item)
      return item.id === 'g2' ? generated : undefined
    })
    expect(seen).toEqual([
      {id: 'g1', link: 'https://x.example/1', title: 'One & two', date: 'Sat, 22 Nov 2026 10:00:00 GMT'},
      {id: 'g2'},
    ])
    expect(content).toBe(feed.replace('&lt;p>Two', `${escaped(label(undefined, exact))}&lt;p>Two`))
    expect(items.map(({item}) => item.id)).toEqual(['g2'])
  })

  it('has its label in its full content, and its summary left alone', () => {
    const {content, items} = rss.writeItems(feed, item => (item.id === 'g1' ? generated : undefined))
    expect(content).toBe(feed.replace('<p>Full', `${label(undefined, exact)}<p>Full`))
    expect(items[0]?.report).toContainEqual({
      part: 'body',
      mark: 'label',
      via: 'text',
      where: 'c:encoded: head of content',
      reason: 'A label of the text belongs where reading begins.',
    })
  })

  it('of Atom is told by its alternate link', () => {
    const seen: object[] = []
    const entry =
      '<entry><link rel="self" href="s"/><link href="https://x.example/a?b=1&amp;c"/><id>i</id><updated>2026-11-22</updated><source><id>other</id></source></entry>'
    const {content, items} = atom.writeItems(entry, item => {
      seen.push(item)
      return generated
    })
    expect(seen).toEqual([{id: 'i', link: 'https://x.example/a?b=1&c', date: '2026-11-22'}])
    expect(content).toBe(entry)
    expect(items[0]?.manual).toEqual(['Show this label with the item: Long label text-ai-generated & more.'])
  })

  it('is told by an address, whatever the prefix is', () => {
    const aliased =
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:id>i</a:id><a:content type="html">x</a:content></a:entry></a:feed>'
    expect(atom.writeItems(aliased, item => (item.id === 'i' ? edited : undefined)).content).toContain(
      'text-human-edited &amp;amp; more.&lt;/div&gt;x</a:content>',
    )
  })
})

describe('content', () => {
  it.each([
    ['<content type="html">&lt;p>x', escaped(label(undefined, exact)), '&lt;p>x'],
    ['<content type="html"><![CDATA[<p>x]]>', label(undefined, exact), '<p>x]]>'],
    ['<content type="html">\n <![CDATA[x]]>\n', label(undefined, exact), 'x]]>\n'],
    ['<content type="html"><![CDATA[ ]]>&lt;h1>t&lt;/h1>', escaped(label(undefined, exact)), ''],
    ['<content type="text">x', 'Long label text-ai-generated &amp; more.\n\n', 'x'],
    ['<content type="xhtml"> <div> <p>x</p></div>', label(undefined, exact), '<p>x</p></div>'],
  ])('keeps the way in which it is written: %j', (before, inserted, rest) => {
    const start = before.slice(0, before.length - rest.length)
    expect(written(`${before}</content>`)).toBe(`${start}${inserted}${rest}</content>`)
  })

  it.each([
    ['<content type="html" src="https://x.example/"/>', '<content> only points at https://x.example/.'],
    ['<content type="html"/>', '<content> is empty.'],
    [
      '<content type="text/markdown"># x</content>',
      'No label can be written into <content> of the type text/markdown.',
    ],
    [
      '<content type="html"><p>x</p></content>',
      '<content> holds elements, which its type html does not allow.',
    ],
    [
      '<content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml">x</x:div></content>',
      'The content of the type xhtml does not stand in a <div> without a prefix.',
    ],
  ])('without a place for a label stays as it is, and a person is told: %s', (content, reason) => {
    const {content: same, items} = atom.writeItems(`<entry>${content}</entry>`, () => generated)
    expect(same).toBe(`<entry>${content}</entry>`)
    expect(items[0]?.report).toEqual([{part: 'body', mark: 'label', via: 'manual', where: '', reason}])
    expect(atom.readItems(same)[0]?.reading).toEqual({found: [], labels: [], issues: [], held: []})
  })

  it('has the labels of pictures beside them, and no script', () => {
    const content =
      '<content type="html"><![CDATA[<p><img src="https://x.example/a.png" alt=""> words</p>]]></content>'
    expect(written(content, hero)).toBe(
      content
        .replace(
          '<img ',
          '<img ai-disclosure="ai-autonomous" data-ai-grade="ai-generated" data-forthright="marks" ',
        )
        .replace(
          '> words',
          '><span class="ai-disclosure" role="note" data-ai-disclosure-part="https://x.example/a.png" data-ai-disclosure-label="image-ai-generated" lang="en" dir="ltr"> Short label image-ai-generated </span> words',
        ),
    )
    const {items} = atom.writeItems(`<entry>${content}</entry>`, () => hero)
    expect(items[0]?.report.find(({mark}) => mark === 'json-ld')?.reason).toMatch(/no <head>/)
  })

  it('cannot be ended by what is written into it', () => {
    const words = structuredClone(sampleWords)
    words.labels['text-ai-generated'].long = 'A ]]> <b> & \u2028 label'
    const disclosure = disclosureOf('ai-generated', words)
    const text = written('<content><![CDATA[x]]></content>', disclosure)
    expect(text).toBe('<content><![CDATA[A ]]]]><![CDATA[> <b> & \u2028 label\n\nx]]></content>')
    expect(written(text, disclosure)).toBe(text)
    const html = written('<content type="html"><![CDATA[x]]></content>', disclosure)
    expect(html).toContain('A ]]&gt; &lt;b&gt; &amp; \u2028 label</div>x]]>')
    expect(written(html, disclosure)).toBe(html)
  })

  it('has no character that XML cannot write', () => {
    const words = structuredClone(sampleWords)
    words.labels['text-ai-generated'].long = 'A \u0001\uD800 label'
    const disclosure = disclosureOf('ai-generated', words)
    const html = written('<content type="html"><![CDATA[x]]></content>', disclosure)
    expect(html).toContain('A \uFFFD\uFFFD label</div>x]]>')
    expect(written(html, disclosure)).toBe(html)
  })

  it('of XHTML is not misread where HTML would be', () => {
    const content =
      '<content type="xhtml"><div><iframe src="x"/><a id="y"/><![CDATA[<!-- ]]><img src="https://x.example/a.png"/> w</div></content>'
    const label = '<span class="ai-disclosure"'
    expect(written(content, hero)).toContain(`a.png"/>${label}`)
    expect(written(written(content, hero), nothing)).toBe(content)
    const [read] = atom.readItems(`<entry>${content}</entry>`)
    expect(read?.reading.held[0]?.digest).toBe(
      atom.readItems('<entry><content type="html">&amp;lt;!-- w</content></entry>')[0]?.reading.held[0]
        ?.digest,
    )
  })

  it('is read with places in the feed', () => {
    const feed = `<entry>\n<content type="html">\n&lt;h1>&#65;&lt;/h1>\n&lt;p></content></entry>`
    const labelled = atom.writeItems(feed, () => generated).content
    const [one] = atom.readItems(labelled)
    expect(one?.reading.labels).toEqual([
      {
        text: 'Long label text-ai-generated & more.',
        part: 'body',
        id: 'text-ai-generated',
        place: {
          start: {line: 3, column: 21},
          end: {line: 3, column: (labelled.split('\n')[2]?.length ?? 0) + 1},
        },
      },
    ])
    expect(one?.reading.record?.parts[0]?.steps[0]?.by).toEqual({
      kind: 'model',
      provider: 'openai',
      id: 'gpt-5.2',
    })
  })
})

describe('a source that is not well-formed', () => {
  it.each([
    ['<feed>\n<entry><id></entry></feed>', 2, 'unexpected close tag, after "<entry><id></entry>"'],
    ['<feed>\n\n<entry>', 3, 'unclosed tag: entry'],
    ['<feed></feed>\n</entry>', 2, 'unmatched closing tag: entry'],
    ['<feed>\n<entry><content><![CDATA[x & y</content></entry></feed>', 2, 'unclosed tag: content'],
    ['<feed><entry>\na < b</entry></feed>', 2, 'disallowed character in tag name, after "a <"'],
    ['<feed>\n<entry a=b></entry></feed>', 2, 'unquoted attribute value'],
    ['<feed/><feed/>', 1, 'documents may contain only one root'],
    ['<feed>\n<entry>a & b</entry></feed>', 2, 'an & stands for itself instead of &amp;, after "<entry>a &"'],
    ['<feed>\n<entry>&lt;b>R&amp;D &\n</entry></feed>', 2, 'an & stands for itself'],
    ['<feed>\n<entry>\n&#65 </entry></feed>', 3, 'an & stands for itself'],
    ['<feed>\n\n<entry>a&nbsp;b</entry></feed>', 3, 'undefined entity, after "<entry>a&nbsp;"'],
    ['<feed>\n<entry>&AMP;</entry></feed>', 2, 'undefined entity'],
    ['<feed>\n<link href="?a=1&b=2"/></feed>', 2, 'an & stands for itself'],
    ['<feed>\n<link href="&amp;\n&copy;"/></feed>', 3, 'undefined entity'],
    ["<feed>\n<link title='a < b'/></feed>", 2, 'disallowed character'],
    ['<feed>\n<link rel="a"\nrel="b"/></feed>', 3, 'duplicate attribute: rel'],
    ['words <feed></feed>', 1, 'text data outside of root node'],
    ['<feed></feed>\n\n\u00a0', 3, 'text data outside of root node'],
    ['<feed></feed>\n&amp;', 2, 'text data outside of root node'],
    ['<feed></feed>\n<![CDATA[]]>', 2, 'text data outside of root node'],
    ['<feed></feed>\n<!-- c', 2, 'unexpected end'],
    ['<feed></feed>\n<entry', 2, 'unexpected end'],
    ['<?xml version="1.0"?>\n<!DOCTYPE feed [<!ENTITY a "b">\n<feed></feed>', 3, 'must contain a root'],
    ['just words', 1, 'text data outside of root node'],
    ['<feed', 1, 'document must contain a root element'],
    ['', 1, 'document must contain a root element'],
  ])('is named with its line: %j', (feed, line, what) => {
    const error = failure(() => atom.writeItems(feed, () => generated))
    expect(error.code).toBe('content-invalid')
    expect(error.place?.start.line).toBe(line)
    expect(error.message).toContain(`in line ${line}, `)
    expect(error.message).toContain(what)
  })

  it.each([
    '\uFEFF<?xml version="1.0"?><!-- a & b <c --> <?x a & b?>\n<feed><entry/></feed>\r\n\t<!-- & -->',
    '\n<?xml version="1.0"?>\n<feed>\u0001<x:y/><entry/></feed>',
    '<feed><!-- a & b --><?x & ?><entry/><![CDATA[ & ]]></feed>',
    '<feed title="&amp;&#38;&#x26; &gt; > \' &apos;">&lt;&gt;&quot;&apos;&#160;&#xA0;<entry/></feed>',
    '<!DOCTYPE feed [<!ENTITY nbsp "&#160;">]><feed title="&nbsp;">&nbsp;<entry/></feed>',
    '<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//N//DTD RSS 0.91//EN" "x">\n<feed>&eacute;<entry/></feed>',
    `<!DOCTYPE feed [<!-- ]> ' --><?x "]>?><!ENTITY a "<b>]></i>&#38;"><!ENTITY c 'd"]>'> %e;\n] ><feed>&a;<entry/></feed>`,
  ])('is none of these: %s', feed => {
    expect(atom.readItems(feed)).toHaveLength(1)
  })

  it('or no feed is named with what is one', () => {
    const error = failure(() => atom.readItems('<?xml version="1.0"?>\n<html></html>'))
    expect(error.message).toBe(
      '<html> is not what is read here. Give a feed, whole or one item of it: <feed>, <entry>.',
    )
    expect(error.allowed).toEqual(['feed', 'entry'])
    expect(error.place?.start).toEqual({line: 2, column: 1})
  })
})

describe('a feed of several items', () => {
  const feed =
    '<rss><channel><item><guid>a</guid><description>&lt;p>One</description></item><item><guid>b</guid><description>&lt;p>Two</description></item></channel></rss>'

  it('has the same disclosure on all of them, where it is written as one', () => {
    const {content, report} = rss.write(feed, generated)
    expect(content.match(/text-ai-generated/g)).toHaveLength(4)
    expect(report.filter(({mark}) => mark === 'label')).toHaveLength(2)
    expect(rss.write(content, nothing).content).toBe(feed)
  })

  it('is read with parts of its own for each, and written back by them', () => {
    const some = rss.writeItems(feed, ({id}) => (id === 'b' ? generated : undefined)).content
    const {record, labels, held, found} = rss.read(some)
    expect(held.map(({id}) => id)).toEqual(['item-1/body', 'item-2/body'])
    expect(labels.map(({part}) => part)).toEqual(['item-2/body'])
    expect(new Set(found.map(({part}) => part))).toEqual(new Set(['item-2/body']))
    expect(record?.parts.map(({id}) => id)).toEqual(['item-2/body'])
    expect(rss.write(some, disclosureOf(record)).content).toBe(some)
    expect(
      rss.write(feed, disclosureOf({parts: {'item-1/body': 'human-edited'}, origin: 'unknown'})).content,
    ).toContain('text-human-edited')
  })

  it('is refused by the other format, with the name of what is read', () => {
    expect(failure(() => atom.read(feed)).message).toMatch(/^<rss> is not what is read here/)
    expect(failure(() => rss.write('<entry/>', generated)).allowed).toEqual(['rss', 'item'])
  })

  it('takes no option that there is none of', () => {
    const error = failure(() => rss.read(feed, {word: []} as object))
    expect(error.message).toBe(
      '[feed/rss] There is no option word. Did you mean words? Allowed: words, wordings.',
    )
    for (const act of [
      () => rss.write(feed, generated, {fragment: true} as object),
      () => jsonFeed.writeItems({items: []}, () => generated, {words: 'en'} as object),
    ])
      expect(failure(act).code).toBe('usage')
  })
})

/** Texts in any of the ways in which XML can write them. */
const bits = [
  '<p>',
  '</p>',
  '<b>',
  '<img src="a.png">',
  'x',
  ' ',
  '\r\n',
  '&amp;',
  '<!-- c -->',
  ']]',
  '>',
  '<h1>t</h1>',
]
const coded = fc
  .array(fc.tuple(fc.constantFrom(...bits), fc.constantFrom('escape', 'number', 'section')), {maxLength: 10})
  .map(list =>
    list
      .map(([bit, way]) =>
        way === 'section'
          ? `<![CDATA[${bit}]]>`
          : way === 'escape'
            ? escaped(bit)
            : [...bit].map(one => `&#${one.codePointAt(0)};`).join(''),
      )
      .join(''),
  )

it('loses no byte of any content, and twice is once', () => {
  const pictures = disclosureOf({origin: 'ai-generated', parts: {'a.png': 'ai-generated'}})
  const one = fc.constantFrom(generated, edited, pictures)
  fc.assert(
    fc.property(coded, one, one, (text, first, second) => {
      const feed = `<feed>\n<entry><content type="html">&lt;div>${text}</content></entry></feed>`
      const once = atom.writeItems(feed, () => first).content
      expect(atom.writeItems(once, () => first).content).toBe(once)
      expect(atom.writeItems(once, () => nothing).content).toBe(feed)
      const twice = atom.writeItems(once, () => second).content
      expect(twice).toBe(atom.writeItems(feed, () => second).content)
      expect(atom.readItems(once, {words: [sampleWords]})[0]?.reading.held[0]?.digest).toBe(
        atom.readItems(feed)[0]?.reading.held[0]?.digest,
      )
    }),
    looks(200),
  )
})

describe('a JSON Feed', () => {
  const feed: JsonFeed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'C',
    _author: {about: 'x'},
    items: [
      {id: '1', url: 'https://x.example/1', content_html: '<p>One', summary: 'One', tags: ['a']},
      {
        id: 2,
        title: 'T',
        date_published: '2026-11-22',
        content_text: 'Two',
        _ai_disclosure: {about: 'theirs'},
      },
      {id: '3', url: 'https://x.example/3'},
    ],
  }

  it('has its items labelled, and everything else as it was', () => {
    const seen: object[] = []
    const {content, items} = jsonFeed.writeItems(feed, item => {
      seen.push(item)
      return generated
    })
    expect(seen).toEqual([
      {id: '1', link: 'https://x.example/1'},
      {id: '2', title: 'T', date: '2026-11-22'},
      {id: '3', link: 'https://x.example/3'},
    ])
    const extension = {
      vocabulary: 'forthright',
      parts: [
        {
          id: 'body',
          medium: 'text',
          grade: 'ai-generated',
          reviewed: false,
          models: [{provider: 'openai', id: 'gpt-5.2'}],
        },
      ],
    }
    expect(content).toEqual({
      ...feed,
      items: [
        {...feed.items[0], content_html: `${label(undefined, exact)}<p>One`, _ai_disclosure: extension},
        {...feed.items[1], content_text: 'Long label text-ai-generated & more.\n\nTwo'},
        {...feed.items[2], _ai_disclosure: extension},
      ],
    })
    expect(Object.keys(content)).toEqual(Object.keys(feed))
    expect(items[1]?.report.at(-1)?.reason).toMatch(/of somebody else; it stays/)
    expect(items[2]?.manual).toHaveLength(1)
    expect(jsonFeed.writeItems(content, () => generated).content).toEqual(content)
    expect(feed.items[0]).not.toHaveProperty('_ai_disclosure')
  })

  it('says how an item was made also where its text cannot', () => {
    const {content} = jsonFeed.writeItems({id: 'x', content_text: 'a'}, () => hero)
    // Of the model nothing is known, so nothing is said of it.
    expect(JSON.stringify(content)).not.toMatch(/models|\{\}|\.example\/docs/)
    const [read] = jsonFeed.readItems(content)
    expect(read?.reading.record?.parts).toEqual([
      {id: 'body', medium: 'text', steps: [{action: 'created', by: {kind: 'person'}}]},
      {
        id: 'https://x.example/a.png',
        medium: 'image',
        at: {src: 'https://x.example/a.png'},
        steps: [{action: 'generated', by: {kind: 'model'}}],
      },
    ])
    const {content: none} = jsonFeed.writeItems(content, () => nothing)
    expect(none).not.toHaveProperty('_ai_disclosure')
  })

  it.each([
    [{parts: 1}, 'parts is a list of objects'],
    [{parts: [{id: ''}]}, 'a part has an id'],
    [{parts: [{id: 'a', medium: 'smell'}]}, '"smell" is not allowed; write one of text, image, audio, video'],
    [{parts: [{id: 'a', medium: 'text', grade: 'x'}]}, /"x" is not allowed; write one of human, /],
    [{parts: [{id: 'a', medium: 'text', grade: 'human', models: [1]}]}, /models is a list of objects/],
  ])('tells what of our extension cannot be read: %j', (extension, message) => {
    const vocabulary = 'forthright'
    const [read] = jsonFeed.readItems({content_text: 'a', _ai_disclosure: {vocabulary, ...extension}})
    expect(read?.reading.issues.map(issue => issue.message)).toEqual([expect.stringMatching(message)])
    expect(read?.reading.record).toBeUndefined()
  })

  it.each([
    [null, ''],
    [[], ''],
    [{items: {}}, 'items'],
    [{items: [{}, null]}, 'items.1'],
    [{items: [{content_html: 1}]}, 'items.0.content_html'],
    [{content_text: null}, 'content_text'],
  ])('that is none is named by its field: %j', (value, field) => {
    const error = failure(() => jsonFeed.writeItems(value as never, () => generated))
    expect(error.code).toBe('payload-invalid')
    expect(error.field).toBe(field)
  })
})

function failure(act: () => unknown): DisclosureError {
  try {
    act()
  } catch (error) {
    if (error instanceof DisclosureError) return error
  }
  throw new Error('nothing was thrown')
}
