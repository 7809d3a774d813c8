/** Posts for networks that are made from front matter: what stands for the post counts as shown, and nothing goes missing unsaid. */
import {platforms} from '@forthright/social'
import {describe, expect, it} from 'vitest'
import {labelPost} from '../site/functions.ts'
import {labelFor} from './label-for.ts'
import {readPost} from './read-post.ts'

const site = {markets: ['EU'], on: '2026-11-22'}

function label(front: string, to: string) {
  const text = `---\n${front}\n---\n\nBody.\n`
  return labelFor(readPost({file: 'a.md', format: 'markdown', text}), to, {show: 'always'}, site)
}

const hero = 'description: Ny kåpe\nlang: nb\nimage: hero.png\nimageAlt: En gul kåpe\n'
const film = 'video: https://cdn.example.com/film.mp4\n'
const upload = (src: string, to: string, path: string) =>
  `Upload ${src} to ${to}, and put what it gives in the place of "upload:${src}" (${path}).`

describe('the picture of a post', () => {
  const made = `${hero}disclosure: {origin: human, parts: {hero.png: ai-generated}}`

  it('is labelled and flagged, and has a place for its upload on X', () => {
    const {content, manual, status} = label(made, 'x')
    expect(content).toEqual({
      text: 'Ny kåpe\n\nDette bildet er laget av KI.',
      media: {media_ids: ['upload:hero.png']},
      made_with_ai: true,
    })
    expect(manual).toEqual([
      upload('hero.png', 'X', 'media.media_ids[0]'),
      'hero.png: give its alternative text, “En gul kåpe”, by POST /2/media/metadata, metadata.alt_text.text.',
    ])
    expect(status).toBe('labelled')
  })

  it('is labelled, and has a place for its upload on Bluesky', () => {
    const {content, manual} = label(made, 'bluesky')
    expect(content).toMatchObject({
      text: 'Ny kåpe\n\nDette bildet er laget av KI.',
      langs: ['nb'],
      embed: {$type: 'app.bsky.embed.images', images: [{image: 'upload:hero.png', alt: 'En gul kåpe'}]},
    })
    expect(manual).toEqual([upload('hero.png', 'Bluesky', 'embed.images[0].image')])
  })

  it('is labelled and flagged on Instagram, which wants its public address', () => {
    const {content, manual} = label(made, 'instagram')
    expect(content).toEqual({
      image_url: 'hero.png',
      alt_text: 'En gul kåpe',
      caption: 'Ny kåpe\n\nDette bildet er laget av KI.',
      is_ai_generated: true,
    })
    expect(manual).toEqual([
      'Instagram fetches media from the web: put the public https address of "hero.png" in its place.',
    ])
  })

  it('is told of where it has no alternative text', () => {
    for (const to of ['x', 'bluesky', 'instagram']) {
      const {manual} = label(made.replace('imageAlt: En gul kåpe\n', ''), to)
      expect(manual).toContainEqual(expect.stringContaining('hero.png: give it an alternative text'))
    }
  })

  it('leaves nothing by hand of its disclosure where people made all of it', () => {
    const {content, status} = label(`${hero}disclosure: {origin: human, parts: {hero.png: human}}`, 'x')
    expect(content).toEqual({text: 'Ny kåpe', media: {media_ids: ['upload:hero.png']}})
    expect(status).toBe('not-owed')
  })

  it('is not said to be made with AI because another one of the article is', () => {
    const other = `${hero}disclosure: {origin: human, parts: {hero.png: human, chart.png: ai-generated}}`
    expect(label(other, 'x').content).toEqual({text: 'Ny kåpe', media: {media_ids: ['upload:hero.png']}})
    // Where the record does not name it, any picture of the record may be it.
    const unnamed = `${hero}disclosure: {origin: human, parts: {picture: {origin: ai-generated, medium: image}}}`
    expect(label(unnamed, 'x').content).toMatchObject({made_with_ai: true})
  })
})

it.each(Object.keys(platforms))(
  'says of the picture of a post that AI made it on %s, or leaves a step',
  to => {
    const cdn = 'https://cdn.example.com/hero.png'
    const {report, manual} = label(
      `title: Kåpe\ndescription: Ny kåpe\nlang: nb\nimage: ${cdn}\nimageAlt: En kåpe\ndisclosure: {origin: human, parts: {"${cdn}": ai-generated}}`,
      to,
    )
    const isSaid = report.some(({part, via}) => part === cdn && (via === 'text' || via === 'native'))
    expect(isSaid || manual.length > 0).toBe(true)
  },
)

describe('a clip by AI beside a picture by people', () => {
  const both = `${hero}${film}disclosure: {origin: human, parts: {hero.png: human, "https://cdn.example.com/film.mp4": ai-generated}}`

  it.each(['x', 'bluesky', 'instagram'])('is labelled on %s', to => {
    const {content, report} = label(both, to)
    expect(JSON.stringify(content)).toContain('Denne videoen er laget av KI.')
    expect(JSON.stringify(content)).toContain('film.mp4')
    expect(report).toContainEqual(
      expect.objectContaining({part: 'https://cdn.example.com/film.mp4', mark: 'label', via: 'text'}),
    )
  })

  it('is told of where a post has no place for both', () => {
    expect(label(both, 'bluesky').manual).toContain(
      'hero.png: a post on Bluesky has no place for it beside the rest. Post it by itself, or add it by hand, with its disclosure.',
    )
  })
})

describe('what the front matter says of a post for a network', () => {
  it('is completed', () => {
    const {content} = label(
      `${hero}social: {bluesky: {text: Hei, tags: [ull]}}\ndisclosure: ai-generated`,
      'bluesky',
    )
    expect(content).toEqual({
      $type: 'app.bsky.feed.post',
      text: 'Hei\n\nDenne teksten er laget av KI.',
      createdAt: '2026-11-22T00:00:00.000Z',
      langs: ['nb'],
      tags: ['ull'],
      embed: {$type: 'app.bsky.embed.images', images: [{image: 'upload:hero.png', alt: 'En gul kåpe'}]},
    })
  })

  it('goes before the picture of the post where it has media of its own', () => {
    const own = 'social: {x: {text: Hei, media: {media_ids: ["1"]}}}\n'
    expect(label(`${hero}${own}disclosure: human`, 'x').content).toEqual({
      text: 'Hei',
      media: {media_ids: ['1']},
    })
  })

  it('is found by another name of the network, and so is the network', () => {
    const {content, to} = label('title: T\nsocial: {twitter: Hei}\ndisclosure: human', 'twitter')
    expect(content).toEqual({text: 'Hei'})
    expect(to).toBe('x')
    expect(labelPost('Twitter', {text: 'Hei'}, 'human', site).content).toEqual({text: 'Hei'})
  })

  it('is labelled as the field is made that the text comes from', () => {
    const {content, manual} = label(
      'description: New.\nlang: en\ndisclosure: {origin: human, parts: {description: ai-generated}}',
      'x',
    )
    expect(content).toEqual({text: 'New.\n\nThis text was generated by AI.'})
    expect(manual).toEqual([])
  })
})

it('labels a payload in the language that it says it is in', () => {
  const post = {text: 'Hei', langs: ['nb']}
  expect(labelPost('bluesky', post, 'ai-generated', {...site, show: 'always'}).content).toEqual({
    text: 'Hei\n\nDenne teksten er laget av KI.',
    langs: ['nb'],
  })
})
