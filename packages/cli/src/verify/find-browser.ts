/** The user's own Chromium, driven by the user's own `playwright-core`. Nothing is downloaded. */
import {accessSync, constants} from 'node:fs'
import {delimiter, join} from 'node:path'
import {DisclosureError} from '@forthright/core'
import type {Browser, BrowserType} from 'playwright-core'
import {peerAt} from '../files/optional-peer.ts'

/** What one of the names stands for, on the path. */
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Where to look for both. */
export interface Surroundings {
  /** The working folder. */
  cwd: string
  env: Readonly<Record<string, string | undefined>>
}

/**
 * Starts Chromium: the one that `CHROMIUM` names, else the first on the path, else the one that playwright has installed
 * itself. Throws `usage`, with what to install, where `playwright-core` or a Chromium is missing.
 */
export async function startBrowser(around: Surroundings): Promise<Browser> {
  const chromium = await loadPlaywright(around)
  const executablePath = chromiumPath(chromium, around)
  try {
    return await chromium.launch({executablePath, args: ['--disable-gpu']})
  } catch (cause) {
    const [why = ''] = (cause as Error).message.split('\n')
    throw new DisclosureError(
      'usage',
      `Chromium did not start (${executablePath}): ${why} Name another one in the environment variable CHROMIUM.`,
      {cause},
    )
  }
}

/** What of `playwright-core` is used, from the working folder, else from beside the command. */
async function loadPlaywright({cwd}: Surroundings): Promise<BrowserType> {
  const found = peerAt('playwright-core', cwd) ?? peerAt('playwright', cwd)
  if (found !== undefined) {
    const module = await import(found)
    return (module.chromium ?? module.default.chromium) as BrowserType
  }
  throw new DisclosureError(
    'usage',
    'Looking at pages needs playwright-core, which is not installed here. Install it: npm install --save-dev playwright-core. It drives the Chromium that you have; nothing is downloaded.',
  )
}

function chromiumPath(chromium: Pick<BrowserType, 'executablePath'>, {env}: Surroundings): string {
  const {CHROMIUM: named} = env
  if (named) {
    if (isExecutable(named)) return named
    throw new DisclosureError(
      'usage',
      `The environment variable CHROMIUM names ${JSON.stringify(named)}, which is no program that can be run.`,
      {field: 'CHROMIUM'},
    )
  }
  const own = chromiumOnPath(env) ?? ownPath(chromium)
  if (own !== undefined) return own
  throw new DisclosureError(
    'usage',
    `No Chromium was found: none of ${names.join(', ')} is on the path, and playwright has none installed. Install one (Debian, Ubuntu: apt-get install chromium), or name one in the environment variable CHROMIUM.`,
    {field: 'CHROMIUM'},
  )
}

/** The first Chromium under its usual names in the folders of `PATH`. */
export function chromiumOnPath(env: Surroundings['env']): string | undefined {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  return names.flatMap(name => folders.map(folder => join(folder, name))).find(isExecutable)
}

function ownPath(chromium: Pick<BrowserType, 'executablePath'>): string | undefined {
  try {
    const path = chromium.executablePath()
    return isExecutable(path) ? path : undefined
  } catch {
    return undefined
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
