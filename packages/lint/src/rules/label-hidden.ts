/** A label that is on the page is seen, where it is looked for. */
import type {PageLabel} from '@forthright/core/surface'
import {examplePage, ownLabel} from '../example-page.ts'
import {defineRule, type Hit, type Rule, type RuleExample} from '../rule.ts'

type Code = 'hidden' | 'sometimes' | 'silent' | 'apart' | 'after'

const rule: Rule<Code, 'page'> = defineRule<Code, 'page'>({
  id: 'label-hidden',
  severity: 'error',
  presets: ['recommended'],
  content: ['page'],
  needs: ['page'],
  why: 'A label is clear, seen at the first exposure and accessible (AI Act, Article 50(5)); a footer, a menu, or a place behind a click does not suffice (guidelines, paragraph 142). Style sheets that are not at hand are not guessed at.',
  messages: {
    hidden: 'Nobody sees the label for {part}: {by} hides it. Show it, in the content and without a click.',
    sometimes:
      'Some readers may not see the label for {part}: {by} hides it under a condition, or until a script runs. Look at the page on a telephone and without scripts.',
    silent:
      'Screen readers pass over the label for {part}: {by} takes it from them. Take that away, so that everybody gets the label.',
    apart:
      'The label for {part} stands in {where}, where nobody looks for it. Move it to the head of the content.',
    after:
      'The label for {part} stands after all that it is about, so readers meet it last. Move it to the head of the content.',
  },
  *check({page}) {
    const labels = page.labels.filter(({id, isOfOther}) => id !== undefined && !isOfOther)
    for (const label of labels) {
      // One that is seen answers for another that is not, e.g. for print or for small screens.
      if (labels.some(other => other !== label && other.part === label.part && isSeen(other))) continue
      const hit = hitOf(label)
      if (hit) yield hit
    }
  },
})

export default rule

function isSeen({hidden, where}: PageLabel): boolean {
  return hidden === undefined && where === 'content'
}

function hitOf({part, place, hidden, where, isAsked}: PageLabel): Hit<Code> | undefined {
  const by = hidden ? (hidden.from === undefined ? hidden.by : `${hidden.by} (${hidden.from})`) : ''
  if (hidden?.when === 'always')
    return {code: hidden.readers === 'all' ? 'hidden' : 'silent', args: {part, by}, place}
  if (where !== 'content') {
    const severity = isAsked ? ({severity: 'warning'} as const) : {}
    if (where === 'after-content') return {code: 'after', args: {part}, place, ...severity}
    return {code: 'apart', args: {part, where: places[where]}, place, ...severity}
  }
  return hidden ? {code: 'sometimes', args: {part, by}, place, severity: 'needs-review'} : undefined
}

const places = {footer: 'a footer', aside: 'an aside', navigation: 'the navigation'} as const

const styled = (attributes: string) => examplePage({label: ownLabel(undefined, {attributes})})
const withSheet = (css: string) => examplePage({head: `<style>${css}</style>`})
const within = (open: string, close: string) => examplePage({label: `${open}${ownLabel()}${close}`})
const linked = () => examplePage({head: '<link rel="stylesheet" href="/site.css">'})

const hidden = (): readonly (readonly [
  name: string,
  content: string,
  files?: Readonly<Record<string, string>>,
])[] => [
  ['an inline style', styled('style="display: none"')],
  ['a style sheet in the page', withSheet('.ai-disclosure { visibility: hidden }')],
  ['a linked style sheet', linked(), {'/site.css': '.ai-disclosure { display: none }'}],
  [
    'a sheet that a linked one takes in',
    linked(),
    {'/site.css': '@import "a.css";', '/a.css': 'main > div { opacity: 0 }'},
  ],
  ['a hidden parent', within('<div hidden>', '</div>')],
  ['a closed details', within('<details><summary>More</summary>', '</details>')],
  ['a closed dialog', within('<dialog>', '</dialog>')],
  ['off the screen', styled('style="position: absolute; left: -9999px"')],
  ['one pixel', styled('style="width: 1px; height: 1px; overflow: hidden"')],
  ['tiny letters', styled('style="font-size: 1px"')],
  ['white on white', styled('style="color: #fff; background: white"')],
  [
    'a more important rule',
    withSheet('.ai-disclosure { display: none !important } main .ai-disclosure { display: block }'),
  ],
]

export const examples: RuleExample[] = [
  {name: 'a label that is seen', file: 'page.html', content: examplePage(), finds: []},
  {
    name: 'a rule that another one takes back',
    file: 'page.html',
    content: withSheet('.ai-disclosure { display: none } main .ai-disclosure { display: block }'),
    finds: [],
  },
  {
    name: 'hidden in print alone',
    file: 'page.html',
    content: withSheet('@media print { .ai-disclosure { display: none } }'),
    finds: [],
  },
  {
    name: 'a second copy is hidden, the first is seen',
    file: 'page.html',
    content: examplePage({after: ownLabel(undefined, {attributes: 'hidden'})}),
    finds: [],
  },
  {name: 'a style sheet that is not at hand', file: 'page.html', content: linked(), finds: []},
  ...hidden().map(([name, content, files]) => ({
    name,
    file: 'page.html',
    content,
    ...(files ? {files} : {}),
    finds: ['hidden'],
  })),
  {
    name: 'hidden on narrow screens',
    file: 'page.html',
    content: withSheet('@media (max-width: 600px) { .ai-disclosure { display: none } }'),
    finds: ['sometimes'],
  },
  {
    name: 'shown once a script has set a class',
    file: 'page.html',
    content: withSheet('.ai-disclosure { opacity: 0 } .ai-disclosure.is-visible { opacity: 1 }'),
    finds: ['sometimes'],
  },
  {
    name: 'hidden from screen readers',
    file: 'page.html',
    content: within('<div aria-hidden="true">', '</div>'),
    finds: ['silent'],
  },
  {
    name: 'in the footer of the page',
    file: 'page.html',
    content: examplePage({label: '', below: `<footer>${ownLabel()}</footer>`}),
    finds: ['apart'],
  },
  {name: 'in an aside', file: 'page.html', content: within('<aside>', '</aside>'), finds: ['apart']},
  {
    name: 'after the text',
    file: 'page.html',
    content: examplePage({label: '', after: ownLabel()}),
    finds: ['after'],
  },
  {
    name: 'after the text, where the site wants it: a warning',
    file: 'page.html',
    content: examplePage({label: '', after: ownLabel()}),
    site: {place: 'end'},
    finds: ['after'],
  },
]
