/** The pages that the tests look at: an article of a site, labelled by `html.write` as any site would do it. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {type DisclosureRecord, disclose, parseRecord, withDetails} from '@forthright/core'
import {renderShadow} from '@forthright/element'
import {html} from '@forthright/html'
import {root} from '../../src/workspace.ts'
import {type Article, articles, type Language} from './articles.ts'

/** How a site uses the package. */
export interface Site {
  language?: Language
  /** Whether it links our stylesheet. */
  styled?: boolean
  /** Whether it wraps label and details in the element. */
  element?: boolean
  /** Whether its server sends the shadow tree of the element. */
  shadow?: boolean
  /** Whether and when it loads the script of the element. */
  script?: 'early' | 'late'
  /** Rules of its own. */
  css?: string
  /** What stands in its body besides the article. */
  more?: string
  /** Attributes on the root element. */
  attributes?: string
}

/** The stylesheet that users link. */
export const stylesheet: string = readFileSync(join(root, 'packages/html/styles.css'), 'utf8')

/** The words of the label at the head of a page. */
export function labelOf(language: Language = 'nb'): string {
  return articles[language].words.labels['text-human-edited'].long
}

/** The words of its details panel. */
export function detailsOf(language: Language = 'nb'): {title: string; close: string} {
  const {title, close} = articles[language].details.texts
  return {title: title.text, close: close.text}
}

/** A whole document. */
export function pageOf(site: Site = {}): string {
  const {language = 'nb', styled = true, script, css = '', more = '', attributes = ''} = site
  const article = articles[language]
  const {direction} = article.words
  const source = `<!doctype html>
<html lang="${language}" dir="${direction}" ${attributes}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${article.title}</title>
<style>${ownStyle}${css}</style>
${styled ? `<style>${stylesheet}</style>` : ''}
${script ? `<script src="/define.js"${script === 'late' ? ' defer' : ''}></script>` : ''}
</head>
<body>
<main><article>
<h1>${article.title}</h1>
${article.paragraphs.map(text => `<p>${text}</p>`).join('\n')}
<figure><img src="/hero.svg" alt="${article.alt}" width="640" height="360"><figcaption>${article.caption}</figcaption></figure>
</article></main>${more}
</body>
</html>`
  return labelled(source, article, site)
}

/** What a site brings itself; it says that it has a light and a dark side. */
const ownStyle = `
:root{color-scheme:light dark;background:light-dark(#fff,#16171a);color:light-dark(#222,#ddd);
font:1.125rem/1.6 Georgia,'Noto Serif','Noto Serif CJK TC',serif}
body{margin:0 auto;max-width:38rem;padding:2rem 1.25rem}
h1{line-height:1.2;font-size:2rem;margin:0 0 1rem}
img{max-width:100%;height:auto;display:block}
figure{margin:1.5rem 0}
figcaption{font-size:.875rem;margin-top:.5rem}
:any-link{color:light-dark(#0645ad,#8ab4f8)}`

/** The picture of the article. */
export const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"><rect width="640" height="360" fill="#899"/></svg>'

function labelled(
  source: string,
  {words, details}: Article,
  {element = false, shadow = false}: Site,
): string {
  const bare = disclose(recordOf(), {words, outcomes: [], channel: 'html', show: 'always'})
  const disclosure = withDetails(bare, {words, details, on: '2026-11-20'})
  const {content} = html.write(source, disclosure, {element})
  return shadow ? content.replace(/<ai-disclosure[^>]*>/, tag => tag + renderShadow()) : content
}

function recordOf(): DisclosureRecord {
  const {record, issues} = parseRecord({
    version: 1,
    parts: [
      {
        id: 'body',
        medium: 'text',
        steps: [
          {action: 'generated', by: {kind: 'model', provider: 'openai', id: 'gpt-5.2'}},
          {action: 'edited', by: {kind: 'person', role: 'redaktør'}},
          {action: 'reviewed', by: {kind: 'person', name: 'Kari Nordmann'}, at: '2026-11-19'},
        ],
      },
      {
        id: 'hero',
        medium: 'image',
        at: {src: '/hero.svg'},
        steps: [{action: 'generated', by: {kind: 'model', provider: 'example', id: 'draw-2'}}],
      },
    ],
    context: {
      responsible: {name: 'Nordlys Avis', contact: 'mailto:ki@nordlys.example'},
      personalization: {
        used: true,
        data: ['kjøpshistorikk'],
        basis: 'GDPR 6(1)(a)',
        optOut: 'https://nordlys.example/valg',
      },
      assessments: [
        {
          kind: 'bias',
          outcome: 'ok',
          on: '2026-10-01',
          by: 'Ekstern AS',
          url: 'https://nordlys.example/vurdering',
        },
      ],
      aiPolicy: 'https://nordlys.example/ki',
    },
  })
  if (!record) throw new Error(JSON.stringify(issues))
  return record
}
