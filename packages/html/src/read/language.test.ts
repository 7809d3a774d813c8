import {expect, it} from 'vitest'
import {languageOf} from './language.ts'

it.each([
  ['<html lang="en"><body><p>a</p></body></html>', 'en'],
  ['<!doctype html>\n<HTML class=x LANG=nb-NO><body><p>a</p></body></HTML>', 'nb-NO'],
  ['<html lang=en><body><article lang=sv><p>a</p></article></body></html>', 'sv'],
  ['<html lang=en><body><nav>n</nav><div lang=sv><div><p>a</p></div></div></body></html>', 'sv'],
  ['<html lang=en><body><article><p>a</p><q lang=fr>b</q></article></body></html>', 'en'],
  ['<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="da"><body><p>a</p></body></html>', 'da'],
  ['<article lang="gsw"><p>a</p></article>', 'gsw'],
  ['<!-- <html lang="fr"> --><html lang="en"><body><p>a</p></body></html>', 'en'],
  ['<!-- <html lang="fr"> --><html><body><p>a</p></body></html>', undefined],
  ['<html><head><script>"<html lang=fr>"</script></head><body><p>a</p></body></html>', undefined],
  ['<html data-lang="fr"><body><p>a</p></body></html>', undefined],
  ['<html lang=""><body><p>a</p></body></html>', undefined],
  ['<p>a</p>', undefined],
])('%s is in %s', (page, language) => {
  expect(languageOf(page)).toBe(language)
})
