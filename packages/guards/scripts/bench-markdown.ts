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
import {ratiosOf} from '../src/bench/ratios.ts'
import {random} from '../src/bench/sample-pages.ts'

const posts = 30
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

/** A post of about 6 kB, with what posts have: headings, emphasis, links, lists, a table, code, quotations, pictures. */
function post(seed: number, disclosure: string): string {
  const number = random(seed)
  const next = (below: number) => Math.floor(number() * below)
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

const [without, labelled] = [pipeline(false), pipeline(true)]
let worst = 0
for (const [name, disclosure] of Object.entries(disclosures)) {
  const sources = Array.from({length: posts}, (_, seed) => post(seed, disclosure))
  const ratios = ratiosOf(sources, {
    [`posts that state ${name}, without the plugin`]: source => void without(source),
    'the same pipeline with it': source => void labelled(source),
  })
  worst = Math.max(worst, ratios.get('the same pipeline with it') ?? Number.NaN)
}
const kB = (post(1, '').length / 1000).toFixed(1)
console.log(`${posts} posts of ${kB} kB of each kind, Node ${process.version}`)
console.log(
  `${worst <= ceiling ? 'within' : 'ABOVE '} the goal of ${ceiling}: the worst of them, ${worst.toFixed(3)}`,
)
process.exitCode = worst <= ceiling ? 0 : 1
