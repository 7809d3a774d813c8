import {expect, it} from 'vitest'
import {type DisclosureRow, toCsv} from './export.ts'

const row: DisclosureRow = {
  ...{id: '1', locale: '', status: 'published', title: 'Wool', origin: 'human', model: '', reviewedBy: ''},
  ...{reviewedAt: '', check: 'publish', overriddenBy: '', overriddenFor: '', updatedAt: '2026-11-30'},
}

it.each([
  ['Wool', 'Wool'],
  ['Wool, "warm"', '"Wool, ""warm"""'],
  ['two\nlines', '"two\nlines"'],
  ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
  [' @SUM(A1)', '"\' @SUM(A1)"'],
  ['＝1', '"\'＝1"'],
  ['ขนแกะ', 'ขนแกะ'],
])('%j is a cell of a table, and never a formula', (title, cell) => {
  expect(toCsv([{...row, title}])).toContain(`\r\n1,,published,${cell},human,`)
})
