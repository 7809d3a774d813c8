/** What chat products leave in pasted text is not published. */
import {involvesAi} from '@forthright/core'
import {type Residue, residues} from '../residue.ts'
import {defineRule, type Hit, type Rule, type RuleExample} from '../rule.ts'
import type {Text} from '../subject.ts'

type Code = 'left' | 'left-undisclosed' | 'like-an-answer' | 'link-from-chat'

const rule: Rule<Code, 'text'> = defineRule<Code, 'text'>({
  id: 'chat-residue',
  severity: 'error',
  presets: ['recommended'],
  why: 'Marks of a citation, tokens of a model or a sentence that an assistant says to its user show that output of a chat product was pasted. Readers should not meet them, and where the post says that no AI took part, one of the two is wrong.',
  content: ['source', 'page', 'payload'],
  needs: ['text'],
  messages: {
    left: '{product} left this in the text: {found}. Remove it.',
    'left-undisclosed':
      '{product} left this in the text: {found}. Remove it, and say in the disclosure how the text was made.',
    'like-an-answer':
      'This reads like an answer of {product}: {found}. Remove it, or check how the text was made.',
    'link-from-chat': 'This link was copied out of {product}: {found}. Take that out of its address.',
  },
  *check({text, grade}) {
    const isDisclosed = involvesAi(grade) === true
    const told: [number, number][] = []
    for (const residue of residues)
      for (const [start, end] of find(text, residue)) {
        // A shorter form may stand in a longer one.
        if (told.some(([from, to]) => start < to && from < end)) continue
        told.push([start, end])
        yield hit(text, residue, start, end, isDisclosed)
      }
  },
})

export default rule

/** Where the author's own words, or the target of a link in them, hold it. */
function* find({source, isProse}: Text, {pattern, hints, inTargets}: Residue): Iterable<[number, number]> {
  if (!hints.some(hint => source.includes(hint))) return
  for (const {index, 0: found} of source.matchAll(new RegExp(pattern, 'gmu'))) {
    const start = index + (found.length - found.trimStart().length)
    const end = index + found.length
    if (isProse(start, end)) yield [start, end]
    else if (inTargets) {
      const at = beside(source, index)
      if (at !== undefined && isProse(at, at + 1)) yield [start, end]
    }
  }
}

/** A character of the text that leads to a target: before `](` in Markdown, behind the start tag in HTML. */
function beside(source: string, index: number): number | undefined {
  const line = source.lastIndexOf('\n', index) + 1
  const before = source.slice(line, index)
  const link = before.lastIndexOf('](')
  if (link > 0 && !before.slice(link).includes(')')) return line + link - 1
  const tag = before.lastIndexOf('<')
  const close = tag < 0 || before.slice(tag).includes('>') ? -1 : source.indexOf('>', index)
  return close < 0 || close + 1 >= source.length ? undefined : close + 1
}

function hit(
  {source, placeAt}: Text,
  {product, certainty, inTargets, removable}: Residue,
  start: number,
  end: number,
  isDisclosed: boolean,
): Hit<Code> {
  const found = source.slice(start, end)
  const args = {product: sentenceStart(product, certainty), found: JSON.stringify(found.slice(0, 60))}
  const place = placeAt(start, end)
  if (certainty === 'likely')
    return {code: inTargets ? 'link-from-chat' : 'like-an-answer', severity: 'warning', args, place}
  // Where nothing is said of AI, what is left is the evidence of it: that is for a person to clear up.
  const isSafe = removable && isDisclosed
  const space = /[ \t]/.test(source[start - 1] ?? '') ? 1 : 0
  const fix = {description: `Remove what ${product} left.`, edits: [{start: start - space, end, text: ''}]}
  return {code: isDisclosed ? 'left' : 'left-undisclosed', args, place, ...(isSafe ? {fix} : {})}
}

function sentenceStart(product: string, certainty: Residue['certainty']): string {
  return certainty === 'certain' ? product.charAt(0).toUpperCase() + product.slice(1) : product
}

const ai = {origin: 'ai-generated', model: 'openai/gpt-5.2'}

export const examples: RuleExample[] = [
  {
    name: 'a mark of a citation in a post that says AI wrote it',
    disclosure: ai,
    body: 'Wool is warm :contentReference[oaicite:2]{index=2}.\n',
    finds: ['left'],
    fixed: 'Wool is warm.\n',
  },
  {
    name: 'the same in a post that says a person wrote it: nothing is removed by itself',
    disclosure: 'human',
    body: 'Wool is warm citeturn0search0turn1news2.\n',
    finds: ['left-undisclosed'],
  },
  {
    name: 'a sentence that an assistant says',
    disclosure: ai,
    body: 'As an AI language model, I cannot wear wool.\n',
    finds: ['like-an-answer'],
  },
  {
    name: 'the same in a quotation',
    disclosure: 'human',
    body: '> As an AI language model, I cannot wear wool.\n',
    finds: [],
  },
  {
    name: 'a mark that a post about such marks shows as code',
    disclosure: 'human',
    body: 'ChatGPT writes `【4†source】` and `oai_citation` behind what it cites.\n',
    finds: [],
  },
  {
    name: 'a link that was copied out of a chat',
    disclosure: 'human',
    body: 'See [the wool board](https://wool.example/?utm_source=chatgpt.com).\n',
    finds: ['link-from-chat'],
  },
  {
    name: 'brackets that Chinese text has of its own',
    disclosure: 'human',
    body: '【2026年】羊毛很暖。\n',
    finds: [],
  },
]
