/** Models that answer what they were told, so that the example needs no key and gives the same every time. */
import {MockImageModelV3, MockLanguageModelV3} from 'ai/test'

const english =
  '# Light and sleep\n\nBright light late in the evening delays sleep.\n\nDim the lamp an hour before bed.\n'
const norwegian =
  '# Lys og søvn\n\nSterkt lys sent på kvelden utsetter søvnen.\n\nDemp lampen en time før leggetid.\n'

/** Writes in English, and translates into Norwegian. */
export const writer = new MockLanguageModelV3({
  provider: 'openai.responses',
  modelId: 'gpt-5.2',
  doGenerate: async ({prompt}) => ({
    content: [{type: 'text', text: JSON.stringify(prompt).includes('Translate') ? norwegian : english}],
    finishReason: {unified: 'stop'},
    usage: {inputTokens: {total: 9}, outputTokens: {total: 30}},
    warnings: [],
    response: {id: 'resp_1', modelId: 'gpt-5.2-2025-12-11'},
  }),
})

/** Draws one pixel. */
export const painter = new MockImageModelV3({
  provider: 'openai.image',
  modelId: 'gpt-image-1',
  doGenerate: async () => ({
    images: [
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    ],
    warnings: [],
    response: {modelId: 'gpt-image-1'},
  }),
})
