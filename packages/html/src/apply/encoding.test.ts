import {describe, expect, it} from 'vitest'
import {disclosureOf} from '../../test/disclosures.ts'
import {stripOwn} from '../../test/strip-own.ts'
import {wordsOf} from '../../test/words-of.ts'
import {html} from '../surface.ts'
import {otherEncoding} from './encoding.ts'

const fr = wordsOf('fr', {
  'text-ai-generated': ['Ce texte a été généré par l’IA. 😀', 'Texte généré par l’IA'],
})
const disclosure = disclosureOf({origin: 'ai-generated', model: 'modèle/é', language: 'fr'}, fr)

describe('a page that says it is in another encoding than UTF-8', () => {
  it.each([
    '<!doctype html><html><head><meta charset="iso-8859-1"><title>t</title></head><body><p>a</p></body></html>',
    '<html><head><meta http-equiv=Content-Type content="text/html; charset=windows-1252"></head><body><p>a</p></body></html>',
    '<?xml version="1.0" encoding="ISO-8859-1"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body><p>a</p></body></html>',
    '<meta charset=latin1><script type="application/ld+json">{"@context": "https://schema.org", "@type": "Article"}</script><p>a</p>',
  ])('gets nothing but ASCII, which is read as it was meant: %s', source => {
    const once = html.write(source, disclosure).content
    expect(once).toMatch(/^[\0-\x7F]*$/)
    expect(once).toContain('g&#233;n&#233;r&#233; par l&#8217;IA. &#128512;')
    expect(stripOwn(once)).toBe(source)
    expect(html.read(once).labels[0]?.text).toBe('Ce texte a été généré par l’IA. 😀')
    expect(html.read(once).record?.parts[0]?.steps[0]?.by).toMatchObject({provider: 'modèle', id: 'é'})
    expect(html.write(once, disclosure).content).toBe(once)
    expect(html.write(once, disclosureOf('unknown')).content).toBe(source)
  })

  it('is none where it is in UTF-8, or says nothing', () => {
    for (const source of ['<p>a</p>', '<meta charset=utf-8><p>a</p>', '<meta charset="UTF8"><p>a</p>'])
      expect([otherEncoding(source), html.write(source, disclosure).content.includes('généré')]).toEqual([
        undefined,
        true,
      ])
  })
})
