import {readdirSync, readFileSync} from 'node:fs'
import type {LanguageFile} from '@forthright/core'
import {findLabel, labelIds} from '@forthright/core/surface'
import {describe, expect, it} from 'vitest'
import {readLanguages} from '../scripts/read-languages.ts'
import {details, type LanguageTag, languages} from './index.ts'

const folder = new URL('../languages/', import.meta.url)
const {languages: files, complaints} = readLanguages(folder)
const every = Object.fromEntries(files.map(file => [file.language, file])) as Record<
  LanguageTag,
  LanguageFile
>
const forms = ['long', 'short', 'shortest'] as const

/** How a sentence ends, by script: Thai prose has no full stop. Other scripts end it with a mark that Unicode knows. */
const ends: Readonly<Record<string, RegExp>> = {
  Cyrl: /[^.]\.$/,
  Grek: /[^.]\.$/,
  Latn: /[^.]\.$/,
  Deva: /[^।]।$/,
  Hans: /[^。]。$/,
  Hant: /[^。]。$/,
  Jpan: /[^。]。$/,
  Thai: /[\p{sc=Thai}A-Z]$/u,
}

/** The scripts that a text may be written in, by the script of its language. */
const written: Readonly<Record<string, string>> = {
  Hans: '\\p{sc=Han}',
  Hant: '\\p{sc=Han}',
  Jpan: '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}ー',
  Kore: '\\p{sc=Hang}',
}

/** What marks stand between words, by script; in others, those that Unicode knows. */
const marks: Readonly<Record<string, string>> = {
  Arab: ' .،؛:()\\u200c',
  Deva: ' ।,:()-',
  Cyrl: ' .,;:()’·-',
  Grek: ' .,;:()’·-',
  Hans: '，、。：（）',
  Hant: '，、。：（）',
  Hebr: ' .,()־״׳-',
  Jpan: '、。：（）・',
  Kore: ' .,;:()’·-',
  Latn: ' .,;:()’·-',
  Thai: ' ()',
}

/** Abbreviations for "AI" in the languages here: none may stand in a text whose language has another. */
const abbreviations = /(?<![\p{L}\p{N}])(?:AI|KI|IA|TI|MI|DI|UI|SI|YZ|AA|ИИ|ЖИ|ШІ|ΤΝ)(?![\p{L}\p{N}])/gu

/** Simplified and traditional, character by character. */
const pairs =
  '这這 图圖 频頻 编編 辑輯 视視 内內 经經 译譯 写寫 动動 过過 关關 创創 审審 阅閱 辅輔 语語 声聲 档檔 讯訊 体體 简簡 协協 并並 数數 据據 据據 责責 发發 标標 应應'

it('compiles every file to modules that hold its words and details', () => {
  expect(complaints).toEqual([])
  const tags = readdirSync(folder).map(file => file.replace(/\.yaml$/, ''))
  expect(Object.keys(languages)).toEqual(tags.sort())
  expect(Object.keys(details)).toEqual(tags)
  for (const {language, name, direction, labels, grades, notes, details: texts} of files) {
    expect(languages[language as LanguageTag]).toEqual({language, name, direction, labels, grades, notes})
    expect(details[language as LanguageTag]).toEqual({language, direction, texts})
  }
})

