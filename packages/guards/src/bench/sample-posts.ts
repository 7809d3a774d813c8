/**
 * Posts of a large blog to lint, made from a seed, with the verdict that is right for each: several scripts, line endings
 * and forms of front matter, with the mistakes that people make in it.
 */
import {random} from './sample-pages.ts'

/** What a linter is to say: in order, no disclosure, one that is wrong, or front matter that cannot be read at all. */
export type TrueVerdict = 'right' | 'missing' | 'wrong' | 'broken'

/** A post with its true verdict. */
export interface SamplePost {
  file: string
  text: string
  verdict: TrueVerdict
}

/** The verdict that findings amount to. */
export function verdictOf(findings: readonly {ruleId: string; severity: string}[]): TrueVerdict {
  const errors = findings.filter(({severity}) => severity === 'error')
  if (errors.length === 0) return 'right'
  return errors.some(({ruleId}) => ruleId === 'missing-disclosure') ? 'missing' : 'wrong'
}

type Pick = <T>(list: readonly T[]) => T

const words = {
  en: 'light water kettle winter morning north harbour wool thermos steam quiet copper handle lid price delivery season lantern recipe cable battery window forest market editor reader',
  nb: 'lys vann kjele vinter morgen nord havn ull termos damp stille kobber håndtak lokk pris levering sesong lykt oppskrift kabel batteri vindu skog marked redaktør leser',
  th: 'แสง น้ำ กาต้มน้ำ ฤดูหนาว เช้า เหนือ ท่าเรือ ขนแกะ กระติก ไอน้ำ เงียบ ทองแดง ด้าม ฝา ราคา ส่งของ ฤดูกาล โคมไฟ สูตร สาย แบตเตอรี่ หน้าต่าง',
  zh: '光線 水壺 冬天 早晨 北方 港口 羊毛 保溫瓶 蒸氣 安靜 銅製 把手 蓋子 價格 運送 季節 燈籠 食譜 電纜 電池 窗戶 森林 市場 編輯 讀者',
}
type Script = keyof typeof words

/** Disclosures as they stand in front matter, by their verdict, with how many of a thousand posts have one of them. */
const heads: readonly {weight: number; verdict: TrueVerdict; forms: readonly string[]}[] = [
  {
    weight: 330,
    verdict: 'right',
    forms: [
      'disclosure: human',
      'disclosure: ai-generated',
      'disclosure: ai-assisted # as the editor says',
      "disclosure: 'human-edited'",
    ],
  },
  {
    weight: 290,
    verdict: 'right',
    forms: [
      'disclosure: {origin: human-edited, model: openai/gpt-5.2}',
      'disclosure:\n  origin: ai-generated\n  model: openai/gpt-5.2\n  reviewed:\n    by: {role: editor}\n    at: 2026-11-20',
      'disclosure:\n  origin: human\n  purpose: advertising',
      'disclosure:\n  origin: ai-generated\n  model:\n    provider: openai\n    id: gpt-5.2\n  parts:\n    cover.png: ai-generated',
    ],
  },
  {
    weight: 100,
    verdict: 'right',
    forms: [
      'disclosure:\n  version: 1\n  parts:\n    - id: body\n      medium: text\n      steps:\n        - action: generated\n          by: {kind: model, provider: openai, id: gpt-5.2}\n          at: 2026-11-19\n        - action: edited\n          by: {kind: person, role: editor}\n          at: 2026-11-20',
    ],
  },
  {weight: 20, verdict: 'right', forms: ['ai_generated: true', 'ai: true']},
  {weight: 5, verdict: 'right', forms: ['making: &made {origin: human-edited}\ndisclosure: *made']},
  {weight: 120, verdict: 'missing', forms: ['draft: false', 'layout: post']},
  {weight: 25, verdict: 'missing', forms: ['disclosure:', 'disclosure: ~', 'disclosure: # later']},
  {
    weight: 50,
    verdict: 'wrong',
    forms: [
      'disclosure: ai-genrated',
      'disclosure: {origin: ai-generated, modle: openai/gpt-5.2}',
      'disclosure:\n  origin: ai-generated\n  model: openai/gpt-5.2\n  reviewed: {by: ChatGPT}',
      'disclosure: true',
    ],
  },
  {
    weight: 10,
    verdict: 'broken',
    forms: ['summary: "never closed', 'tags: [a, b', 'title: twice', 'note: one: two'],
  },
]
/** And with no front matter at all. */
const bare = 50
/** One post in so many has a review whose digest does not fit, or a label and nothing else. */
const rare = 2000

