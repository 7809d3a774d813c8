/** What a person types as an answer, and the value that it stands for in the field that was asked about. */
import {closest} from '@forthright/core/options'
import {origins, purposes, roles} from '@forthright/core/schema'

/** A value to write, or what to say before asking again. */
export type Answered = {value: unknown} | {again: string}

/** What may be answered to a question about a field, and how it is read. */
export interface AnswerKind {
  /** What to type, in words. */
  hint: string
  read(text: string): Answered
}

/** The kind of answers that a field takes, by its last name: `parts.a.png.origin` takes an origin. */
export function answerKindOf(field: string): AnswerKind {
  return kinds[field.slice(field.lastIndexOf('.') + 1)] ?? yesOrNo
}

const yesOrNo: AnswerKind = {
  hint: 'yes or no',
  read: text => {
    if (/^y(es)?$/i.test(text)) return {value: true}
    return /^no?$/i.test(text) ? {value: false} : {again: 'Please type yes or no.'}
  },
}

const kinds: Readonly<Record<string, AnswerKind>> = {
  origin: oneOfThese(origins.filter(origin => origin !== 'unknown')),
  purpose: oneOfThese(purposes),
  at: {
    hint: 'a day, e.g. 2026-11-18',
    read: text =>
      /^\d{4}-\d{2}-\d{2}$/.test(text) ? {value: text} : {again: 'Please type a day as YYYY-MM-DD.'},
  },
  roles: {
    hint: `what you are, several with commas: ${roles.join(', ')}`,
    read: text => {
      const given = text.split(/[\s,]+/).filter(word => word !== '')
      const found = given.map(word => roles.find(role => role === word.toLowerCase()))
      const stray = given.find((_, index) => found[index] === undefined)
      return stray === undefined ? {value: [...new Set(found)]} : {again: notOne(stray, roles)}
    },
  },
  reviewed: {
    hint: 'who and when, e.g. Kari Nordmann, 2026-11-20; or no',
    read: text => {
      if (/^no?$/i.test(text)) return {value: false}
      if (/^y(es)?$/i.test(text)) return {again: 'Who was it?'}
      const [, by = text, at] = /^(.+?)(?:,|\s+on)?\s+(\d{4}-\d{2}-\d{2})$/.exec(text) ?? []
      return {value: at === undefined ? by : {by, at}}
    },
  },
  responsible: {
    hint: 'a name and where to ask, e.g. Nordlys AS, https://nordlys.example/contact; or no',
    read: text => {
      if (/^(no?|y(es)?)$/i.test(text)) return {again: 'Type the name of whoever answers for it, or nothing.'}
      const [, name = text, contact] = /^(.+?),?\s+((?:https?:|mailto:)\S+)$/i.exec(text) ?? []
      return {value: contact === undefined ? name : {name, contact}}
    },
  },
}

function oneOfThese(allowed: readonly string[]): AnswerKind {
  return {
    hint: allowed.join(', '),
    read: text => {
      const value = allowed.find(one => one === text.toLowerCase())
      return value === undefined ? {again: notOne(text, allowed)} : {value}
    },
  }
}

function notOne(text: string, allowed: readonly string[]): string {
  const near = closest(text, allowed)
  return `${JSON.stringify(text)} is none of ${allowed.join(', ')}.${near ? ` Did you mean ${near}?` : ''}`
}
