/** Verifies pages, and prints what was found. */
import {availableParallelism} from 'node:os'
import {DisclosureError, type Undeclared} from '@forthright/core'
import type {Browser} from 'playwright-core'
import manifest from '../../package.json' with {type: 'json'}
import {type Failure, failureOf, isFailure} from '../failure.ts'
import {type LintFormatName, lintFormat} from '../lint/formats/index.ts'
import {countsOf} from '../lint/result.ts'
import {printRaw, say, sayFailure} from '../output/streams.ts'
import {lintSummary, sayUndeclared, undeclaredIn} from '../output/summary.ts'
import {type CommonOptions, type Settings, settingsOf} from '../run.ts'
import {checkedCall} from '../site/options.ts'
import {startBrowser} from './find-browser.ts'
import {keeper} from './screenshots.ts'
import {type Target, targetsOf} from './targets.ts'
import {type VerifiedPage, verifyPage} from './verify-page.ts'

/** Options of `verify`. */
export interface VerifyCommandOptions extends Omit<CommonOptions, 'format'> {
  format?: LintFormatName
  undeclared?: Undeclared
  network?: boolean
  /** The folder that pictures of failures are written to. */
  screenshots?: string
  root?: string
  base?: string
  all?: boolean
}

type Results = ((VerifiedPage & {file: string}) | Failure)[]

/** Verifies everything that was asked for, prints it, and gives the exit status: 1 for errors, 2 for what cannot be opened. */
export async function verify(asked: readonly string[], options: VerifyCommandOptions): Promise<number> {
  const settings = settingsOf(options)
  const {targets, close} = await targetsOf(asked, {...options, settings})
  let browser: Browser | undefined
  try {
    browser = await startBrowser({cwd: process.cwd(), env: process.env})
    const version = browser.version()
    const results = await verifyAll(browser, targets, options, settings)
    await write(results, options, settings)
    const counts = countsOf(results)
    sayUndeclared(undeclaredIn(results), options.undeclared ?? settings.config.undeclared ?? 'error')
    say(`${lintSummary(counts, settings, 'opened')} Chromium ${version}.`)
    if (counts.failed > 0) return 2
    return counts.errors > 0 ? 1 : 0
  } finally {
    await browser?.close()
    await close()
  }
}

/** Verifies pages, a few at a time; one that fails is a result too and does not stop the others. */
async function verifyAll(
  browser: Browser,
  targets: readonly (Target | Failure)[],
  options: VerifyCommandOptions,
  settings: Settings,
): Promise<Results> {
  const results: Results = []
  const queue = targets.entries()
  const work = async () => {
    for (const [index, target] of queue)
      results[index] = isFailure(target) ? target : await verifyOne(browser, target, options, settings)
  }
  const workers = Math.min(4, Math.max(1, availableParallelism() - 1), targets.length)
  await Promise.all(Array.from({length: workers}, work))
  return results
}

async function verifyOne(
  browser: Browser,
  {file, url, isPost, noPost}: Target,
  {network = false, screenshots, undeclared}: VerifyCommandOptions,
  settings: Settings,
): Promise<Results[number]> {
  if (noPost) return {file, noPost, findings: [], labels: []}
  try {
    const {site, call, config} = settings.of(url === file ? '-' : file)
    const page = await verifyPage(browser, url, {
      site: checkedCall('verify', site, call).settings,
      undeclared: undeclared ?? config.undeclared ?? 'error',
      isPost,
      network,
      keep: screenshots === undefined ? undefined : keeper(screenshots, file),
    })
    return {file, ...page}
  } catch (error) {
    return {file, error: failureOf(opening(error, url))}
  }
}

/** What the browser says of an address that it cannot open is about the address. */
function opening(error: unknown, url: string): unknown {
  if (!(error instanceof Error)) return error
  const [why = ''] = error.message.split('\n')
  if (/net::ERR_\w+|Timeout|answered \d+|no answer|download is starting/i.test(why))
    return new DisclosureError('content-invalid', `The page ${url} cannot be opened: ${why}`, {cause: error})
  if (/context was destroyed|has been closed|page crashed/i.test(why))
    return new DisclosureError(
      'content-invalid',
      `The page ${url} went elsewhere while it was looked at. Name the address that it goes to.`,
      {cause: error},
    )
  return error
}

async function write(
  results: Results,
  {format = 'text', all = false}: VerifyCommandOptions,
  {markets, on}: Settings,
): Promise<void> {
  for (const result of results) if (isFailure(result)) sayFailure(result)
  const run = {results, counts: countsOf(results), markets, on, all, version: manifest.version}
  const text = (await lintFormat(format))(run)
  if (text !== '') printRaw(text)
}
