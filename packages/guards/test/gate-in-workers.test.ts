/** Why: a gate runs where content is published, and workers at the edge have nothing of Node and nothing of a page. */
import {createContext, runInContext} from 'node:vm'
import type {GateResult} from 'forthright/gate'
import {expect, it} from 'vitest'
import {assertBuilt} from '../src/built.ts'
import {bundleEach} from '../src/bundle.ts'

it('the gate needs nothing but the language and URL, TextEncoder and TextDecoder', async () => {
  assertBuilt(['forthright'])
  const [made] = await bundleEach(
    [`import {publishGate} from 'forthright/gate'\nglobalThis.publishGate = publishGate`],
    'worker',
  )
  const context = createContext({URL, TextEncoder, TextDecoder})
  runInContext(`{${made?.text}}`, context)
  const item = {
    format: 'portable-text',
    content: [{_type: 'block', children: [{_type: 'span', text: 'ขนสัตว์อบอุ่น'}]}],
    language: 'th',
    disclosure: 'ai-generated',
  }
  const decide = `publishGate({mode: 'block', markets: ['EU']})(${JSON.stringify(item)})`
  const {decision, disclosure} = (await runInContext(decide, context)) as GateResult
  expect(decision).toBe('publish')
  expect(disclosure?.parts[0]?.label?.long).toBe('ข้อความนี้สร้างขึ้นโดย AI')
})
