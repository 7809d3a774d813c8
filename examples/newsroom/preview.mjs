/** The preview: one page with every post as its readers meet it, and why it looks so. */
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'

/** @param {any[]} posts @param {{on: string, markets: string[], names: Record<string, string>}} run */
export function previewPage(posts, {on, markets, names}) {
  const social = Object.keys(names).filter(channel => channel !== 'html' && channel !== 'markdown')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Newsroom: ${posts.length} posts with their disclosure</title>
<style>${css}</style>
</head>
<body>
<header>
<h1>Newsroom</h1>
<p>${posts.length} posts, labelled for ${markets.join(', ')} as of ${on}. Each is shown as its readers meet it, with the reasons beside it.</p>
<nav aria-label="Posts"><ul>${posts.map(({post}, index) => `<li><a href="#post-${index}" ${lang(post)}>${escapeHtml(post.fields.title ?? post.file)}</a></li>`).join('')}</ul></nav>
</header>
<main>
${posts.map((entry, index) => section(entry, index, social, names)).join('\n')}
</main>
</body>
</html>
`
}

function section({file, post, results}, index, social, names) {
  const {html, markdown} = results
  return `<section id="post-${index}" aria-labelledby="title-${index}">
<h2 id="title-${index}" ${lang(post)}>${escapeHtml(post.fields.title ?? file)}</h2>
<p class="verdict">${escapeHtml(html.verdict)}</p>
<p class="meta"><code>${escapeHtml(file)}</code> <span class="grade grade-${html.grade}">${html.grade}</span></p>
<div class="columns">
<figure class="page"><figcaption>Web page</figcaption><iframe title="${escapeHtml(post.fields.title ?? file)}" sandbox="allow-same-origin" srcdoc="${escapeHtml(styled(html.content))}" loading="lazy"></iframe></figure>
<div class="side">
<h3>Which disclosure is owed</h3>
${outcomesOf(html.outcomes)}
</div>
</div>
<h3>Where it landed</h3>
<table><thead><tr><th scope="col">Channel</th><th scope="col">What landed where</th><th scope="col">For a person to do</th></tr></thead><tbody>${Object.entries(
    results,
  )
    .map(([to, result]) => row(names[to], result))
    .join('')}</tbody></table>
<h3>Social posts</h3>
<div class="cards">${social.map(to => card(names[to], results[to], post)).join('')}</div>
<details><summary>Markdown source</summary><pre>${escapeHtml(markdown.content)}</pre></details>
</section>`
}

/** What is owed and what is open first; what asks for nothing is folded away. */
function outcomesOf(outcomes) {
  const list = of => `<ul class="outcomes">${of.map(outcome).join('')}</ul>`
  const open = outcomes.filter(one => one.outcome !== 'not-required')
  const rest = outcomes.filter(one => one.outcome === 'not-required')
  return `${open.length > 0 ? list(open) : '<p>Nothing is owed in these markets.</p>'}<details><summary>${rest.length} obligations ask for nothing here</summary>${list(rest)}</details>`
}

function outcome({id, market, outcome: value, reasons, missing}) {
  const why =
    value === 'unknown'
      ? missing.map(fact => `${escapeHtml(fact.question)} (<code>${escapeHtml(fact.field)}</code>)`)
      : reasons.map(escapeHtml)
  return `<li class="${value}"><strong>${value}</strong> ${escapeHtml(market)} <code>${escapeHtml(id)}</code>${why.length > 0 ? `<br><span>${why.join('<br>')}</span>` : ''}</li>`
}

/** One row a channel: what landed where, and what is left for a person. */
function row(name, {report, manual, cannot}) {
  if (cannot) return `<tr><th scope="row">${name}</th><td colspan="2">${escapeHtml(cannot)}</td></tr>`
  const kinds = {
    text: 'visible text',
    native: 'flag of the network',
    machine: 'mark for machines',
    none: 'not carried',
  }
  const lines = report
    .filter(({via}) => via in kinds)
    .map(
      ({mark, via, where, part, reason}) =>
        `<li class="${via}" title="${escapeHtml(`${part}: ${reason}`)}">${escapeHtml(mark)}, ${escapeHtml(where || reason)} <small>${kinds[via]}</small></li>`,
    )
  const steps = manual.map(step => `<li>${escapeHtml(step)}</li>`)
  const list = items => (items.length > 0 ? `<ul>${[...new Set(items)].join('')}</ul>` : '–')
  return `<tr><th scope="row">${name}</th><td>${list(lines)}</td><td>${list(steps)}</td></tr>`
}

function card(name, {content, cannot}, post) {
  if (cannot) return `<article class="card"><h4>${name}</h4><p>${escapeHtml(cannot)}</p></article>`
  const record = content.record ?? content
  const text = record.text ?? record.caption ?? ''
  const flags = Object.entries(content)
    .filter(([key, value]) => value === true && /ai/.test(key))
    .map(([key]) => `<code>${key}: true</code>`)
  return `<article class="card"><h4>${name}</h4><p ${lang(post)}>${escapeHtml(text).replaceAll('\n', '<br>')}</p>${flags.join(' ')}</article>`
}

/** The posts bring no style of their own; this is what a site would have around the label, and the style sheet of the label. */
function styled(html) {
  return html.replace('</head>', `<style>${pageCss}${labelCss}</style></head>`)
}

function lang({fields}) {
  return fields.language ? `lang="${escapeHtml(fields.language)}"` : ''
}

function escapeHtml(text) {
  return String(text).replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}

const labelCss = readFileSync(createRequire(import.meta.url).resolve('@forthright/html/styles.css'), 'utf8')

const fonts = `system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Noto Sans Thai', 'Noto Sans TC', 'Noto Sans SC', sans-serif`

const pageCss = `
:root{color-scheme:light dark}
body{font:17px/1.6 ${fonts};max-width:40rem;margin:0 auto;padding:1.5rem;color:CanvasText;background:Canvas}
img,video{max-width:100%;height:auto;border-radius:8px}
h1{line-height:1.2}
`

const css = `
:root{color-scheme:light dark;--line:color-mix(in srgb,CanvasText 20%,Canvas);--soft:color-mix(in srgb,CanvasText 6%,Canvas)}
*{box-sizing:border-box}
body{font:16px/1.55 ${fonts};margin:0 auto;max-width:84rem;padding:2rem 1.5rem 6rem;color:CanvasText;background:Canvas}
h1{font-size:2rem;margin:0}
h2{font-size:1.5rem;line-height:1.25;margin:0 0 .25rem}
h3{font-size:1rem;margin:1.5rem 0 .5rem}
h4{margin:0 0 .5rem;font-size:.9rem}
nav ul{columns:2 20rem;column-gap:3rem;padding-inline-start:1.2rem}
section{border-top:1px solid var(--line);padding:2rem 0 1rem;margin-top:2rem}
.verdict{margin:.25rem 0;font-size:1.1rem;font-weight:600}
.meta{margin:0 0 1rem}
.grade{display:inline-block;border:1px solid;border-radius:99px;padding:0 .6rem;font-size:.85rem}
.columns{display:grid;grid-template-columns:minmax(0,1.1fr) minmax(0,1fr);gap:1.5rem}
.page{margin:0}
figcaption{font-size:.85rem;margin-bottom:.25rem}
iframe{width:100%;height:34rem;border:1px solid var(--line);border-radius:8px;background:Canvas}
.side h3:first-child{margin-top:0}
.outcomes{list-style:none;padding:0;margin:0;font-size:.9rem}
.outcomes li{border-inline-start:4px solid var(--line);padding:.25rem .75rem;margin-bottom:.5rem}
.outcomes .required{border-color:#c62828}
.outcomes .unknown{border-color:#b26a00}
.outcomes .not-required{border-color:#2e7d32}
table{border-collapse:collapse;width:100%;font-size:.85rem}
td ul{margin:0;padding-inline-start:1.1rem}
td small{opacity:.75}
li.none{opacity:.75}
th,td{text-align:start;vertical-align:top;padding:.25rem .5rem;border-bottom:1px solid var(--line)}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr));gap:1rem}
.card{border:1px solid var(--line);border-radius:12px;padding:1rem;background:var(--soft);overflow-wrap:anywhere}
.card p{margin:0 0 .5rem}
details{margin-top:1rem}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--soft);padding:1rem;border-radius:8px;font-size:.85rem}
code{font-size:.85em}
@media (max-width:60rem){.columns{grid-template-columns:1fr}}
`
