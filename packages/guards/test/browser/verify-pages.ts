/** Pages that `forthright verify` looks at: our own, broken in every way that is known, and good ones that are hard to read. */
import {labelHtml} from 'forthright'
import {articles, type Language} from './articles.ts'

/** A page and the files beside it, and what is found on it: names and severities, none where it is in order. */
export interface Sample {
  name: string
  page: string
  files?: Record<string, string>
  /** Where the configuration of its site wants labels. */
  place?: string
  finds: string[]
}

/** The label of the text of our own page. */
const own = 'Denne teksten er laget av KI.'
const label = /<div class="ai-disclosure"[^>]*>[^<]*<\/div>/

/** What makes a page. */
interface Make {
  language?: Language
  css?: string
  head?: string
  before?: string
  after?: string
  /** What stands in the article after its text. */
  inside?: string
  /** Where the label of the text stands. */
  place?: string
  /** How often the text is repeated. */
  long?: number
  attributes?: string
}

/** A labelled article on a site with header, footer and some style. */
function made({
  language = 'nb',
  css = '',
  head = '',
  before = '',
  after = '',
  inside = '',
  place,
  long = 3,
  attributes = '',
}: Make = {}): string {
  const {title, paragraphs, words} = articles[language]
  const text = Array.from({length: long}, () => paragraphs.map(one => `<p>${one}</p>`).join('')).join('')
  const source = `<!doctype html><html lang="${language}" dir="${words.direction}" ${attributes}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<style>body{margin:0;font:18px/1.5 sans-serif;background:#fff;color:#222}main,header,footer{max-width:40rem;margin:0 auto;padding:1rem}img{max-width:100%}${css}</style>${head}</head>
<body>${before}<header class="site"><a href="/">Nordlys</a></header><main><article><h1>${title}</h1>${text}${inside}</article></main><footer><p>Nordlys Avis</p></footer>${after}</body></html>`
  const parts = inside.includes('/hero.svg') ? {parts: {'/hero.svg': 'ai-generated' as const}} : {}
  return labelHtml(
    source,
    {origin: 'ai-generated', ...parts},
    {
      markets: ['EU'],
      on: '2026-11-30',
      ...(place ? {place} : {}),
    },
  ).content
}

/** Our own page with its label changed. */
function changed(change: (tag: string) => string, make?: Make): string {
  return made(make).replace(label, change)
}

/** Our own page whose label says something else. */
function reworded(text: string): string {
  return changed(tag => tag.replace(own, text))
}

function styled(style: string): string {
  return changed(tag => tag.replace('<div ', `<div style="${style}" `))
}

function wrapped(before: string, after: string, make?: Make): string {
  return changed(tag => before + tag + after, make)
}

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"><rect width="640" height="360" fill="#899"/></svg>'
const picture =
  '<figure><img src="/hero.svg" alt="Sau" width="640" height="360"><figcaption>Sau</figcaption></figure>'
const unseen = ['error verify/label-not-seen']
const missing = ['error verify/label-missing']

