import {type Details, type Disclosure, DisclosureError} from '@forthright/core'
import {sampleWords} from '@forthright/core/testing'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {looks} from '../../../core/test/long-run.ts'
import {disclosureOf} from '../../test/disclosures.ts'
import {soup} from '../../test/soup.ts'
import {stripMail} from '../../test/strip-mail.ts'
import {wordsOf} from '../../test/words-of.ts'
import {html} from '../surface.ts'
import {contrastOf} from './contrast.ts'
import {type EmailLook, email, mjmlBlock, mjmlDetails} from './index.ts'

const generated = disclosureOf({origin: 'ai-generated', model: 'openai/gpt-5.2'})
const hero = disclosureOf({origin: 'human', parts: {'a.png': 'ai-generated'}})
const nothing = disclosureOf('unknown')
const details: Details = {
  language: 'nb',
  direction: 'ltr',
  title: 'Slik',
  close: 'Lukk',
  rows: [
    {term: 'Modeller', values: [{text: 'a & b'}, {text: 'c', language: 'en', url: 'https://x.example/c'}]},
    {term: 'Kontakt', values: [{text: 'x', url: 'javascript:alert(1)'}]},
  ],
  links: [
    {text: 'Av', url: 'mailto:a@x.example'},
    {text: 'Nei', url: 'data:text/html,x'},
  ],
}
const withDetails: Disclosure = {...generated, details}
const arabic: Disclosure = {
  ...disclosureOf(
    'ai-generated',
    wordsOf('ar', {'text-ai-generated': ['هذا النص من الذكاء', 'من الذكاء']}, 'rtl'),
  ),
  details: {...details, language: 'ar', direction: 'rtl', title: 'كيف'},
}

