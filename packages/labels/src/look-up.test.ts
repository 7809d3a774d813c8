import type {Words} from '@forthright/core'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {type LanguageTag, languages, lookUp} from './index.ts'
import {lookUpIn} from './look-up.ts'

/** The languages that are looked through here: the same ones, however many are shipped. */
const known = pick(
  ...(['ar', 'de', 'en', 'es', 'es-419', 'fr', 'he', 'hi', 'id', 'ja', 'nb', 'nn', 'pt', 'pt-BR'] as const),
  ...(['ro', 'th', 'zh-Hans', 'zh-Hant', 'zh-Hant-HK', 'en-US', 'kk', 'ru', 'ca', 'gl', 'eu', 'bn'] as const),
  ...(['ms', 'fa', 'is'] as const),
)

const found: [asked: string, chosen: keyof typeof known][] = [
  ['nb-NO', 'nb'],
  ['no', 'nb'],
  ['no-NO', 'nb'],
  ['NB-no', 'nb'],
  ['zh', 'zh-Hans'],
  ['zh-CN', 'zh-Hans'],
  ['zh-SG', 'zh-Hans'],
  ['zh-Hans-HK', 'zh-Hans'],
  ['cmn', 'zh-Hans'],
  ['zh-TW', 'zh-Hant'],
  ['zh-HK', 'zh-Hant-HK'],
  ['zh-MO', 'zh-Hant-HK'],
  ['zh-Hant-MO', 'zh-Hant-HK'],
  ['es-ES', 'es'],
  ['es-MX', 'es-419'],
  ['es-US', 'es-419'],
  ['es-GQ', 'es'],
  ['pt-PT', 'pt'],
  ['pt-AO', 'pt'],
  ['nn-NO', 'nn'],
  ['iw', 'he'],
  ['in', 'id'],
  ['ar-EG', 'ar'],
  ['ja-JP', 'ja'],
  ['mo', 'ro'],

  ['ZH-hant', 'zh-Hant'],
  ['zh-Hant-CN', 'zh-Hant'],
  ['zh-TW-u-co-stroke', 'zh-Hant'],
  ['de-AT', 'de'],
  ['de-1996', 'de'],
  ['fr-CA', 'fr'],
  ['th-TH', 'th'],
  ['en-GB', 'en'],
  ['en-x-house-style', 'en'],

  ['en', 'en'],
  ['en-US', 'en-US'],
  ['en-us', 'en-US'],
  ['en-Latn-US', 'en-US'],
  ['en-CA', 'en'],
  ['en-AU', 'en'],
  ['eng', 'en'],
  ['fa-IR', 'fa'],
  ['fa-AF', 'fa'],
  ['per', 'fa'],
  ['ms-SG', 'ms'],
  ['may', 'ms'],
  ['id-ID', 'id'],
  ['kk-KZ', 'kk'],
  ['kk-Cyrl-KZ', 'kk'],
  ['ru-KZ', 'ru'],
  ['ca-ES', 'ca'],
  ['ca-valencia', 'ca'],
  ['gl-ES', 'gl'],
  ['eu-FR', 'eu'],
  ['baq', 'eu'],
  ['bn-BD', 'bn'],
  ['bn-IN', 'bn'],
  ['is-IS', 'is'],
  ['ice', 'is'],
  ['he-IL', 'he'],
  ['nb-SJ', 'nb'],

  // As POSIX spells them.
  ['pt_BR', 'pt-BR'],
  ['es_MX', 'es-419'],
  ['zh_TW', 'zh-Hant'],
  ['zh_Hant_HK', 'zh-Hant-HK'],
  ['no_NO', 'nb'],
  ['en_US', 'en-US'],
  ['pt_BR.UTF-8', 'pt-BR'],
  ['pt_BR.utf8', 'pt-BR'],
  ['de_DE@euro', 'de'],
  ['de_DE.ISO-8859-15@euro', 'de'],
]

const missing = [
  // Not written for their readers.
  'sr',
  'ur',
  'kk-Latn',
  'kk-Arab',
  'ms-Arab',
  'sw',
  'yue',
  'hi-Latn',
  'zh-Latn',
  'en-Shaw',
  'nb-Cyrl',
  // No language at all; the first two would be maximized to English and Chinese.
  'und',
  'und-TW',
  'mul',
  'zxx',
  // Malformed.
  '',
  ' en',
  'e',
  '_en',
  'en_',
  'zh__TW',
  '.UTF-8',
  // The modifier names another script.
  'en_US@shaw',
  '*',
  'english language',
  'zh--TW',
  'x-en',
  '__proto__',
  'constructor',
]

describe('lookUp', () => {
  it.each(Object.entries(languages))('finds %s among the languages that are shipped', (tag, words) => {
    expect(lookUp(tag)).toEqual({words, asked: tag, chosen: tag})
  })

  it('never throws, and answers English to nobody but those who ask for it', () => {
    const letters = 'aeghilnoqrstuz-ABHKTZ0129_.@'
    const tag = fc.oneof(fc.string(), fc.string({unit: fc.constantFrom(...letters), maxLength: 12}))
    fc.assert(fc.property(tag, asked => lookUp(asked)?.chosen !== 'en' || /^eng?([-_.@]|$)/i.test(asked)))
  })
})

describe('lookUpIn', () => {
  const {en, nb} = languages

  it.each(found)('finds for %s the language %s', (asked, chosen) => {
    const answer = lookUpIn(asked, known)
    expect(answer).toEqual({words: known[chosen], asked, chosen})
    expect(answer?.words.language).toBe(chosen)
  })

  it.each(missing)('finds nothing for "%s"', tag => {
    expect(lookUpIn(tag, known)).toBeUndefined()
  })

  it('knows only the languages it is given', () => {
    expect(lookUpIn('no', {nb, en})?.chosen).toBe('nb')
    expect(lookUpIn('de', {nb, en})).toBeUndefined()
    expect(lookUpIn('nb', {})).toBeUndefined()
  })

  it('prefers the region asked for, and then the language without a region', () => {
    const own = {'en-GB': {...en, language: 'en-GB'}, en}
    expect(lookUpIn('en-GB', own)?.chosen).toBe('en-GB')
    expect(lookUpIn('en-IE', own)?.chosen).toBe('en')
    expect(lookUpIn('en-IE', {'en-GB': en})).toBeUndefined()
  })

  it('takes a tag without a region for the region where most readers of it live', () => {
    expect(lookUpIn('pt', {'pt-PT': en, 'pt-BR': en})?.chosen).toBe('pt-BR')
  })
})

function pick<Tag extends LanguageTag>(...tags: Tag[]): Record<Tag, Words> {
  return Object.fromEntries(tags.map(tag => [tag, languages[tag]])) as Record<Tag, Words>
}
