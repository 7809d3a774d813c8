/**
 * Why: a label that is in the source is not yet one that readers see. So `forthright verify` looks at our own page, broken
 * in every way that the issue of trust names and in more of their kind, and at good pages that naive checks accuse.
 */
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {policies} from '@forthright/policies'
import {type Browser, chromium} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {type Served, serveFolder} from '../../../cli/src/verify/serve-folder.ts'
import {type VerifiedPage, verifyPage} from '../../../cli/src/verify/verify-page.ts'
import {browserPath} from './find-browser.ts'
import {broken, good, type Sample} from './verify-pages.ts'

let browser: Browser

async function verified({page, files = {}}: Sample): Promise<VerifiedPage> {
  const folder = mkdtempSync(join(tmpdir(), 'forthright-'))
  let server: Served | undefined
  try {
    for (const [name, text] of Object.entries({...files, 'index.html': page}))
      writeFileSync(join(folder, name), text)
    server = await serveFolder(folder)
    const site = {policies, markets: ['EU'], on: '2026-11-30', ...placeOf(page)}
    return await verifyPage(browser, `${server.origin}/`, {site, network: false, undeclared: 'error'})
  } finally {
    await server?.close()
    rmSync(folder, {recursive: true})
  }
}

/** The place that a sample was labelled with, which the configuration of its site would say. */
function placeOf(page: string): {place?: string} {
  return page.includes('</p><div class="ai-disclosure"') ? {place: 'after-first-paragraph'} : {}
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
    const sample = broken.find(({name}) => name === 'hidden on telephones') as Sample
    const {findings, labels} = await verified(sample)
    expect(findings[0]?.message).toContain('display: none on <div class="ai-disclosure"> (400 × 800)')
    expect(labels).toMatchObject([{part: 'body', seen: false}])
  })
})

function said(findings: VerifiedPage['findings']): string[] {
  return [...new Set(findings.map(({severity, ruleId}) => `${severity} ${ruleId}`))]
}
