import {describe, expect, it} from 'vitest'

import {readYaml} from '../../../guards/scripts/read-yaml.ts'
import {names} from './generated/model-names.ts'
import {modelName} from './model-name.ts'

describe('the name of a model', () => {
  it.each([
    [{provider: 'openai', id: 'gpt-5.2'}, 'GPT-5.2'],
    [{provider: 'OpenAI', id: 'GPT-5.2'}, 'GPT-5.2'],
    [{provider: 'azure.ai.openai', id: 'gpt-4o-2024-08-06'}, 'GPT-4o'],
    [{provider: 'openrouter', id: 'anthropic/claude-sonnet-4-5'}, 'Claude Sonnet 4.5'],
    [{id: 'anthropic/claude-opus-4-1-20250805'}, 'Claude Opus 4.1'],
  ])('is that of its maker: %j', (model, name) => {
    expect(modelName(model)).toBe(name)
  })

  it.each([
    {provider: 'openai', id: 'gpt-99'},
    {provider: 'openai', id: 'gpt-5.2-nordlys'},
    {provider: 'ollama', id: 'gpt-5.2'},
    // Anybody can call a model so.
    {id: 'gpt-5.2'},
    {provider: 'openai'},
    {},
    {provider: '__proto__', id: 'constructor'},
    {id: 'constructor'},
    {provider: 'constructor', id: 'x'},
  ])('is not made up: %j', model => {
    expect(modelName(model)).toBeUndefined()
  })
})

interface Data {
  makers: {maker: string; url: string; models: Record<string, string>}[]
}

it('comes from data with a day, a source and the page of each maker', () => {
  const data = readYaml(new URL('../../data/models.yaml', import.meta.url)) as Data
  expect(data).toMatchObject({
    on: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    source: expect.stringMatching(/^https:/),
  })
  for (const {maker, url, models} of data.makers) {
    expect(url).toMatch(/^https:/)
    for (const [id, name] of Object.entries(models)) {
      expect(id).toBe(id.toLowerCase())
      expect(name).not.toBe(id)
      expect(names[`${maker}/${id}`]).toBe(name)
    }
  }
})