/** The mail with our tables named by what they hold, and without marks and styles. */
function shown(mail: string, disclosure = generated): string {
  return email
    .write(mail, disclosure)
    .content.replace(/<table class="ai-disclosure-mail".*?<\/table>/gs, '[label]')
    .replace(/<table class="ai-disclosure-details".*?<\/table>/gs, '[details]')
    .replace(/<meta name="ai-disclosure"[^>]*>/, '')
    .replace(/<script type="application\/ld\+json" data-forthright="">.*?<\/script>/, '')
    .replace(/ ai-disclosure="[^>]*? data-forthright="marks"/g, '')
}

describe('the label', () => {
  const hidden = '<div style="display:none">Pre</div>'
  it.each([
    [`<body>${hidden}<p>x</p></body>`, `<body>${hidden}[label]<p>x</p></body>`],
    [
      `<body>\n${hidden}\n<div style="max-height: 0px; overflow:hidden">&nbsp;&zwnj;</div>\n<p>x</p></body>`,
      `<body>\n${hidden}\n<div style="max-height: 0px; overflow:hidden">&nbsp;&zwnj;</div>[label]\n<p>x</p></body>`,
    ],
    [
      `<body><center>${hidden}<p>x</p></center></body>`,
      `<body><center>${hidden}[label]<p>x</p></center></body>`,
    ],
    [`<table><tr><td>${hidden}x</td></tr></table>`, `<table><tr><td>${hidden}[label]x</td></tr></table>`],
    [
      '<body><table><tr style="display:none"><td>Pre</td></tr><tr><td>x</td></tr></table>',
      '<body><table><tr style="display:none"><td>Pre</td></tr><tr><td>[label]x</td></tr></table>',
    ],
    [
      '<body><p><span style="mso-hide:all">Pre</span></p>x',
      '<body><p><span style="mso-hide:all">Pre</span></p>[label]x',
    ],
    [
      `<body><!--[if !mso]><!-->${hidden}<!--<![endif]--><p>x`,
      `<body><!--[if !mso]><!-->${hidden}<!--<![endif]-->[label]<p>x`,
    ],
    [
      '<body><!--[if mso]><table><tr><td><![endif]-->x',
      '<body>[label]<!--[if mso]><table><tr><td><![endif]-->x',
    ],
    [`<body><p>x</p>${hidden}`, `<body>[label]<p>x</p>${hidden}`],
    ['<body><div style="opacity:0.5">x</div>', '<body>[label]<div style="opacity:0.5">x</div>'],
    [`<body><img src=logo.png>${hidden}`, `<body>[label]<img src=logo.png>${hidden}`],
    ['<p>Hello', '[label]<p>Hello'],
    ['', '[label]'],
  ])('stands at the head, and nothing before the hidden words: %j', (mail, expected) => {
    expect(shown(mail)).toBe(expected)
  })

  it('is as wide as the cell it stands in, and 600 pixels where it stands free', () => {
    expect(email.write('<body>x', generated).content).toContain(
      'width="600" style="width:min(100%,600px);max-width:100%;',
    )
    const cell = email.write(`<body><table><tr><td>${hidden}x`, generated).content
    expect(cell).toContain('width="100%" style="max-width:600px')
    expect(email.write('<p>x', generated).content).toContain('width="100%" style="max-width:600px')
  })

  it('begins at the right where its language does', () => {
    const {content} = email.write('<body>x', arabic)
    expect(content).toContain('lang="ar" dir="rtl" align="center"')
    expect(content).toMatch(/<td align="right" [^>]*text-align:right/)
  })

  it('goes with its table, and comes back in it', () => {
    const mail = `<html><head></head><body>${hidden}<p>x</p></body></html>`
    const once = email.write(mail, withDetails).content
    expect(email.write(once, nothing).content).toBe(mail)
    const edited = disclosureOf('human-edited')
    expect(email.write(once, edited).content).toBe(email.write(mail, edited).content)
    expect(email.write(email.write(mail, edited).content, withDetails).content).toBe(once)
  })

  it.each(['<h2>mine</h2>', '<p>mine</p>', 'mine'])(
    'keeps a table of ours that its author has written into: %s',
    mine => {
      const once = email.write('<body>x</body>', generated).content
      const used = once.replace('</td></tr></tbody></table>', `${mine}</td></tr></tbody></table>`)
      for (const other of [arabic, nothing]) expect(email.write(used, other).content).toContain(mine)
    },
  )

  it('is dressed where a page had it bare', () => {
    const page = html.write('<body><p>x</p></body>', generated).content
    const {content} = email.write(page, generated)
    expect(content).toMatch(/<p class="ai-disclosure"[^>]* style="margin:0;font-family:[^>]*>Long label/)
    expect(email.write(content, generated).content).toBe(content)
  })
})

describe('the label of a picture', () => {
  it.each([
    ['<table><tr><td><img src=a.png></td></tr></table>', true],
    ['<div><a href="x"><img src=a.png></a></div>', true],
    ['<p>Hi <img src=a.png> there</p>', false],
    ['<a href="x"><b><img src=a.png></b></a>', true],
    ['<b><img src=a.png></b>', false],
  ])('is text beside it with its own size and colours: %j', (mail, alone) => {
    const {content} = email.write(mail, hero)
    const style = /Short|<span class="ai-disclosure"[^>]*style="([^"]*)"/.exec(content)?.[1]
    expect(style?.startsWith('display:block;')).toBe(alone)
    expect(style).toMatch(/font-size:13px;line-height:20px;color:#404040;background-color:#ffffff$/)
    expect(email.write(content, hero).content).toBe(content)
    expect(email.write(content, nothing).content).toBe(mail)
  })
})

describe('the details', () => {
  const {content, report} = email.write('<html><head></head><body><p>x</p></body></html>', withDetails)
  const panel = /<table class="ai-disclosure-details".*?<\/table>/s.exec(content)?.[0] ?? ''

  it('stand open at the foot', () => {
    expect(content).not.toContain('<details')
    expect(content.endsWith(`<p>x</p>${panel}</body></html>`)).toBe(true)
    expect(panel.replace(/ style="[^"]*"/g, '')).toContain(
      '<p><b>Slik</b></p><p><b>Modeller</b><br>a &amp; b<br><span lang="en"><a href="https://x.example/c">c</a></span></p><p><b>Kontakt</b><br>x</p><p><a href="mailto:a@x.example">Av</a></p>',
    )
    expect(report.find(({mark}) => mark === 'details')?.where).toBe('foot of content')
  })

  it('are no text of the mail, and are replaced', () => {
    const plain = '<html><head></head><body><p>x</p></body></html>'
    expect(email.read(content, {words: [sampleWords]}).held[0]?.digest).toBe(
      email.read(plain).held[0]?.digest,
    )
    expect(email.write(content, generated).content).toBe(email.write(plain, generated).content)
    const other = {...withDetails, details: {...details, title: 'Om'}}
    const unsealed = (mail: string) => mail.replace(/ data-forthright="[0-9a-f]{16}"/, '')
    expect(unsealed(email.write(content, other).content)).toBe(unsealed(content).replace('Slik', 'Om'))
  })

  it('take no address that runs something', () => {
    expect(panel).not.toMatch(/javascript|data:/)
  })
})

describe('marks', () => {
  it('stand in a head only, and the report says who takes them out', () => {
    expect(email.write('<p>x', generated).content).not.toContain('<script')
    const {report} = email.write('<html><head></head><body>x</body></html>', generated)
    expect(report.find(({mark}) => mark === 'json-ld')?.reason).toBe(
      'The digitalSourceType of schema.org. Mail clients take it out; it serves the copy on the web.',
    )
  })
})

describe('a mail in AMP', () => {
  it('is written as a page in AMP is', () => {
    const mail =
      '<!doctype html><html ⚡4email><head></head><body><amp-img src="a.png"></amp-img></body></html>'
    expect(email.write(mail, withDetails).content).toBe(html.write(mail, withDetails).content)
  })
})

describe('the look', () => {
  const icon = {src: 'https://x.example/ki.png', width: 32, height: 16}

  it('takes an icon by its address, without words of its own', () => {
    const {content} = email.write('<p>x', generated, {icon})
    expect(content).toContain(
      '><img class="ai-disclosure-icon" src="https://x.example/ki.png" alt="" width="32" height="16" style="border:0;vertical-align:middle"> Long label',
    )
    expect(email.write(content, generated, {icon}).content).toBe(content)
    expect(email.write(content, generated).content).toBe(email.write('<p>x', generated).content)
  })

  it.each([
    [{icon: {...icon, src: 'http://x.example/a.png'}}, 'icon.src'],
    [{icon: {...icon, src: 'https://x.example/a"onload=x'}}, 'icon.src'],
    [{icon: {...icon, width: 0}}, 'icon.width'],
    [{icon: {...icon, height: 1.5}}, 'icon.height'],
    [{colors: {text: 'red', background: '#ffffff'}}, 'colors.text'],
    [{colors: {text: '#000000', background: '#fff;x'}}, 'colors.background'],
    [{colors: {text: '#777777', background: '#ffffff'}}, 'colors'],
    [{colour: {text: '#000000', background: '#ffffff'}}, 'colour'],
    [{colors: {text: '#000000', backgound: '#ffffff'}}, 'colors.backgound'],
    [{colors: '#000000'}, 'colors'],
    [{icon: {...icon, alt: 'AI'}}, 'icon.alt'],
    [{icon: icon.src}, 'icon'],
  ])('is refused where it cannot be shown or read: %j', (look, field) => {
    const given = look as EmailLook
    for (const act of [() => email.write('x', generated, given), () => mjmlBlock(generated, given)]) {
      const error = failure(act)
      expect([error.code, error.field]).toEqual(['usage', field])
    }
  })

  it('is refused with a contrast that is not rounded up, and with the name that was meant', () => {
    const low = {colors: {text: '#777777', background: '#ffffff'}}
    expect(failure(() => email.write('x', generated, low)).message).toBe(
      '[html/email] In the option colors, #777777 on #ffffff has a contrast of 4.4; take colours with at least 4.5.',
    )
    const error = failure(() => email.write('x', generated, {fragmet: true} as object))
    expect(error.message).toBe(
      '[html/email] There is no option fragmet. Did you mean fragment? Allowed: icon, colors, fragment, words, wordings.',
    )
    expect(error.allowed).toEqual(['icon', 'colors', 'fragment', 'words', 'wordings'])
  })

  it('takes colours that can be read', () => {
    const colors = {text: '#ffffff', background: '#1C2B39'}
    const {content} = email.write('<p>x', generated, {colors})
    expect(content).toContain('bgcolor="#1C2B39"')
    expect(content).toContain('color:#ffffff">Long label')
  })

  it('has the contrasts of WCAG', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    expect(contrastOf('#ffffff', '#767676')).toBeCloseTo(4.54, 2)
  })
})

