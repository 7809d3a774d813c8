/**
 * Measures what a plugin adds to a pipeline from Markdown to HTML, as it was built: the same posts without it, with
 * the remark plugin, and with the rehype plugin instead, in turn. Posts are as long as real ones, which have 8 to 12 kB.
 * The floor is the pipeline with the nodes that the remark plugin adds, but without what it does to find them.
 * Prints ratios, which hold on any machine; the milliseconds are those of this one.
 */
import rehypeForthright from 'forthright/rehype'
import remarkForthright from 'forthright/remark'
import rehypeStringify from 'rehype-stringify'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import {parse} from 'yaml'
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

/** A post of 9 to 10 kB, with what posts have: headings, emphasis, links, lists, a table, code, quotations, pictures. */
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
  const body = Array.from({length: 5}, (_, n) => blocks.map(block => block(n))).flat()
  return `---\ntitle: ${words(5)}\ndate: 2026-11-20\nlang: nb\ntags: [${word()}, ${word()}]\n${disclosure}---\n\n# ${words(5)}\n\n${body.join('\n\n')}\n`
}

const plugin = {markets: ['EU'], on: '2026-11-22'}
const toHtml = (processor: ReturnType<typeof base>) => processor.use(remarkRehype)
const labeller = base().use(remarkForthright, plugin).freeze()
const without = toHtml(base()).use(rehypeStringify).freeze()
const pipelines = {
  remark: toHtml(base().use(remarkForthright, plugin)).use(rehypeStringify).freeze(),
  rehype: toHtml(base()).use(rehypeForthright, plugin).use(rehypeStringify).freeze(),
}

/** The pipeline that site builders have. */
function base() {
  return unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml']).use(remarkGfm)
}

let worst = 0
for (const [name, disclosure] of Object.entries(disclosures)) {
  const sources = Array.from({length: posts}, (_, seed) => {
    const value = post(seed, disclosure)
    // Hosts read front matter themselves and put it on the file, where the rehype plugin finds it.
    const frontMatter = parse(value.split('---\n')[1] ?? '')
    return {
      value,
      frontMatter,
      labelled: labeller.runSync(labeller.parse(value)) as ReturnType<typeof labeller.parse>,
    }
  })
  const ratios = ratiosOf(sources, {
    [`posts that state ${name}, without a plugin`]: ({value}) => void without.processSync(value),
    'the floor: parsed, and rendered with the labels': ({value, labelled}) => {
      without.parse(value)
      without.stringify(without.runSync(labelled))
    },
    'the same pipeline with forthright/remark': ({value}) => void pipelines.remark.processSync(value),
    'the same pipeline with forthright/rehype': ({value, frontMatter}) =>
      void pipelines.rehype.processSync({value, data: {frontMatter}}),
  })
  worst = Math.max(worst, ...[...ratios.values()].slice(2))
}
const kB = (post(1, '').length / 1000).toFixed(1)
console.log(`${posts} posts of ${kB} kB of each kind, Node ${process.version}`)
console.log(
  `${worst <= ceiling ? 'within' : 'ABOVE '} the goal of ${ceiling}: the worst of them, ${worst.toFixed(3)}`,
)
process.exitCode = worst <= ceiling ? 0 : 1
