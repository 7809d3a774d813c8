/** Why: the configuration in the README is the first that anybody copies. */
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, expect, it} from 'vitest'
import {fencesOf} from '../../../../guards/src/fences.ts'
import {forthright, fromHost, host, type Site} from './site.ts'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const [config, migration] = fencesOf(readme).filter(({language}) => language === 'js')
const folder = mkdtempSync(join(tmpdir(), 'forthright-readme-'))
const file = join(host, 'readme-config.mjs')

afterAll(() => {
  rmSync(file, {force: true})
  rmSync(folder, {recursive: true, force: true})
})

it('the configuration in the README boots, holds back what is undisclosed, and lets out the rest', async () => {
  const {migrate} = await forthright()
  process.env.PAYLOAD_SECRET = 'not a secret'
  process.env.DATABASE_URL = `file:${join(folder, 'site.db')}`
  writeFileSync(file, config?.code ?? '')
  const {BasePayload} = await fromHost<{
    BasePayload: new () => {init(args: object): Promise<Site & {destroy(): Promise<void>}>}
  }>('payload/dist/index.js')
  const {default: built} = await fromHost<{default: Promise<object>}>('../readme-config.mjs')
  const payload = await new BasePayload().init({config: built, disableOnInit: true})
  const post = await payload.create({collection: 'posts', draft: true, data: {title: 'Wool'}})
  const publish = () => payload.update({collection: 'posts', id: post.id, data: {_status: 'published'}})
  await expect(publish()).rejects.toThrow('does not say how it was made')

  // Its one call, with what is imported and awaited around it given here.
  const code = migration?.code.replace(/^import .*$/m, '').replace('2022-11-30', '2999-01-01')
  const call = new Function('migrate', 'payload', `return (async () => {${code}; return result})()`)
  expect(await call(migrate, payload)).toMatchObject({stated: 1, refused: []})
  expect(await publish()).toMatchObject({
    _status: 'published',
    disclosureLabel: {status: 'not-owed', grade: 'human'},
  })
  await payload.destroy()
})
