import {expect, it} from 'vitest'
import {sampleWords} from '../testing/sample-words.ts'
import {findLabel} from './find-label.ts'

const words = [
  {
    ...sampleWords,
    labels: {
      ...sampleWords.labels,
      'audio-ai-generated': {
        long: 'This audio was made by AI.',
        short: 'Audio made by AI',
        shortest: 'AI',
        review: 'none' as const,
      },
    },
  },
]

it('finds a label where it stands alone, not inside a longer word', () => {
  expect(findLabel('Audio made by AIs. Audio made by AI', words)).toMatchObject({
    id: 'audio-ai-generated',
    start: 19,
    end: 35,
  })
  expect(findLabel('Audio made by AIs', words)).toBeUndefined()
})

it('takes the first label, and the longest form where two begin together', () => {
  expect(findLabel('x Short label text-ai-generated · Short label image-ai-generated', words)?.id).toBe(
    'text-ai-generated',
  )
  expect(findLabel('Nothing here, AI or not', words)).toBeUndefined()
})
