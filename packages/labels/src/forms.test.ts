/** What the three forms of a label say, in every language: never only a topic, and who did it. */
import type {LabelId} from '@forthright/core'
import {labelIds, meaningOf} from '@forthright/core/surface'
import {describe, expect, it} from 'vitest'
import {readLanguages} from '../scripts/read-languages.ts'

const {languages: files} = readLanguages(new URL('../languages/', import.meta.url))
const forms = ['long', 'short', 'shortest'] as const

describe.each(files.map(file => [file.language, file] as const))('%s', (_, file) => {
  const labelTexts = labelIds.flatMap(id =>
    forms.map(form => ({at: `labels.${id}.${form}`, text: file.labels[id][form]})),
  )

  it('gets no longer from form to form', () => {
    for (const id of labelIds) {
      const {short, shortest} = file.labels[id]
      expect(graphemesOf(shortest), `${id}.shortest`).toBeLessThanOrEqual(graphemesOf(short))
    }
  })

  it.each(forms)(
    'is never only a topic in a %s form: what AI did is said in words that other labels have',
    form => {
      const made = labelIds.filter(id => /-(?:generated|summarised)$/.test(id))
      const bare = (id: LabelId) => bareOf(file.labels[id][form], file.ai)
      const topics = made.filter(id => {
        const isOther = (other: LabelId) =>
          other !== id && (made.includes(other) || meaningOf(other).medium !== meaningOf(id).medium)
        const others = labelIds
          .filter(isOther)
          .map(other => bareOf(file.labels[other].long, file.ai) + bare(other))
        const length = /[\p{sc=Han}\p{sc=Hang}]/u.test(bare(id)) ? 2 : 3
        return !stretchesOf(bare(id), length).some(stretch => others.some(other => other.includes(stretch)))
      })
      expect(topics).toEqual([])
    },
  )

  it('names the human in every form of what a human edited, and in the sentences of what AI helped with', () => {
    const named = labelTexts.filter(({at}) => /-human-edited\.|-ai-assisted\.(?:long|short)$/.test(at))
    const silent = ({text}: {text: string}) =>
      !file.human.some(word => bareOf(text, file.ai).includes(word.toLowerCase()))
    expect(named.length).toBe(20)
    expect(named.filter(silent)).toEqual([])
  })
})

describe('all languages together', () => {
  // Languages that are near each other may say the same in the same words, as Spanish and Galician do.
  it('have no phrase that means one grade of one medium here and another there', () => {
    const meanings = new Map<string, Set<string>>()
    for (const {labels, grades, notes} of files) {
      const said = [
        ...labelIds.flatMap(id => forms.map(form => [labels[id][form], id] as const)),
        ...Object.entries(grades).map(([grade, {text}]) => [text, grade] as const),
        [notes.reviewed.text, 'reviewed'] as const,
      ]
      for (const [text, meaning] of said) {
        const bare = text
          .toLowerCase()
          .replace(/[\s\p{P}]+/gu, ' ')
          .trim()
        meanings.set(bare, (meanings.get(bare) ?? new Set()).add(meaning))
      }
    }
    expect([...meanings].filter(([, ids]) => ids.size > 1)).toEqual([])
  })

  it('have American English that differs from British in spelling alone', () => {
    const [british = '', spelled = ''] = ['en', 'en-US'].map(tag => {
      const file = files.find(({language}) => language === tag)
      return JSON.stringify([file?.labels, file?.grades, file?.notes, file?.details])
    })
    expect(spelled.replaceAll('ersonaliz', 'ersonalis')).toBe(british.replaceAll('ersonaliz', 'ersonalis'))
    expect(spelled).not.toMatch(/alis(?:e|ation)/)
  })
})

/** A text in small letters without the forms of "AI". */
function bareOf(text: string, ai: readonly string[]): string {
  return ai.reduce((left, form) => left.replaceAll(form.toLowerCase(), ' '), text.toLowerCase())
}

/** Every stretch of so many letters in the words of a text. */
function stretchesOf(text: string, length: number): string[] {
  return text
    .split(/[^\p{L}\p{M}]+/u)
    .flatMap(word =>
      Array.from({length: Math.max(0, word.length - length + 1)}, (_, at) => word.slice(at, at + length)),
    )
}

function graphemesOf(text: string): number {
  return [...new Intl.Segmenter('und', {granularity: 'grapheme'}).segment(text)].length
}
