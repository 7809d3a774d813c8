/** The facts of a site that are asked once, and how each is read. */
import {contextWithDoubts, DisclosureError} from '@forthright/core'
import {suggest} from '@forthright/core/options'
import {address, purposes, roles, validate} from '@forthright/core/schema'
import {parseLanguage, parseMarkets} from '../options.ts'

/** What holds for a whole site. */
export interface SiteFacts {
  markets: string[]
  platforms?: string[]
  roles: string[]
  responsible: string
  contact?: string
  /** The main one first, BCP 47. */
  languages: string[]
  content: string[]
}

/** One fact: how it is asked for, and what is made of the answer. */
export interface FactQuestion {
  name: 'markets' | 'roles' | 'responsible' | 'contact' | 'languages' | 'content'
  flag: string
  question: string
  example: string
  /** What Enter stands for; absent where an answer is needed. */
  otherwise?: string
  /** Throws `usage` for what cannot be taken. */
  read(text: string): string[] | string | undefined
}

/** Kinds of content: what items can be for, and what people talk with. */
export const contentKinds = [...purposes, 'chatbot'] as const

/** Every fact, in the order in which they are asked for. */
export const factQuestions: readonly FactQuestion[] = [
  {
    name: 'markets',
    flag: '--market',
    question: 'Where do you publish?',
    example: 'EU, US-NY. A member state such as FR brings EU along.',
    read: text => parseMarkets(text),
  },
  {
    name: 'roles',
    flag: '--role',
    question: 'How do you take part?',
    example:
      'deployer: you use AI tools; publisher: you post on platforms; provider: you offer an AI service; influencer: you are paid to post; also client, platform, device-maker, disseminator.',
    otherwise: 'deployer, publisher',
    read: text => wordsAmong('--role', text, roles),
  },
  {
    name: 'responsible',
    flag: '--responsible',
    question: 'Who answers for what you publish?',
    example: 'Nordlys AS',
    read: nameIn,
  },
  {
    name: 'contact',
    flag: '--contact',
    question: 'Where can readers ask them?',
    example: 'https://nordlys.example/contact or mailto:hello@nordlys.example',
    otherwise: '',
    read: text => (text === '' ? undefined : contactOf(text)),
  },
  {
    name: 'languages',
    flag: '--language',
    question: 'In which languages, the main one first?',
    example:
      'nb, en. Labels are written in the language of each post; the main one is for posts that do not say theirs.',
    otherwise: 'en',
    read: text => listOf(text).map(tag => parseLanguage(tag, '--language')),
  },
  {
    name: 'content',
    flag: '--content',
    question: 'Which kinds of content?',
    example:
      'editorial: articles; advertising: it sells; product-information: manuals; service: notices to customers; chatbot: people talk with an AI; other.',
    otherwise: 'editorial',
    read: text => wordsAmong('--content', text, contentKinds),
  },
]

function wordsAmong(flag: string, text: string, allowed: readonly string[]): string[] {
  const words = listOf(text).map(word => word.toLowerCase())
  const stray = words.find(word => !allowed.includes(word))
  if (words.length === 0 || stray !== undefined)
    throw new DisclosureError(
      'usage',
      `${flag} ${JSON.stringify(stray ?? text)} is not allowed. ${suggest(stray ?? '', allowed)}`,
      {field: flag, allowed},
    )
  return [...new Set(words)]
}

function nameIn(text: string): string {
  if (!contextWithDoubts({responsible: {name: text}}).responsible?.doubt) return text
  throw new DisclosureError(
    'usage',
    `--responsible ${JSON.stringify(text)} names nobody. Give the name of a person or an organisation.`,
    {field: '--responsible'},
  )
}

function contactOf(text: string): string {
  const {data, issues} = validate(address, text)
  if (issues)
    throw new DisclosureError('usage', `--contact ${issues[0]?.message ?? ''}.`, {field: '--contact'})
  return data
}

function listOf(text: string): string[] {
  return text.split(/[\s,]+/).filter(word => word !== '')
}