/** Our own page, broken. */
export const broken: Sample[] = [
  {name: 'removed', page: changed(() => ''), finds: missing},
  {name: 'display: none, inline', page: styled('display:none'), finds: unseen},
  {name: 'display: none, by a class', page: made({css: '.ai-disclosure{display:none}'}), finds: unseen},
  {
    name: 'display: none, by linked CSS',
    page: made({head: '<link rel="stylesheet" href="/site.css">'}),
    files: {'site.css': '[role=note]{display:none}'},
    finds: unseen,
  },
  {
    name: 'covered by a fixed overlay',
    page: made({after: '<div style="position:fixed;inset:0;background:#fff;z-index:9"></div>'}),
    finds: unseen,
  },
  {
    name: 'covered by an overlay that lets clicks through',
    page: made({
      after: '<div style="position:fixed;inset:0;background:#fff;z-index:9;pointer-events:none"></div>',
    }),
    finds: unseen,
  },
  {
    name: 'covered by a box in the article',
    page: wrapped(
      '<div style="position:relative">',
      '<div style="position:absolute;inset:0;background:#eee"></div></div>',
    ),
    finds: unseen,
  },
  {
    name: 'moved to the footer',
    page: made()
      .replace(label, '')
      .replace('<p>Nordlys Avis</p>', `<div class="ai-disclosure" role="note">${own}</div>`),
    finds: ['error verify/label-misplaced'],
  },
  {
    name: 'moved to the end of a long page',
    page: made({long: 9})
      .replace(label, '')
      .replace('</article>', `<div class="ai-disclosure" role="note">${own}</div></article>`),
    finds: ['error verify/label-misplaced'],
  },
  {
    name: 'replaced by a claim that a person wrote it',
    page: reworded('Denne teksten er skrevet av et menneske.'),
    finds: missing,
  },
  {
    name: 'replaced in English',
    page: reworded('This text was written by a person.'),
    finds: missing,
  },
  {name: 'replaced by a denial', page: reworded('No AI was used.'), finds: missing},
  {
    name: 'replaced by a milder label',
    page: reworded(articles.nb.words.labels['text-ai-assisted'].long),
    finds: ['error verify/label-contradicts-record'],
  },
  {name: 'opacity 0', page: styled('opacity:0'), finds: unseen},
  {
    name: 'opacity 0 by a filter on its parent',
    page: wrapped('<div style="filter:opacity(0)">', '</div>'),
    finds: unseen,
  },
  {name: 'off-screen', page: styled('position:absolute;left:-9999px'), finds: unseen},
  {name: 'off-screen to the right', page: styled('position:absolute;left:9999px;width:300px'), finds: unseen},
  {
    name: 'indented away',
    page: styled('text-indent:-9999px;white-space:nowrap;overflow:hidden'),
    finds: unseen,
  },
  {name: '1 px letters', page: styled('font-size:1px'), finds: unseen},
  {
    name: 'a box of 1 px',
    page: styled('position:absolute;width:1px;height:1px;overflow:hidden'),
    finds: unseen,
  },
  {name: 'scaled down to nothing', page: styled('transform:scale(.01)'), finds: unseen},
  {name: 'clipped', page: styled('clip-path:inset(50%)'), finds: unseen},
  {name: 'folded up', page: wrapped('<div style="max-height:0;overflow:hidden">', '</div>'), finds: unseen},
  {name: 'white on white', page: styled('color:#fff'), finds: unseen},
  {name: 'almost white on white', page: styled('color:#e8e8e8'), finds: unseen},
  {name: 'transparent', page: styled('color:transparent'), finds: unseen},
  {name: 'invisible', page: styled('visibility:hidden'), finds: unseen},
  {name: 'in closed details', page: wrapped('<details><summary>Om</summary>', '</details>'), finds: unseen},
  {name: 'in a closed dialog', page: wrapped('<dialog>', '</dialog>'), finds: unseen},
  {name: 'in a hidden parent', page: wrapped('<div hidden>', '</div>'), finds: unseen},
  {
    name: 'added after load and removed by a script',
    page: changed(() => '', {
      after: `<script>addEventListener('load',()=>{const p=document.createElement('p');p.textContent='${own}';document.querySelector('h1').after(p);setTimeout(()=>p.remove(),50)})</script>`,
    }),
    finds: missing,
  },
  {
    name: 'sent and removed by a script',
    page: made({after: `<script>document.querySelector('.ai-disclosure').remove()</script>`}),
    finds: missing,
  },
  {
    name: 'removed when the reader scrolls',
    page: made({
      long: 9,
      after: `<script>addEventListener('scroll',()=>{if(scrollY>500)document.querySelector('.ai-disclosure')?.remove()})</script>`,
    }),
    finds: missing,
  },
  {
    name: 'in the wrong language',
    page: reworded('This text was generated by AI.'),
    finds: ['error verify/label-language'],
  },
  {name: 'an empty element with our class', page: reworded(''), finds: missing},
  {
    name: 'kept from screen readers',
    page: wrapped('<div aria-hidden="true">', '</div>'),
    finds: ['error verify/label-not-read-out'],
  },
  {name: 'inert', page: wrapped('<div inert>', '</div>'), finds: ['error verify/label-not-read-out']},
  {
    name: 'hidden on telephones',
    page: made({css: '@media (max-width:600px){.ai-disclosure{display:none}}'}),
    finds: unseen,
  },
  {name: 'pale', page: styled('color:#999'), finds: ['warning verify/label-contrast']},
  {
    name: 'the label of a picture hidden in its caption',
    page: made({inside: picture, css: 'figcaption{display:none}'}),
    files: {'hero.svg': svg},
    finds: unseen,
  },
  {
    name: 'the label of a picture far away from it',
    page: made({inside: picture, long: 9})
      .replace(/<span class="ai-disclosure"[^>]*>[^<]*<\/span>/, '')
      .replace('</h1>', '</h1><p>Bilde laget av KI</p>'),
    files: {'hero.svg': svg},
    finds: ['error verify/label-misplaced'],
  },
  {
    name: 'a style sheet from elsewhere that does not come',
    page: made({
      head: '<link rel="stylesheet" href="https://elsewhere.example/site.css">',
      css: '.ai-disclosure{display:none}',
    }),
    finds: ['needs-review verify/style-missing', 'needs-review verify/label-not-seen'],
  },
]

const behind = ['info verify/label-behind']
const consent = '<p>Vi bruker informasjonskapsler.</p><button>Godta</button>'

