/** The Chromium of the machine: named by CHROMIUM, else the first that is found under its usual names. */
import {accessSync, constants} from 'node:fs'
import {delimiter, join} from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome']

/** Its path, where there is one. */
export const browserPath: string | undefined = process.env.CHROMIUM || find()

/** Where there is none: what to do about it. */
export const noBrowser: string =
  'No Chromium was found, so nothing was looked at in a browser. Install it (Debian, Ubuntu: apt-get install chromium), ' +
  'or name one in the environment variable CHROMIUM.'

/** Whether its absence is a failure: elsewhere the tests skip, and their count says so. */
export const isRequired: boolean = Boolean(process.env.CI)

function find(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return names.flatMap(name => folders.map(folder => join(folder, name))).find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
