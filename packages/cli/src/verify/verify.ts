/** Verifies pages, and prints what was found. */
import {mkdirSync, writeFileSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {join} from 'node:path'
import {DisclosureError, type SiteSettings, type Undeclared} from '@forthright/core'
import type {Browser} from 'playwright-core'
import {type Failure, failureOf, isFailure} from '../failure.ts'
import {refusal} from '../files/refusal.ts'
import {findingsText} from '../lint/pretty.ts'
import {present} from '../output/present.ts'
import {print, say} from '../output/streams.ts'
import {sayUndeclared, undeclaredIn, verifySummary} from '../output/summary.ts'
import {type CommonOptions, settingOf} from '../run.ts'
import {checkedCall} from '../site/options.ts'
import {startBrowser} from './find-browser.ts'
import {type Target, targetsOf} from './targets.ts'
import {type VerifiedPage, type VerifyOptions, verifyPage, viewports} from './verify-page.ts'

/** Options of `verify`. */
export interface VerifyCommandOptions extends CommonOptions {
  undeclared?: Undeclared
  network?: boolean
  /** The folder that pictures of failures are written to. */
  screenshots?: string
  root?: string
  base?: string
}

/** A page and what was found on it. */
export interface VerifiedFile extends VerifiedPage {
  file: string
}

/** Verifies everything that was asked for, prints it, and gives the exit status. */
export async function verify(asked: readonly string[], options: VerifyCommandOptions): Promise<number> {
  const setting = settingOf(options)
  const {markets, on, config, site, call} = setting
  const undeclared = options.undeclared ?? config.undeclared ?? 'error'
  const {settings} = checkedCall('verify', site, call)
  const {targets, close} = await targetsOf(asked, options)
  let browser: Browser | undefined
  try {
    browser = await startBrowser({cwd: process.cwd(), env: process.env})
    const version = browser.version()
    const results = await verifyAll(browser, targets, {
      site: settings,
      undeclared,
      network: options.network ?? false,
      screenshots: options.screenshots,
    })
    const findings = results.flatMap(result => (isFailure(result) ? [] : result.findings))
    const count = (severity: string) => findings.filter(finding => finding.severity === severity).length
    const found = {
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      reviews: count('needs-review'),
      passed: results.filter(result => !isFailure(result) && result.passed).length,
      undeclared: undeclaredIn(results).length,
    }
    const windows = viewports.map(({width, height}) => `${width}x${height}`)
    const counts = present(results, {
      format: options.format,
      text: shown => {
        if (shown.findings.length > 0) print(findingsText(shown))
      },
      summary: {...found, markets, on, chromium: version, windows},
    })
    sayUndeclared(undeclaredIn(results), undeclared)
    say(verifySummary({...counts, ...found}, setting, version))
    if (counts.failed > 0) return 2
    return found.errors > 0 ? 1 : 0
  } finally {
    await browser?.close()
    await close()
  }
}

interface AllOptions {
  site: SiteSettings
  undeclared: Undeclared
  network: boolean
  screenshots: string | undefined
}

/** Verifies pages, a few at a time; one that fails is a result too and does not stop the others. */
async function verifyAll(
  browser: Browser,
  targets: readonly (Target | Failure)[],
  {screenshots, ...options}: AllOptions,
): Promise<(VerifiedFile | Failure)[]> {
  const results: (VerifiedFile | Failure)[] = []
  const queue = targets.entries()
  const work = async () => {
    for (const [index, target] of queue) {
      if (isFailure(target)) results[index] = target
      else if (target.passed)
        results[index] = {file: target.file, grade: 'unknown', passed: true, findings: [], labels: []}
      else {
        const keep = screenshots === undefined ? undefined : keeper(screenshots, target.file)
        results[index] = await verifyOne(browser, target, {...options, keep})
      }
    }
  }
  const workers = Math.min(4, Math.max(1, availableParallelism() - 1), targets.length)
  await Promise.all(Array.from({length: workers}, work))
  return results
}

async function verifyOne(
  browser: Browser,
  {file, url}: Target,
  options: VerifyOptions,
): Promise<VerifiedFile | Failure> {
  try {
    return {file, ...(await verifyPage(browser, url, options))}
  } catch (error) {
    return {file, error: failureOf(opening(error, url))}
  }
}

/** What the browser says of an address that it cannot open is about the address. */
function opening(error: unknown, url: string): unknown {
  if (!(error instanceof Error)) return error
  const [why = ''] = error.message.split('\n')
  const reason = /net::(ERR_\w+)|Timeout|answered \d+|no answer/i.exec(why)?.[0]
  return reason === undefined
    ? error
    : new DisclosureError('content-invalid', `The page ${url} cannot be opened: ${why}`, {cause: error})
}

/** Writes pictures of failures, each under the name of its page, window and part. */
function keeper(folder: string, file: string): NonNullable<VerifyOptions['keep']> {
  return (shot, {width, height}, part) => {
    const name = [file.replace(/^https?:\/\//, ''), `${width}x${height}`, part]
      .map(one => one.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, ''))
      .join('.')
    try {
      mkdirSync(folder, {recursive: true})
      writeFileSync(join(folder, `${name}.png`), shot)
    } catch (cause) {
      throw new DisclosureError('usage', `A picture cannot be written to ${folder}. ${refusal(cause)}`, {
        field: '--screenshots',
        cause,
      })
    }
  }
}
