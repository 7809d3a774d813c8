/** Why: the example is what people copy, so it runs as it stands, in as few lines as it says, and shows what its page promises. */
import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {expect, it} from 'vitest'

const folder = new URL('../../../examples/pipeline/', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8')
const run = (code: string) =>
  execFileSync(
    process.execPath,
    ['--conditions=@forthright/source', '--import', 'tsx', '--input-type=module', '--eval', code],
    {cwd: fileURLToPath(folder), encoding: 'utf8', stdio: 'pipe'},
  )

it('takes a post from draft to six channels in under forty lines', () => {
  expect(read('pipeline.mjs').split('\n').length - 1).toBeLessThan(40)
  const channels = run("import './pipeline.mjs'")
    .split(/^── (\w+) ─+\n/m)
    .slice(1)
  const seen = Object.fromEntries(
    channels.flatMap((name, at) => (at % 2 === 0 ? [[name, channels[at + 1]]] : [])),
  )
  expect(Object.keys(seen)).toEqual(['Page', 'Mail', 'Markdown', 'X', 'Bluesky', 'Instagram'])
  const [, promised = ''] = /```text\n([\s\S]*?)```/.exec(read('README.md')) ?? []
  expect(seen.Page?.trim()).toBe(promised.trim())
  for (const text of Object.values(seen)) {
    expect(text).toContain(
      'Denne teksten er laget av KI og deretter redigert av et menneske. Et menneske har gått gjennom innholdet.',
    )
    expect(text).not.toMatch(/undefined|\[object|<\w/)
  }
  for (const name of ['Page', 'Mail', 'Markdown', 'Instagram'])
    expect(seen[name]).toMatch(/bilde\w* (er )?laget av KI/i)
  expect(seen.Instagram).toContain('is_ai_generated')
})

it('is stopped by the gate where nothing was captured', () => {
  const code = read('pipeline.mjs')
    .replace(/^item\..*$/gm, '')
    .replace('track(draft.text,', "track('Somebody wrote this.',")
  const withoutRecord = code.replace('disclosure: item.record})\nif', 'disclosure: null})\nif')
  expect(() => run(withoutRecord)).toThrow(/does not say how it was made/)
})