/** Good pages that naive checks accuse. */
export const good: Sample[] = [
  {name: 'our own', page: made(), finds: []},
  {
    name: 'behind a consent dialog',
    page: made({
      after: `<div style="position:fixed;inset:0;background:#000c;z-index:8"></div><div role="dialog" aria-modal="true" style="position:fixed;inset:0;background:#fff;z-index:9">${consent}</div>`,
    }),
    finds: behind,
  },
  {
    name: 'behind a modal dialog',
    page: made({
      css: 'dialog{width:90vw;height:90vh;max-width:none;max-height:none}',
      after: `<dialog>${consent}</dialog><script>document.querySelector('dialog').showModal()</script>`,
    }),
    finds: behind,
  },
  {
    name: 'with a sticky header',
    page: made({
      long: 6,
      css: 'header.site{position:sticky;top:0;background:#fff;height:90px;z-index:5}',
    }).replace('<a href="/">', '<button>Meny</button><a href="/">'),
    finds: [],
  },
  {
    name: 'with a sticky bar at the bottom',
    page: made({
      after: `<div style="position:fixed;bottom:0;left:0;right:0;height:120px;background:#222;color:#fff">${consent}</div>`,
    }),
    finds: [],
  },
  {
    name: 'with a cookie banner at the top',
    page: made({
      after: `<div style="position:fixed;top:0;left:0;right:0;height:450px;background:#ffd">${consent}</div>`,
    }),
    finds: behind,
  },
  {
    name: 'faded in',
    page: made({css: '@keyframes in{from{opacity:0}}article{animation:in 1.2s both}'}),
    finds: [],
  },
  {
    name: 'revealed on scrolling',
    page: made({
      before: '<div style="height:1200px">Nordlys</div>',
      css: '.later{opacity:0;transition:opacity .4s}.shown{opacity:1}',
      after: `<script>const a=document.querySelector('article');a.classList.add('later');new IntersectionObserver(([e])=>{if(e.isIntersecting)a.classList.add('shown')}).observe(a)</script>`,
    }),
    finds: [],
  },
  {name: 'dark', page: made({css: 'body{background:#16171a;color:#ddd}:root{color-scheme:dark}'}), finds: []},
  {
    name: 'in a shadow tree',
    page: made().replace(
      label,
      tag =>
        `<x-note><template shadowrootmode="open"><style>p{color:#333}</style>${tag.replaceAll('div', 'p')}</template></x-note>`,
    ),
    finds: [],
  },
  {
    name: 'in the slot of a shadow tree',
    page: wrapped(
      '<x-note><template shadowrootmode="open"><section><slot></slot></section></template>',
      '</x-note>',
    ),
    finds: [],
  },
  {name: 'from right to left', page: made({language: 'ar'}), finds: []},
  {name: 'in Thai', page: made({language: 'th'}), finds: []},
  {name: 'in Chinese', page: made({language: 'zh-Hant'}), finds: []},
  {
    name: 'below a hero',
    page: changed(
      tag => `<div style="height:1000px;background:linear-gradient(#123,#456);color:#fff">Ull</div>${tag}`,
    ),
    finds: [],
  },
  {
    name: 'after the first paragraph',
    page: made({place: 'after-first-paragraph'}),
    place: 'after-first-paragraph',
    finds: [],
  },
  {
    name: 'with the label of a picture in its figure',
    page: made({inside: picture, long: 6}),
    files: {'hero.svg': svg},
    finds: [],
  },
  {
    name: 'with a picture that is loaded late',
    page: made({inside: picture.replace('<img ', '<img loading="lazy" '), long: 9}),
    files: {'hero.svg': svg},
    finds: [],
  },
  {
    name: 'in a column that scrolls by itself',
    page: made({
      css: 'html,body{height:100%;overflow:hidden}main{height:300px;overflow-y:auto}h1{margin-top:600px}',
    }),
    finds: [],
  },
  {
    name: 'in capitals, with letters cut out of a colour',
    page: styled(
      'text-transform:uppercase;background:linear-gradient(90deg,#024,#046);-webkit-background-clip:text;background-clip:text;color:transparent',
    ),
    finds: [],
  },
  {
    name: 'over a film that goes on',
    page: made({
      css: '@keyframes go{to{transform:translateX(100px)}}.film{position:absolute;width:60px;height:60px;background:#eee;animation:go 1s infinite linear;z-index:-1}',
      before: '<div class="film"></div>',
    }),
    finds: [],
  },
  {
    name: 'drawn again by a script',
    page: made({
      after: `<script>const a=document.querySelector('article');setTimeout(()=>{a.innerHTML+=''},200)</script>`,
    }),
    finds: [],
  },
  {
    name: 'no post',
    page: '<!doctype html><html lang="nb"><title>Om oss</title><h1>Om oss</h1><p>Vi lager avis.</p></html>',
    finds: [],
  },
  {
    name: 'by people',
    page: labelHtml(
      '<!doctype html><html lang="nb"><title>Ull</title><article><h1>Ull</h1><p>Ull varmer.</p></article></html>',
      'human',
      {markets: ['EU']},
    ).content,
    finds: [],
  },
]
