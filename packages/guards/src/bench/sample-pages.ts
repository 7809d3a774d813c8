/** Pages and posts to measure with: made from a seed, so that every run and every machine has the same bytes. */

const words =
  'light water kettle winter morning north harbour wool thermos steam quiet copper handle lid price delivery season ' +
  'fjord lantern recipe cable battery sensor window forest market editor reader review model picture caption table'
const vocabulary = words.split(' ')

/** A generator of numbers from 0 to below 1 (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A web page of a news site or shop, 8 to 9 kB. */
export function samplePage(seed: number): string {
  const next = random(seed)
  const text = (count: number) =>
    Array.from({length: count}, () => vocabulary[Math.floor(next() * vocabulary.length)]).join(' ')
  const paragraph = () =>
    `<p>${text(18)} <a href="/p/${Math.floor(next() * 999)}">${text(3)}</a> ${text(20)}, <em>${text(2)}</em> &amp; <strong>${text(2)}</strong> ${text(16)}.</p>`
  const figure = (name: string) =>
    `<figure class="wide"><img src="/images/${name}" alt="${text(5)}" width="800" height="450" loading="lazy"><figcaption>${text(8)}</figcaption></figure>`
  const sections = Array.from(
    {length: 4},
    (_, index) => `<h2 id="s${index}">${text(4)}</h2>
${paragraph()}
${paragraph()}
<ul>
<li>${text(7)}</li>
<li><code>${text(2)}</code> ${text(5)}</li>
<li>${text(8)}</li>
</ul>
${paragraph()}`,
  )
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(6)}</title>
<meta name="description" content="${text(14)}">
<link rel="stylesheet" href="/style.css">
<link rel="canonical" href="https://site.example/${seed}">
<script>window.settings = {a: 1 < 2, b: "</div>"}</script>
</head>
<body class="page">
<header class="top"><a href="/" class="logo">${text(2)}</a>
<nav><ul>${Array.from({length: 6}, () => `<li><a href="/${text(1)}">${text(1)}</a></li>`).join('')}</ul></nav></header>
<main>
<article>
<header><h1>${text(7)}</h1><p class="lead">${text(24)}</p></header>
${figure('hero.png')}
${sections.slice(0, 2).join('\n')}
${figure(`${text(1)}.jpg`)}
<table><thead><tr><th>${text(1)}</th><th>${text(1)}</th></tr></thead><tbody>
<tr><td>${text(2)}</td><td>${text(3)}</td></tr>
<tr><td>${text(2)}</td><td>${text(3)}</td></tr>
</tbody></table>
${sections.slice(2).join('\n')}
</article>
<aside><h2>${text(3)}</h2>${Array.from({length: 5}, () => `<div class="card"><a href="/x"><img src="/t/${text(1)}.jpg" alt=""><span>${text(6)}</span></a></div>`).join('\n')}</aside>
</main>
<footer><p>&copy; ${text(6)}</p><!-- ${text(4)} --></footer>
<script async src="/app.js"></script>
</body>
</html>
`
}
