import {describe, expect, it} from 'vitest'
import {readYamlFolder} from '../../../guards/scripts/read-yaml.ts'
import {isLanguageOnly, type NameReading, readName} from './name-or-not.ts'

interface Language {
  language: string
  ai: string[]
  reviewers: {nobody: string[]; somebody: string[]; software: string[]; 'language-only': string[]}
}

const languages = readYamlFolder(new URL('../../../labels/languages/', import.meta.url)) as Language[]

const read: Readonly<Record<NameReading, readonly string[]>> = {
  nobody: [
    ...[
      'no',
      'No',
      'NO',
      'off',
      'n/a',
      'N/A',
      'Ｎ／Ａ',
      'n.a.',
      'pending',
      'Pending…',
      'TODO',
      'todo:',
      'none',
      'null',
    ],
    ...[
      ' ',
      '\u200b',
      '\u2800',
      '\u3164',
      '\u00ad\u2060',
      '—',
      '-',
      '?',
      '✗',
      'T\u200bBD',
      '“none”',
      '(none)',
      '[TBD]',
    ],
    ...[
      'not yet',
      'not-reviewed',
      'not yet done',
      'pending approval',
      'no review needed',
      'nobody',
      'xxx',
      'no-reply',
    ],
    ...['{{reviewer}}', '<name>', '$REVIEWER', '%NAME%'],
    ...[
      'nei',
      'NEI',
      'ikke ennå',
      'Nein',
      'Noch nicht',
      'hayır',
      'HAYIR',
      'ΌΧΙ',
      'οχι',
      'não',
      'nao',
      'pas encore',
    ],
    ...[
      'kesken',
      'не',
      'Не перевірено',
      '未审核',
      '待審核。',
      'ยังไม่ได้ตรวจ',
      'लंबित',
      '없음',
      'לא',
      'لا',
      'chưa duyệt',
    ],
  ],
  somebody: [
    'yes',
    'ja',
    '2026-11-28',
    '12345',
    'reviewed',
    'ok',
    'Oui',
    'someone',
    '人工审核',
    'ตรวจแล้ว',
    'tamam',
  ],
  software: [
    ...[
      'AI',
      'ai',
      'the AI',
      'our AI',
      'an LLM',
      'the model',
      'modellen',
      'das Modell',
      'l’IA',
      '인공지능',
      'tekoäly',
    ],
    ...[
      'ChatGPT',
      'chat-gpt',
      'ChatGPT (OpenAI)',
      'OpenAI ChatGPT',
      'gpt-5.2',
      'GPT‑5.2',
      'gpt4o',
      'openai/gpt-5.2',
      'o3',
    ],
    ...['Claude Opus', 'Claude Opus 4.5', 'claude-3-5-sonnet-20241022', 'Claude (Anthropic)', 'Claude AI'],
    ...[
      'anthropic/claude-sonnet-4-5',
      'Gemini 3 Pro',
      'GitHub Copilot',
      'copilot',
      'Grok',
      'DeepSeek R1',
      'Llama 3.1',
    ],
    ...[
      'Mistral Large 2',
      'Le Chat',
      'kimi-k2',
      '文心一言',
      '豆包',
      'Meta AI',
      'Notion AI',
      'Perplexity',
      'Grammarly',
    ],
    ...[
      'github-actions[bot]',
      'dependabot[bot]',
      'renovate-bot',
      'review bot',
      'QA Bot',
      'CI',
      'GPT-5.2 and ChatGPT',
    ],
    ...[
      'automated review',
      'Automated',
      'automatic checks',
      'automatische Prüfung',
      'автоматическая проверка',
      '自动审核',
    ],
    ...['AI model', 'AI assistant', 'AI agent', 'the system', '人工智能'],
  ],
  unclear: [
    ...[
      'Claude',
      'Siri',
      'Alexa',
      'Gemini',
      'Gemma',
      'Kimi',
      'Алиса',
      'OpenAI',
      'AI editor',
      'AI reviewer',
      'Ai',
    ],
    ...[
      'K.I.',
      'KI',
      'A.I.',
      'N.A.',
      'IA',
      'MI',
      'X',
      'Newsroom Bot',
      'Ben Bot',
      'factbot',
      'Kari (pending)',
    ],
    ...['TBD - Kari', 'ai@nordlys.example', 'Le'],
  ],
  person: [
    ...[
      'Noor Pending',
      'Pending, Noor',
      'Jens Null',
      'Siri Hustvedt',
      'Alexa Chung',
      'Claude Monet',
      'Claude B.',
    ],
    ...[
      'Jean-Claude Juncker',
      'Dr. Claude Martin',
      'Gemma Arterton',
      'Kimi Räikkönen',
      'Frédéric Mistral',
      'Phi Nguyen',
    ],
    ...[
      'Ai Weiwei',
      'Weiwei Ai',
      'Ai Tanaka',
      'Na Li',
      'No Minh-ho',
      'Lê Văn Anh',
      'Jasper Johns',
      'Auto Levi',
      'Talbot',
    ],
    ...[
      'head of AI policy',
      'AI policy lead',
      'Chief AI Officer',
      'Leiter KI',
      'editor',
      'redaktør',
      'Redaksjonssjef',
    ],
    ...[
      'K.N.',
      'KN',
      'K. Nordmann',
      'Ola N.',
      'kari nordmann',
      'kari@nordlys.example',
      'Kari Nordmann and ChatGPT',
    ],
    ...[
      '李雷',
      '山田太郎',
      'การ์',
      'พลอย ศรีสุวรรณ',
      'Нина',
      'محمد علي',
      '김민준',
      'शर्मा',
      'Ægir Þór',
      'ผู้จัดการร้านเชียงใหม่',
    ],
  ],
}

describe.each(Object.entries(read))('reads as %s', (reading, values) => {
  it.each(values)('%j', value => {
    expect(readName(value)).toBe(reading)
  })
})

it('knows the models that a record names, and asks where one could have the name of a person', () => {
  expect(readName('Nordlys Writer 2', new Set(['nordlys writer 2']))).toBe('software')
  expect(readName('Nordlys Writer', new Set(['nordlys writer']))).toBe('unclear')
  expect(readName('Claude', new Set(['claude']))).toBe('unclear')
})

it('reads every word of every language as its list says, or asks', () => {
  const misread = (kind: keyof Language['reviewers'], allowed: readonly NameReading[]) =>
    languages.flatMap(({language, reviewers}) =>
      reviewers[kind]
        .filter(value => !allowed.includes(readName(value)))
        .map(value => `${language} ${value}`),
    )
  expect(misread('nobody', ['nobody', 'unclear'])).toEqual([])
  // What says yes in one language can say no in another.
  expect(misread('somebody', ['somebody', 'unclear', 'nobody'])).toEqual([])
  expect(misread('software', ['software', 'unclear'])).toEqual([])
  for (const {reviewers} of languages)
    for (const value of reviewers['language-only'])
      expect(isLanguageOnly(value.toUpperCase()), value).toBe(true)
})

it('takes every form of "AI" for software, or asks', () => {
  const forms = languages.flatMap(({ai}) => ai)
  expect(forms.filter(form => !['software', 'unclear'].includes(readName(form)))).toEqual([])
})
