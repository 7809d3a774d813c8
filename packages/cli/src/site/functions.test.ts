import {describe, expect, it} from 'vitest'
import {labelFor} from '../post/label-for.ts'
import {readPost} from '../post/read-post.ts'
import {labelHtml, labelMarkdown} from './functions.ts'

const on = '2026-11-22'
const site = {markets: ['EU'], show: 'always'} as const

describe('the language of a label', () => {
  it.each([
    [
      'the page',
      labelHtml('<html lang="nb"><head></head><body><p>Ull.</p></body></html>', 'ai-generated', site),
      'nb',
    ],
    ['the front matter', labelMarkdown('---\nlang: th\n---\n\nx\n', 'ai-generated', site), 'th'],
    [
      'the record',
      labelHtml('<html lang="nb"><body>x</body></html>', {origin: 'ai-generated', language: 'sv'}, site),
      'sv',
    ],
    [
      'the caller',
      labelHtml('<html lang="nb"><body>x</body></html>', 'ai-generated', {...site, language: 'fr'}),
      'fr',
    ],
    [
      'English, where there are no words for it',
      labelHtml('<html lang="tlh"><body>x</body></html>', 'ai-generated', site),
      'en',
    ],
  ])('is that of %s', (_, {language}, chosen) => {
    expect(language.chosen).toBe(chosen)
  })
})

describe('the day of publication in the panel', () => {
  const page = (front: string, options: object = {}) => {
    const post = readPost({
      file: 'a.md',
      format: 'markdown',
      text: `---\nlang: en\ndisclosure: ai-generated\n${front}---\n\nWool.\n`,
    })
    return String(labelFor(post, 'html', {...site, details: true, ...options}).content)
  }

  it.each([
    ['date: 2026-08-03\n', {}, 'August 3, 2026'],
    ['pubDate: "2026-08-03T10:00:00Z"\n', {on}, 'August 3, 2026'],
    ['', {on}, 'November 22, 2026'],
    ['date: 2026-08-03\n', {published: '2026-08-04'}, 'August 4, 2026'],
  ])('is the one that is stated: %j, %j', (front, options, day) => {
    expect(page(front, options)).toContain(day)
  })

  it.each(['', 'date: soon\n', 'date: 2026-02-31\n'])('is left out where %j states none', front => {
    expect(page(front)).not.toContain('Published')
  })
})
