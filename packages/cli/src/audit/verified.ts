/** What a run of `forthright verify --format json` found, by the files and addresses that it looked at. */
import {resolve} from 'node:path'
import {DisclosureError} from '@forthright/core'
import * as z from 'zod/mini'
import {readText} from '../files/input.ts'

/** What was found on a page when readers' browsers were last asked. */
export interface Verification {
  /** The day, `YYYY-MM-DD`. */
  on: string
  errors: number
  warnings: number
  /** Findings that a person must decide. */
  reviews: number
}

const runSchema = z.object({
  version: z.literal(1),
  results: z.array(
    z.object({
      file: z.string(),
      findings: z.optional(z.array(z.object({ruleId: z.string(), severity: z.string()}))),
    }),
  ),
  summary: z.object({on: z.string()}),
})

/**
 * Reads such a run. The function that it gives finds a page by its file, or by the path of its address: `dist/wool/index.html`
 * of the folder `dist` is what was verified at `https://nordlys.example/wool/`. Throws `content-invalid` for any other file.
 */
export function readVerified(path: string): (file: string, folder: string) => Verification | undefined {
  const run = parsed(path)
  const {on} = run.summary
  const files = new Map<string, Verification>()
  const paths = new Map<string, Verification>()
  for (const {file, findings} of run.results) {
    // A page that could not be opened was not verified.
    if (!findings) continue
    const count = (severity: string) => findings.filter(one => one.severity === severity).length
    const found = {on, errors: count('error'), warnings: count('warning'), reviews: count('needs-review')}
    if (/^https?:\/\//.test(file) && URL.canParse(file))
      paths.set(pathOf(decodeURI(new URL(file).pathname)), found)
    else files.set(resolve(file), found)
  }
  return (file, folder) =>
    files.get(resolve(file)) ?? paths.get(pathOf(resolve(file).slice(resolve(folder).length)))
}

function parsed(path: string): z.infer<typeof runSchema> {
  try {
    return runSchema.parse(JSON.parse(readText(path)))
  } catch (cause) {
    throw new DisclosureError(
      'content-invalid',
      `This is not what forthright verify --format json prints, so nothing is known of when pages were verified.`,
      {file: path, field: '--verified', cause},
    )
  }
}

/** One spelling for all addresses of a page. */
function pathOf(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/(?:^|\/)index\.html$/, '')
    .replace(/\.html$/, '')
    .replace(/\/+$/, '')
}