describe.each(files.map(file => [file.language, file] as const))('%s', (tag, file) => {
  const script = new Intl.Locale(tag).maximize().script ?? ''
  const texts = textsOf(file)
  const labelTexts = texts.filter(({at}) => at.startsWith('labels.'))
  const isSentence = (at: string) =>
    at.endsWith('.long') || at.startsWith('notes.') || at.endsWith('personalized')

  it('tells editors of YAML where the schema is', () => {
    const [first] = readFileSync(new URL(`${tag}.yaml`, folder), 'utf8').split('\n')
    const schema = /^# yaml-language-server: \$schema=(\S+)$/.exec(first ?? '')?.[1] ?? ''
    const known = new URL('../../core/generated/schema/labels.json', import.meta.url)
    expect(new URL(schema, folder).href).toBe(known.href)
  })

  it('is written in its own script and direction', () => {
    const letters = written[script] ?? `\\p{sc=${script}}\\p{M}`
    const own = new RegExp(`^[${letters}\\p{N}${marks[script] ?? ' ()’·\\p{Term}-'}]+$`, 'u')
    const rest = (text: string) => file.ai.reduce((left, form) => left.replaceAll(form, ''), text)
    expect(texts.filter(({text}) => !own.test(rest(text) || text))).toEqual([])
    expect(file.direction).toBe(
      ['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'].includes(script) ? 'rtl' : 'ltr',
    )
  })

  it('is typeset with care', () => {
    const careless = /^ | $| {2}| [.,;]|['"]|\.\.|[\u200b\u00ad]/
    expect(texts.filter(({text}) => careless.test(text) || text !== text.normalize('NFC'))).toEqual([])
  })

  it('names AI in every form of every label, in its own way only', () => {
    expect(labelTexts.filter(({text}) => !file.ai.some(form => holds(text, form)))).toEqual([])
    const others = ({text}: {text: string}) =>
      text.match(abbreviations)?.filter(one => !file.ai.includes(one)) ?? []
    expect(texts.flatMap(others)).toEqual([])
  })

  it('ends sentences, and nothing else, as sentences end', () => {
    const end = ends[script] ?? /\P{STerm}\p{STerm}$/u
    expect(texts.filter(({at, text}) => isSentence(at) && !end.test(text))).toEqual([])
    expect(texts.filter(({at, text}) => !isSentence(at) && /[\p{STerm}:：]$/u.test(text))).toEqual([])
  })

  it('says nothing twice, but that the shortest form may be the short one', () => {
    const own = texts.filter(
      ({at, text}) =>
        !(
          at.endsWith('.shortest') &&
          labelTexts.some(other => other.text === text && other.at === at.replace('.shortest', '.short'))
        ),
    )
    for (const group of ['labels.', 'grades.', 'details.'])
      expect(doublesOf(own.filter(({at}) => at.startsWith(group)).map(({text}) => text))).toEqual([])
  })

  it('claims nothing, links nothing', () => {
    const claim =
      /compl[iy]|conform|konform|approv|godkjent|godkänd|certif|zertif|verif|garant|合规|合規|認證|认证|認定|認証|準拠|承認|인증|준수|승인|chứng nhận|tuân thủ|प्रमाणित|अनुपालन|معتمد|امتثال|מאושר|onayl|uygunluk|сертиф|disetujui|รับรอง|:\/\/|www/i
    expect(texts.filter(({text}) => claim.test(text))).toEqual([])
  })

  it('takes no ordinary sentence about AI for a label', () => {
    expect(file.ai.some(form => holds(file.prose, form))).toBe(true)
    expect(findLabel(file.prose, files)).toBeUndefined()
  })

  it.each(labelIds)('finds %s again by its long and its short form, among all languages', id => {
    const {long, short} = file.labels[id]
    for (const form of [long, short]) {
      for (const text of [form, `${form} ${file.notes.reviewed.text}`, `${form}\n${file.prose}`]) {
        const found = findLabel(text, files)
        expect(found).toMatchObject({id, text: form, start: 0})
        // Norwegian and Danish, or Spanish here and there, may say the same in the same words.
        const {labels} = every[(found?.language ?? tag) as LanguageTag]
        expect([labels[id].long, labels[id].short]).toContain(form)
      }
    }
  })
})

describe.each(files.filter(({language}) => !/^en\b/.test(language)))('$language', file => {
  it('has no English left over', () => {
    const english = new Map(textsOf(every.en).map(({at, text}) => [at, text]))
    const same = textsOf(file).filter(({at, text}) => english.get(at) === text)
    // A single word may be the same in both: Contact.
    expect(same.filter(({at, text}) => !at.startsWith('details.') || text.includes(' '))).toEqual([])
    expect(same.length).toBeLessThan(4)
    const telling = /\b(?:the|this|with|and|edited|generated|made|using|reviewed)\b/i
    expect(textsOf(file).filter(({text}) => telling.test(text))).toEqual([])
  })
})

describe('zh-Hans', () => {
  // A person made it and AI changed little: to call it generated would not be true.
  const generated = labelIds.filter(id => !id.endsWith('-ai-assisted'))

  it.each(generated)('holds both elements that China asks for in every form of %s', id => {
    for (const form of forms) {
      expect(every['zh-Hans'].labels[id][form]).toMatch(/人工智能|AI/)
      expect(every['zh-Hans'].labels[id][form]).toMatch(/生成|合成/)
    }
  })

  it('calls nothing generated that a person made with some help', () => {
    const texts = textsOf(every['zh-Hans']).filter(({at}) => at.includes('ai-assisted'))
    expect(texts.filter(({text}) => /生成|合成/.test(text))).toEqual([])
  })

  it('has no traditional character and no word of Taiwan', () => {
    const foreign = new RegExp(`[${pairs.replace(/(.)(.)(?: |$)/gu, '$2')}]|影片|智慧|音訊|真人`, 'u')
    expect(textsOf(every['zh-Hans']).filter(({text}) => foreign.test(text))).toEqual([])
  })
})

describe('zh-Hant', () => {
  it('has no simplified character and no word of the mainland', () => {
    const foreign = new RegExp(`[${pairs.replace(/(.)(.)(?: |$)/gu, '$1')}]|視頻|音頻|智能|信息|文本`, 'u')
    expect(textsOf(every['zh-Hant']).filter(({text}) => foreign.test(text))).toEqual([])
  })
})

describe('zh-Hant-HK', () => {
  it('has no simplified character and no word of Taiwan or the mainland', () => {
    const foreign = new RegExp(
      `[${pairs.replace(/(.)(.)(?: |$)/gu, '$1')}]|智慧|視頻|音頻|信息|文本|軟體`,
      'u',
    )
    expect(textsOf(every['zh-Hant-HK']).filter(({text}) => foreign.test(text))).toEqual([])
  })
})

describe('th', () => {
  it('sets a space on either side of AI', () => {
    expect(textsOf(every.th).filter(({text}) => /[^ ]AI|AI[^ ]/.test(text))).toEqual([])
  })
})

/** Every text of a language that readers see, with where it stands; patterns hold no words. */
function textsOf({labels, grades, notes, details}: LanguageFile): {at: string; text: string}[] {
  const {pair: _, aside: __, both: ___, ...texts} = details
  return [
    ...labelIds.flatMap(id => forms.map(form => ({at: `labels.${id}.${form}`, text: labels[id][form]}))),
    ...Object.entries(grades).map(([id, {text}]) => ({at: `grades.${id}`, text})),
    {at: 'notes.reviewed', text: notes.reviewed.text},
    ...Object.entries(texts).map(([id, {text}]) => ({at: `details.${id}`, text})),
  ]
}

/** Whether a text holds a form of "AI": an abbreviation as a word, where words have spaces; a word with its endings. */
function holds(text: string, form: string): boolean {
  const spaced = /^[\p{Lu}.]+$/u.test(form)
  const cut =
    /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Khmr}\p{sc=Laoo}\p{sc=Mymr}\p{sc=Thai}]/u.test(text)
  if (!spaced || cut) return text.toLowerCase().includes(form.toLowerCase())
  return new RegExp(`(?<![\\p{L}\\p{N}])${form}(?![\\p{L}\\p{N}])`, 'u').test(text)
}

function doublesOf(texts: readonly string[]): string[] {
  return texts.filter((text, index) => texts.indexOf(text) !== index)
}
