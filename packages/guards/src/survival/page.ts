/** The page that says what survives: printed from what the tools did to our real output. */
import {JSDOM} from 'jsdom'
import {
  type Fate,
  type Found,
  fateOf,
  foundIn,
  type Piece,
  pieces,
  timesShown,
  visibleText,
} from './pieces.ts'
import {type HtmlSample, htmlSamples, variants, write, writeMarkdown} from './samples.ts'
import {htmlTools, markdownTools, mdxTools, type Tool, versionOf} from './tools.ts'

/** Our output before a tool and after it. */
export interface Passage {
  tool: string
  before: string
  after: string
}

/** HTML through a tool. */
export interface HtmlPassage extends Passage {
  sample: HtmlSample
  /** With the icons linked, where that is another case. */
  linked?: Passage
}

/** Markdown through a tool. */
export interface MarkdownPassage extends Passage {
  variant: string
}

/** All HTML through all tools for it. */
export async function htmlPassages(): Promise<HtmlPassage[]> {
  const passages: HtmlPassage[] = []
  for (const sample of htmlSamples)
    for (const tool of htmlTools.filter(({sample: only = sample.name}) => only === sample.name)) {
      const linked = sample.linked && (await through(tool, write(sample, sample.content, sample.linked)))
      const passage = await through(tool, write(sample, sample.content, sample.options))
      passages.push({sample, ...passage, ...(linked ? {linked} : {})})
    }
  return passages
}

/** All variants of Markdown through all tools for them. */
export async function markdownPassages(): Promise<MarkdownPassage[]> {
  const passages: MarkdownPassage[] = []
  for (const variant of variants)
    for (const tool of variant === 'component' ? mdxTools : markdownTools)
      passages.push({variant, ...(await through(tool, writeMarkdown(variant)))})
  return passages
}

/** Content through a tool. */
export async function through(tool: Pick<Tool, 'name' | 'run'>, before: string): Promise<Passage> {
  return {tool: tool.name, before, after: await tool.run(before)}
}

/** The page. */
export function survivalPage(ofHtml: readonly HtmlPassage[], ofMarkdown: readonly MarkdownPassage[]): string {
  return `<!-- Printed by \`${renew}\` from what the tools do to our output. Do not edit. -->

# What survives

Content passes through other hands: sanitizers, formatters, inliners, minifiers, pipelines. These tables were made by sending our
real output, with everything on, through the tools as they are used most. **The words of a label stay in all of them**, each exactly
as often as it was written, and are found again by their wording where every marker is gone. Marks for machines are another matter:
where they matter, sanitize first and label last.

${cell('stays')}: all of it is there. ${cell('partly')}: some of it. ${cell('goes')}: nothing of it. An empty cell: it was not written.

${htmlSamples.map(sample => section(sample, ofHtml)).join('\n\n')}

## Markdown

What is left of a label in each variant. The comments around it are how we find it; without them its wording is.

${markdownTable(ofMarkdown)}

A variant that a tool does not know stays legible: its signs are then shown as text.

## The tools

${toolTable()}

The icons are drawings of the same build as the Commission's, which are not in the repository. Sanitizers of PHP, Python and Ruby are in
[what survives elsewhere](survival-elsewhere.md).
`
}

/** The command that prints the page anew. */
export const renew = 'pnpm vitest run packages/guards/test/survival.test.ts -u'

/** What became of one sample in the tools for it. */
export function section({name, intro}: HtmlSample, all: readonly HtmlPassage[]): string {
  const passages = all.filter(({sample}) => sample.name === name)
  const rows = [
    ...pieces.map(piece => [piece.name, ...passages.map(one => cell(fateIn(one, piece)))]),
    ...readings.map(reading => [reading.name, ...passages.map(one => (reading.holds(one) ? 'yes' : 'no'))]),
  ]
  return `## A ${name}\n\n${intro}\n\n${table(['', ...passages.map(({tool}) => tool)], rows)}`
}

/** What reading and writing make of what a tool left. */
const readings: readonly {name: string; holds(passage: HtmlPassage): boolean}[] = [
  {name: 'read again: every label', holds: readsEveryLabel},
  {
    name: 'read again: how the text was made',
    holds: passage => readsSame(passage, ({steps}) => steps.map(({action, by}) => [action, by.kind])),
  },
  {
    name: 'read again: with which model',
    holds: passage => readsSame(passage, ({steps}) => steps.map(({by}) => by)),
  },
  {name: 'read again: the digest of the text', holds: passage => readsSame(passage, ({digest}) => digest)},
  {
    name: 'written again: nothing twice',
    holds: ({sample, before, after}) => {
      const once = timesShown(before)
      const again = Object.entries(timesShown(write(sample, after, sample.options)))
      return again.every(([text, times]) => times <= Math.max(1, once[text] ?? 0))
    },
  },
]

/** Whether each label is read again; what is left of a panel may name short forms once more. */
function readsEveryLabel({sample, before, after}: HtmlPassage): boolean {
  const read = new Set(foundIn(sample.surface, after).labels)
  return foundIn(sample.surface, before).labels.every(label => read.has(label))
}

function readsSame({sample, before, after}: HtmlPassage, by: (found: Found) => unknown): boolean {
  const [was, is] = [before, after].map(content => JSON.stringify(by(foundIn(sample.surface, content))))
  return was === is
}

function fateIn({before, after, linked}: HtmlPassage, piece: Piece): Fate {
  const fate = fateOf(piece, before, after)
  return fate === 'unwritten' && linked ? fateOf(piece, linked.before, linked.after) : fate
}

function markdownTable(passages: readonly MarkdownPassage[]): string {
  const columns = [...new Set(passages.map(({tool}) => tool))]
  const rows = variants.map(variant => [
    variant === 'component' ? 'component (MDX)' : variant,
    ...columns.map(tool => {
      const passage = passages.find(one => one.variant === variant && one.tool === tool)
      return passage ? leftOf(passage) : ''
    }),
  ])
  return table(['', ...columns], rows)
}

function leftOf({after}: Passage): string {
  const text = visibleText(new JSDOM(after.replace(/^---\n[\s\S]*?\n---\n/, '')))
  const comments = /<!-- ai-disclosure: |\{\/\* ai-disclosure: /.test(after)
  const signs = ['[!NOTE]', ':::note'].filter(sign => !comments && text.includes(sign))
  return [
    'words',
    ...(comments ? ['comments'] : []),
    ...(/^disclosure:$/m.test(after) ? ['front matter'] : []),
    ...signs.map(sign => `\`${sign}\` as text`),
  ].join(', ')
}

function toolTable(): string {
  const tools = [...htmlTools, ...markdownTools, ...mdxTools]
  return table(
    ['tool', 'package', 'used with'],
    tools.map((tool: Tool) => [tool.name, `${tool.package} ${versionOf(tool)}`, tool.how]),
  )
}

function cell(fate: Fate): string {
  return {stays: 'stays', partly: 'partly', goes: '–', unwritten: ''}[fate]
}

/** A table of Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
