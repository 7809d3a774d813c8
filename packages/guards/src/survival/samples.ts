/** What goes through the tools: our real output, with everything on that can be on. */
import {
  complete,
  type Disclosure,
  disclose,
  evaluate,
  expand,
  type Words,
  withDetails,
} from '@forthright/core'
import type {Surface} from '@forthright/core/surface'
import {sha256} from '@forthright/core/text'
import {type OfficialFile, officialFiles, readEuIcons} from '@forthright/eu-icons'
import {html} from '@forthright/html'
import {email} from '@forthright/html/email'
import {details, languages} from '@forthright/labels'
import {type MarkdownOptions, markdown} from '@forthright/markdown'
import {policies} from '@forthright/policies'

/** The words of the labels. */
export const words: Words = languages.nb

/** A pack of drawings that are not the Commission's, of the same build. */
const pack = officialFiles.map(({file, icon, colour}, index) => {
  const box = icon === 'basic' ? '566.93 566.93' : '1700.79 566.93'
  const [ground, letters] = colour.startsWith('black') ? ['#1d1d1b', '#fff'] : ['#fff', '#1d1d1b']
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${box}"><defs><style>.cls-1{fill:${ground}}.cls-2{fill:${letters}}</style></defs><path class="cls-1" d="M${index} 9h500v500h-500Z"/><g><path class="cls-2" d="M99 99h300v300h-300Z"/></g></svg>`
  return [file, new TextEncoder().encode(svg)] as const
})
const official: OfficialFile[] = officialFiles.map((one, index) => ({
  ...one,
  sha256: sha256(pack[index]?.[1] ?? new Uint8Array()),
}))

const on = '2026-11-22'
const record = expand({
  origin: 'ai-generated',
  language: 'nb',
  model: 'openai/gpt-5.2',
  responsible: {name: 'Nordlys AS', contact: 'https://wool.example/contact'},
  published: true,
  parts: {'sheep.jpg': 'ai-generated', 'yarn.jpg': 'ai-modified'},
})

const article = `<article>
<h1>Ull</h1>
<p>Ull er varmt, også når det er vått.</p>
<figure><img src="sheep.jpg" alt="En sau i snø"><figcaption>En sau i snø.</figcaption></figure>
<p>Og <img src="yarn.jpg" alt="Garn"> varer lenge.</p>
</article>
`
const page = `<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<title>Om ull</title>
</head>
<body>
<main>
${article}</main>
</body>
</html>
`
const mail = `<!doctype html>
<html lang="nb">
<head><meta charset="utf-8"><title>Om ull</title></head>
<body style="margin:0">
<div style="display:none;max-height:0;overflow:hidden">Ull er varmt.</div>
<table role="presentation" width="600" align="center"><tr><td>
<h1 style="font-size:24px">Ull</h1>
<p style="margin:0">Ull er varmt, også når det er vått.</p>
<img src="sheep.jpg" alt="En sau i snø" width="560" style="display:block">
<p style="margin:0">Og <img src="yarn.jpg" alt="Garn" width="40"> varer lenge.</p>
</td></tr></table>
</body>
</html>
`
const post = `---
title: Om ull
---

# Ull

Ull er varmt, også når det er vått.

![En sau i snø](sheep.jpg)

![Garn](yarn.jpg)

Og garnet varer lenge.
`

/** The disclosure of all samples. */
export const disclosure: Disclosure = disclosureFor('html', page)

/** HTML of one kind. */
export interface HtmlSample {
  name: string
  intro: string
  surface: Surface<string>
  content: string
  /** Everything on. */
  options: object
  /** The same with linked icons, where that is another case. */
  linked?: object
}

/** What the sanitizers of other languages are tried with, and those that print what they do not know. */
export const plainFragment: HtmlSample = {
  name: 'plain fragment',
  intro:
    'The same as it is written where nothing is asked for: labels and details, without an icon and without an element of our own. Some sanitizers know no others.',
  surface: html,
  content: article,
  options: {},
}

/** HTML by what it is. */
export const htmlSamples: readonly HtmlSample[] = [
  {
    name: 'page',
    intro:
      'A whole document. What a sanitizer does to one is told for completeness: they are made for fragments.',
    surface: html,
    content: page,
    options: optionsFor(),
    linked: optionsFor('https://wool.example/icons/'),
  },
  {
    name: 'fragment',
    intro:
      'An article as an editor or a database holds it. It has no head, so that no JSON-LD is written: see the option `jsonLd`.',
    surface: html,
    content: article,
    options: optionsFor(),
    linked: optionsFor('https://wool.example/icons/'),
  },
  plainFragment,
  {
    name: 'mail',
    intro:
      'The HTML of a mail, as `@forthright/html/email` writes it: no class is needed and nothing in the head, for few clients keep them.',
    surface: email as Surface<string>,
    content: mail,
    options: {icon: {src: 'https://wool.example/icons/ai.png', width: 32, height: 32}},
  },
]

/** A sample with our disclosure in it; of content that has one, the same anew. */
export function write({surface}: HtmlSample, content: string, options: object): string {
  return surface.write(content, disclosure, options).content
}

function optionsFor(linked?: string): object {
  const {icons} = readEuIcons(pack, {official, linked})
  return {icons, element: true, manifest: 'https://wool.example/om-ull.c2pa'}
}

/** How a label can stand in Markdown; the last one in MDX only. */
export const variants = ['paragraph', 'blockquote', 'alert', 'directive', 'component'] as const

/** The post as we write it, in one variant of a label. */
export function writeMarkdown(variant: (typeof variants)[number]): string {
  const format = variant === 'component' ? 'mdx' : 'md'
  const options = {variant, format} as MarkdownOptions
  return markdown.write(post, disclosureFor('markdown', post), options).content
}

function disclosureFor(channel: 'html' | 'markdown', content: string): Disclosure {
  const {held} = channel === 'html' ? html.read(content) : markdown.read(content)
  const whole = complete(record, held)
  const outcomes = evaluate(whole, {policies, markets: ['EU'], on})
  const made = disclose(whole, {outcomes, words, channel, show: 'always'})
  return withDetails(made, {words, details: details.nb, outcomes, policies, on})
}
