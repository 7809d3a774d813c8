/** The Chromium of the machine: named by CHROMIUM, else the first that is found under its usual names. */
import {chromiumOnPath} from '../../../cli/src/verify/find-browser.ts'

/** Its path, where there is one. */
export const browserPath: string | undefined = process.env.CHROMIUM || chromiumOnPath(process.env)

/** Where there is none: what to do about it. */
export const noBrowser: string =
  'No Chromium was found, so nothing was looked at in a browser. Install it (Debian, Ubuntu: apt-get install chromium), ' +
  'or name one in the environment variable CHROMIUM.'

/** Whether its absence is a failure: elsewhere the tests skip, and their count says so. */
export const isRequired: boolean = Boolean(process.env.CI)
