/**
 * Measures what the remark plugin adds to a pipeline from Markdown to HTML, as it was built: the same posts with and
 * without it, in turn. Prints ratios, which hold on any machine; the milliseconds are those of this one.
 */
import {languages, lookUp} from '@forthright/labels'
import remarkDisclosure from '@forthright/markdown/remark'
import {policies} from '@forthright/policies'
import rehypeStringify from 'rehype-stringify'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'

const posts = 30
const rounds = 31
const warmUp = 3
const ceiling = 1.05

const vocabulary = (
  'wool bicycle cable harbour winter price warranty market reader kitchen garden battery editor light travel ' +
  'morning paper sound water screen office village forest window story a the of and in with for to from by'
).split(' ')
const disclosures: Record<string, string> = {
  nothing: '',
  'a grade': 'disclosure: ai-generated\n',
  'model, review and pictures':
    'disclosure:\n  origin: human-edited\n  model: openai/gpt-5.2\n  reviewed: {by: Kari Nordmann, at: 2026-11-20}\n  parts: {picture-0.png: ai-generated, picture-1.png: ai-modified}\n',
}

/** Pseudo-random numbers, the same in every run (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

/** A post of about 6 kB, with what posts have: headings, emphasis, links, lists, a table, code, quotations, pictures. */
function post(seed: number, disclosure: string): string {
  const next = numbers(seed)
  const word = () => vocabulary[next(vocabulary.length)] ?? ''
  const words = (n: number) => Array.from({length: n}, word).join(' ')
  const sentence = () => {
    const text = words(8 + next(12))
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
  const paragraph = () => {
    const sentences = Array.from({length: 2 + next(4)}, sentence)
    return `${sentences.join(' ')} This *${word()}* has [a ${word()}](https://shop.example/${word()}) and **${words(2)}**.`
  }
  const blocks = [
    (n: number) => `## ${words(4)} ${n}`,
    paragraph,
    paragraph,
    () => Array.from({length: 3 + next(4)}, () => `- ${words(6)}`).join('\n'),
    paragraph,
    (n: number) => `![${words(3)}](picture-${n}.png)`,
    () => `> ${sentence()}`,
    paragraph,
    () =>
      `| ${word()} | ${word()} |\n| --- | --- |\n| ${words(3)} | ${words(2)} |\n| ${words(2)} | ${words(4)} |`,
    () => `\`\`\`js\nconst ${word()}s = ${next(100)}\n\`\`\``,
  ]
  const body = Array.from({length: 3}, (_, n) => blocks.map(block => block(n))).flat()
  return `---\ntitle: ${words(5)}\ndate: 2026-11-20\nlang: nb\ntags: [${word()}, ${word()}]\n${disclosure}---\n\n# ${words(5)}\n\n${body.join('\n\n')}\n`
}

function pipeline(isLabelled: boolean): (source: string) => string {
  const base = unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml']).use(remarkGfm)
  const options = {
    words: Object.values(languages),
    lookUp: lookedUp,
    policies,
    markets: ['EU'],
    on: '2026-11-22',
  }
  const marked = isLabelled ? base.use(remarkDisclosure, options) : base
  const processor = marked.use(remarkRehype).use(rehypeStringify).freeze()
  return source => String(processor.processSync(source))
}

function lookedUp(tag: string) {
  return lookUp(tag)?.words
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** Of every post the median of its runs, in milliseconds, added up; with and without in turn, post by post. */
function measured(sources: readonly string[]): [without: number, labelled: number] {
  const runs = sources.map((): [number[], number[]] => [[], []])
  for (let round = -warmUp; round < rounds; round++) {
    for (const [index, source] of sources.entries()) {
      // Each comes first as often as last, so that neither always meets the other's garbage.
      for (const which of (round + index) % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
        const start = performance.now()
        pipelines[which](source)
        if (round >= 0) runs[index]?.[which].push(performance.now() - start)
      }
    }
  }
  const sum = (which: 0 | 1) => runs.reduce((total, run) => total + median(run[which]), 0)
  return [sum(0), sum(1)]
}

const pipelines = [pipeline(false), pipeline(true)] as const
const totals = [0, 0]
for (const [name, disclosure] of Object.entries(disclosures)) {
  const sources = Array.from({length: posts}, (_, seed) => post(seed, disclosure))
  const [without, labelled] = measured(sources)
  totals[0] += without
  totals[1] += labelled
  const each = (ms: number) => `${(ms / posts).toFixed(2)} ms`
  console.log(
    `${(labelled / without).toFixed(3)}  posts that state ${name}: ${each(without)} a post without, ${each(labelled)} with`,
  )
}
const [without = 1, labelled = 0] = totals
const ratio = labelled / without
console.log(
  `\n${posts} posts of ${Math.round(post(1, '').length / 100) / 10} kB of each kind, medians of ${rounds} runs each, Node ${process.version}`,
)
console.log(
  `all kinds together: ${ratio.toFixed(3)}, against the goal of ${ceiling}: ${ratio <= ceiling ? 'within it' : 'over it'}`,
)
process.exitCode = ratio <= ceiling ? 0 : 1
