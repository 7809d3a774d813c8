/**
 * Why: a label that is in the source is not yet one that readers see. So `forthright verify` looks at our own page, broken
 * in every way that the issue of trust names and in more of their kind, and at good pages that naive checks accuse.
 */
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {policies} from '@forthright/policies'
import {type Browser, chromium} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {type Served, serveFolder} from '../../../cli/src/verify/serve/serve-folder.ts'
import {type VerifiedPage, verifyPage} from '../../../cli/src/verify/verify-page.ts'
import {here} from '../../../cli/test/run-here.ts'
import {browserPath} from './find-browser.ts'
import {broken, good, type Sample} from './verify-pages.ts'

let browser: Browser

async function verified({page, files = {}, place}: Sample): Promise<VerifiedPage> {
  const folder = mkdtempSync(join(tmpdir(), 'forthright-'))
  let server: Served | undefined
  try {
    for (const [name, text] of Object.entries({...files, 'index.html': page}))
      writeFileSync(join(folder, name), text)
    server = await serveFolder(folder)
    const site = {policies, markets: ['EU'], on: '2026-11-30', ...(place ? {place} : {})}
    return await verifyPage(browser, `${server.origin}/`, {site, network: false, undeclared: 'error'})
  } finally {
    await server?.close()
    rmSync(folder, {recursive: true})
  }
}

describe.skipIf(!browserPath)('forthright verify', () => {
  beforeAll(async () => {
    browser = await chromium.launch({timeout: 0, executablePath: browserPath ?? '', args: ['--disable-gpu']})
  })
  afterAll(() => browser?.close())

  describe('finds our own page broken', () => {
    it.each(broken)('$name', async sample => {
      const {findings} = await verified(sample)
      expect(said(findings)).toEqual(sample.finds)
      for (const {message} of findings) expect(message).not.toMatch(/[{}]|undefined/)
    })
  })

  describe('finds nothing wrong with a good page', () => {
    it.each(good)('$name', async sample => {
      const {findings} = await verified(sample)
      expect(said(findings), findings.map(({message}) => message).join('\n')).toEqual(sample.finds)
    })
  })

  it('says in which window a label is not seen, and why', async () => {
    const {findings, labels} = await verified(sampleOf('hidden on telephones'))
    expect(findings[0]?.message).toContain('display: none on <div class="ai-disclosure"> (400 × 800)')
    expect(labels).toMatchObject([{part: 'body', seen: false}])
  })

  it('tells what was never there from what scripts took away', async () => {
    const codes = async (name: string) =>
      (await verified(sampleOf(name))).findings.map(({code}) => code).join()
    expect(await codes('replaced by a denial')).toBe('absent')
    expect(await codes('sent and removed by a script')).toBe('removed')
  })

  it('leaves to a person what is wrong once and not again', async () => {
    const [hidden, shown] = [sampleOf('white on white'), sampleOf('our own')]
    let visits = 0
    const server = createServer((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      // Two windows look at it, and look again.
      response.end(++visits <= 2 ? hidden.page : shown.page)
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const {port} = server.address() as AddressInfo
    const site = {policies, markets: ['EU'], on: '2026-11-30'}
    const {findings} = await verifyPage(browser, `http://127.0.0.1:${port}/`, {
      site,
      network: false,
      undeclared: 'error',
    })
    server.closeAllConnections()
    server.close()
    expect(said(findings)).toEqual(['needs-review verify/label-not-seen'])
  })

  it('is a command: a folder, its findings, pictures of failures and the exit status', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'forthright-'))
    for (const [file, name] of [
      ['good.html', 'our own'],
      ['hidden.html', 'opacity 0'],
      ['about.html', 'no post'],
    ] as const)
      writeFileSync(join(cwd, file), sampleOf(name).page)
    const args = ['verify', '.', '--market', 'EU', '--on', '2026-11-30', '--format', 'json']
    const {status, out, err} = await here([...args, '--screenshots', 'shots'], {cwd})
    const {results, summary} = JSON.parse(out)
    expect(status).toBe(1)
    expect(results.map((one: {file: string}) => one.file)).toEqual(['about.html', 'good.html', 'hidden.html'])
    expect(results[0]).toMatchObject({noPost: true, findings: []})
    expect(results[1]).toMatchObject({findings: [], labels: [{part: 'body', seen: true}]})
    expect(results[2].findings).toMatchObject([
      {
        ruleId: 'verify/label-not-seen',
        code: 'hidden',
        severity: 'error',
        url: 'docs/verify.md#label-not-seen',
      },
    ])
    expect(summary).toMatchObject({files: 3, errors: 1, noPosts: 1})
    expect(err).toMatch(/1 error.*1 page that is no post.*Chromium \d+/)
    expect(existsSync(join(cwd, 'shots/hidden-html.400x800.body.png'))).toBe(true)
    expect((await here(['verify', 'http://127.0.0.1:9/'], {cwd})).status).toBe(2)
    rmSync(cwd, {recursive: true})
  })
})

function sampleOf(asked: string): Sample {
  const sample = [...broken, ...good].find(({name}) => name === asked)
  if (!sample) throw new Error(`There is no page called ${asked}.`)
  return sample
}

function said(findings: VerifiedPage['findings']): string[] {
  return [...new Set(findings.map(({severity, ruleId}) => `${severity} ${ruleId}`))]
}