describe('a mail that gets another disclosure', () => {
  const all: Record<string, Disclosure> = {
    withDetails,
    arabic,
    hero,
    gone: disclosureOf({origin: 'human', parts: {'gone.png': 'ai-modified'}}),
    both: disclosureOf({origin: 'ai-generated', parts: {'gone.png': 'ai-modified', 'a.png': 'ai-generated'}}),
    bare: {...nothing, details},
    nothing,
  }
  const pairs = Object.keys(all).flatMap(from => Object.keys(all).map(to => ({from, to})))
  const pieces = [
    '<div style="display:none">Pre</div>',
    '<table><tr style="display:none"><td>Pre</td></tr><tr><td><img src=a.png></td></tr></table>',
    '<p>Hi <img src=a.png></p>',
    '<a href=x><img src=a.png></a>',
    '<h1>t</h1>',
    '<!-- c -->',
    ' text ',
    '\n',
  ]
  const mails = fc
    .tuple(
      fc.constantFrom('', '<div>', '<body>', '<html><head></head><body class=b>', '<body><table><tr><td>'),
      fc.array(fc.constantFrom(...pieces), {maxLength: 6}),
    )
    .map(([start, list]) => start + list.join(''))

  it.each(pairs)('is as if it had never had the first: $from, $to', ({from = '', to = ''}) => {
    const [first = nothing, second = nothing] = [all[from], all[to]]
    const isSame = (mail: string) => {
      const {content} = email.write(email.write(mail, first).content, second)
      expect(content).toBe(email.write(mail, second).content)
    }
    isSame('')
    fc.assert(fc.property(mails, isSame), looks(20))
  })
})