/** The posts, in turn; the same for the same seed. */
export function* samplePosts(count: number, seed = 1): Generator<SamplePost> {
  const next = random(seed)
  const pick: Pick = list => list[Math.floor(next() * list.length)] as never
  const pools = new Map<Script, string[]>()
  for (const script of Object.keys(words) as Script[])
    pools.set(
      script,
      Array.from({length: 300}, () => block(script, next, pick)),
    )
  for (let index = 0; index < count; index++) {
    const at = next()
    const script: Script = at < 0.74 ? 'en' : at < 0.86 ? 'nb' : at < 0.93 ? 'th' : 'zh'
    const post = index % rare === 17 ? unusual(index, pick) : usual(script, next, pick)
    const body = bodyOf(pools.get(script) ?? [], 5200 + next() * 5600, pick)
    const text = `${next() < 0.03 ? '\uFEFF' : ''}${post.head}${body}`
    const folder = String(Math.floor(index / 100)).padStart(3, '0')
    yield {
      file: `${folder}/post-${String(index).padStart(5, '0')}.${index % 50 === 3 ? 'mdx' : 'md'}`,
      text: next() < 0.08 ? text.replaceAll('\n', '\r\n') : text,
      verdict: post.verdict,
    }
  }
}

function usual(script: Script, next: () => number, pick: Pick): {head: string; verdict: TrueVerdict} {
  let left = next() * (heads.reduce((sum, {weight}) => sum + weight, 0) + bare)
  for (const {weight, verdict, forms} of heads) {
    left -= weight
    if (left > 0) continue
    const title = sentence(script, 5, pick)
    const fields = [
      `title: ${pick(['', '"', "'"].map(quote => `${quote}${title}${quote}`))}`,
      `date: 2026-${pick(['09', '10', '11'])}-${pick(['03', '17', '28'])}`,
      `tags: [${sentence(script, 3, pick).replaceAll(' ', ', ')}]`,
      ...(next() < 0.3
        ? [`description: >-\n  ${sentence(script, 12, pick)}\n  ${sentence(script, 9, pick)}`]
        : []),
      ...(next() < 0.2
        ? [`authors:\n  - name: ${sentence(script, 2, pick)}\n    url: https://site.example/a`]
        : []),
    ]
    fields.splice(Math.floor(next() * fields.length) + 1, 0, pick(forms))
    return {head: `---\n${fields.join('\n')}\n---\n\n`, verdict}
  }
  return {head: `# ${sentence(script, 5, pick)}\n\n`, verdict: 'missing'}
}

/** What no linter can tell without a parse of the text. */
function unusual(index: number, pick: Pick): {head: string; verdict: TrueVerdict} {
  if (index % (2 * rare) < rare) {
    const digest = `sha256:${'0'.repeat(64)}`
    return {
      head: `---\ntitle: ${sentence('en', 4, pick)}\ndisclosure:\n  origin: ai-generated\n  model: openai/gpt-5.2\n  reviewed: {by: Kari Nordmann, at: 2026-11-20, digest: '${digest}'}\n---\n\n`,
      verdict: 'wrong',
    }
  }
  return {
    head: `# ${sentence('en', 4, pick)}\n\n<!-- ai-disclosure: body -->\n\n*This text was generated by AI.*\n\n<!-- /ai-disclosure -->\n\n`,
    verdict: 'right',
  }
}

function sentence(script: Script, count: number, pick: Pick): string {
  const all = words[script].split(' ')
  return Array.from({length: count}, () => pick(all)).join(' ')
}

/** A paragraph, mostly; else another block of Markdown. */
function block(script: Script, next: () => number, pick: Pick): string {
  const text = (count: number) => sentence(script, count, pick)
  const at = next()
  if (at < 0.1) return `## ${text(4)}`
  if (at < 0.18) return Array.from({length: 4}, () => `- ${text(7)}, **${text(2)}**`).join('\n')
  if (at < 0.22) return `> ${text(14)}`
  if (at < 0.26) return `\`\`\`js\nconst ${pick(['a', 'b'])} = 1 // ${text(4)}\n\`\`\``
  if (at < 0.29) return `![${text(3)}](/images/${pick(['a', 'b', 'c'])}.png)`
  return `${text(30)}, [${text(2)}](https://site.example/${pick(['a', 'b'])}) *${text(2)}* & ${text(28)}.`
}

/** Blocks up to a length in bytes. */
function bodyOf(pool: readonly string[], bytes: number, pick: Pick): string {
  const blocks: string[] = []
  for (let length = 0; length < bytes; ) {
    const one = pick(pool)
    blocks.push(one)
    length += Buffer.byteLength(one) + 2
  }
  return `${blocks.join('\n\n')}\n`
}
