import {describe, expect, it} from 'vitest'
import {readPost} from './read-post.ts'

const fields = (format: 'markdown' | 'mdx' | 'html', text: string) =>
  readPost({file: 'a', format, text}).fields

describe('what a post says of itself', () => {
  it('is read from front matter', () => {
    const text =
      '---\ntitle: Lamps\nsummary: Light.\nlang: nb\ncover: {src: a.png, alt: A lamp}\n---\n\nText.\n'
    expect(fields('markdown', text)).toEqual({
      title: 'Lamps',
      description: 'Light.',
      language: 'nb',
      social: undefined,
      image: {src: 'a.png', alt: 'A lamp'},
    })
  })

  it('is read from what MDX exports, and a block wins', () => {
    const exported = "export const metadata = {title: 'Lamps', lang: 'nb', image: 'a.png'}\n\nText.\n"
    expect(fields('mdx', exported)).toMatchObject({
      title: 'Lamps',
      language: 'nb',
      image: {src: 'a.png', alt: ''},
    })
    expect(fields('mdx', `---\ntitle: Lights\n---\n\n${exported}`)).toMatchObject({
      title: 'Lights',
      language: 'nb',
    })
    // In plain Markdown, it is text.
    expect(fields('markdown', exported).title).toBeUndefined()
  })

  it('is the language alone of a page', () => {
    expect(fields('html', '<!doctype html><html lang="th"><p>a')).toEqual({language: 'th'})
  })
})
