/** Every format of a run, by the name that `--format` takes. */
import type {LintFormat} from '../result.ts'

/** Each is loaded when it is asked for. */
const formats = {
  text: async () => (await import('./pretty.ts')).pretty,
  pretty: async () => (await import('./pretty.ts')).pretty,
  json: async () => (await import('./json.ts')).json,
  sarif: async () => (await import('./sarif.ts')).sarif,
  github: async () => (await import('./github.ts')).github,
  junit: async () => (await import('./junit.ts')).junit,
  checkstyle: async () => (await import('./checkstyle.ts')).checkstyle,
  codeclimate: async () => (await import('./code-climate.ts')).codeClimate,
  html: async () => (await import('./html.ts')).html,
} satisfies Record<string, () => Promise<LintFormat>>

/** The name of a format. */
export type LintFormatName = keyof typeof formats

/** All names, that which is the default first. */
export const lintFormats = Object.keys(formats) as LintFormatName[]

/** The function that writes a run. */
export function lintFormat(name: LintFormatName): Promise<LintFormat> {
  return formats[name]()
}