describe('MJML', () => {
  const template = (one: Disclosure) => `<body>${mjmlBlock(one)}<p>x</p>${mjmlDetails(one)}</body>`

  it.each([
    [withDetails, arabic],
    [arabic, withDetails],
  ])('gets the direction of another language with its words', (from, to) => {
    const {content} = email.write(template(from), to)
    expect(content).toBe(email.write(template(to), to).content)
    expect(content).not.toContain(`align="${from === arabic ? 'right' : 'left'}"`)
  })

  it('has nothing for a disclosure without labels or details', () => {
    expect(mjmlBlock(nothing)).toBe('')
    expect(mjmlDetails(generated)).toBe('')
  })
})

describe('of any soup of tags', () => {
  const parts = disclosureOf({
    origin: 'ai-generated',
    parts: {'a.png': 'ai-generated', 'gone.png': 'ai-modified'},
  })
  const one = fc.constantFrom<Disclosure>(withDetails, parts, {...parts, details}, hero, arabic)

  it('nothing is lost, twice is once, and it can be taken out', () => {
    // Between rows without their table, a parser takes a table of ours for another thing than it was.
    const whole = soup.filter(mail => !/<(?:table|t[rdh]|frameset)\b/.test(mail))
    fc.assert(
      fc.property(whole, one, one, (mail, first, second) => {
        const once = email.write(mail, first).content
        expect(stripMail(once)).toBe(mail)
        expect(email.write(once, first).content).toBe(once)
        const twice = email.write(once, second).content
        expect(stripMail(twice)).toBe(mail)
        expect(email.write(twice, second).content).toBe(twice)
      }),
      looks(200),
    )
  })

  it('nothing is lost of broken tables either, and they settle', () => {
    fc.assert(
      fc.property(soup, one, (mail, disclosure) => {
        let written = mail
        for (let run = 0; run < 3; run++) {
          written = email.write(written, disclosure).content
          expect(stripMail(written)).toBe(mail)
        }
        expect(email.write(written, disclosure).content).toBe(written)
      }),
      looks(100),
    )
  })
})

it.each([
  '<body><noscript></body>',
  '<noscript><b></noscript><video>',
  '<b id=2><noscript></b>',
  '<html><head><template></head><body><p>x</p></body></html>',
  '<html><head><template><template></template></head><body><p>x</p></body></html>',
  '<p>x</p><template><p>a</p><template></template><p>y</p>',
])('has its foot in sight, whatever %s leaves open', mail => {
  const once = email.write(mail, withDetails).content
  expect(email.write(once, withDetails).content).toBe(once)
  expect(once.split('ai-disclosure-details')).toHaveLength(2)
})

it('puts no table of its own among rows that came without theirs', () => {
  const rows = '<tr><figure><article/><img src=a.png>'
  const once = email.write(rows, generated).content
  expect(once).toContain('Long label')
  expect(once).not.toContain('<table')
  expect(email.write(once, generated).content).toBe(once)
})

function failure(act: () => unknown): DisclosureError {
  try {
    act()
  } catch (error) {
    if (error instanceof DisclosureError) return error
  }
  throw new Error('nothing was thrown')
}
