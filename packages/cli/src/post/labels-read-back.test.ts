/** Every label that we ship is read back from a post, and replaced: in every language, for every id, in every form. */
import {type Disclosure, disclose, expand, gradePart, type LabelId, type Words} from '@forthright/core'
import {meaningOf} from '@forthright/core/surface'
import {languages} from '@forthright/labels'
import {type Platform, platforms} from '@forthright/social'
import {describe, expect, it} from 'vitest'

const all = Object.values(languages)
const forms = ['long', 'short', 'shortest'] as const
const at = '2026-11-22T10:00:00.000Z'
const image = {src: 'https://cdn.example.com/a.png', alt: 'A coat', upload: '1'}
const tried: [id: string, platform: Platform, payloadOf: (text: string) => object][] = [
  ['x', platforms.x as Platform, text => ({text, media: {media_ids: ['1']}})],
  [
    'bluesky',
    platforms.bluesky as Platform,
    text => ({
      text,
      createdAt: at,
      embed: {$type: 'app.bsky.embed.images', images: [{image: {}, alt: 'A coat'}]},
    }),
  ],
  ['instagram', platforms.instagram as Platform, caption => ({image_url: image.src, caption})],
]
const human = disclosed('human', languages.en)

function disclosed(origin: 'human' | 'human-edited', words: Words): Disclosure {
  return disclose(expand({origin, parts: {'a.png': 'human', 'a.mp4': 'human', 'a.mp3': 'human'}}), {
    outcomes: [],
    words,
    channel: 'x',
    show: 'always',
  })
}

describe.each(tried)('%s', (_, platform, payloadOf) => {
  it.each(all.map(words => [words.language, words] as const))(
    'reads back and replaces what is said in %s',
    (_, words) => {
      const after = disclosed('human-edited', words)
      const fresh = platform.write(payloadOf('A coat.'), after, {words: all}).content
      for (const id of Object.keys(words.labels) as LabelId[])
        for (const form of forms) {
          const post = payloadOf(`A coat.\n\n${words.labels[id][form]}`)
          const {labels, record} = platform.read(post, {words: all})
          expect(labels).toMatchObject([{id, text: words.labels[id][form]}])
          const {medium, grade} = meaningOf(id)
          expect(record?.parts.map(part => [part.medium, gradePart(part)])).toEqual([[medium, grade]])
          // What says the same stands as it is, in whichever form.
          if (id !== 'text-human-edited')
            expect(platform.write(post, after, {words: all}).content).toEqual(fresh)
          expect(platform.write(post, human, {words: all}).content).toEqual(payloadOf('A coat.'))
        }
    },
  )
})
