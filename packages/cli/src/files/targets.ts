/** Where the results of `label` are written, so that none overwrites another or what it was made of. */
import {extname, join, relative, sep} from 'node:path'
import {DisclosureError, type ErrorIssue} from '@forthright/core'
import {TakenPaths} from './taken-paths.ts'

/** Where a command writes to; neither stands for standard output. */
export interface Destination {
  /** Back to the files. */
  write?: boolean
  /** Into this folder. */
  out?: string
}

/** The file that a result is written to; undefined for standard output. Throws `usage` where there can be none. */
export function targetOf(
  file: string,
  surface: string,
  to: string,
  {write, out}: Destination,
): string | undefined {
  if (write) {
    if (file === '-')
      throw new DisclosureError('usage', '--write needs a file; standard input has none.', {file})
    if (to !== surface)
      throw new DisclosureError(
        'usage',
        `--write keeps the format of the file (${surface}); use --out for ${to}.`,
        {file},
      )
    return file
  }
  if (out === undefined) return undefined
  const steps = file === '-' ? ['stdin'] : relative(process.cwd(), file).split(sep)
  const own = steps.filter(step => step !== '..').join(sep)
  if (to === surface && file !== '-') return join(out, own)
  const extension = {markdown: '.md', html: '.html', text: '.txt'}[to] ?? `.${to}.json`
  return join(out, own.slice(0, own.length - extname(own).length) + extension)
}

/** Throws `usage`, before anything is written, where a result would overwrite another or an input. */
export function refuseCollisions(results: readonly {file: string; target?: string}[]): void {
  const taken = new TakenPaths()
  for (const {file} of results) if (file !== '-') taken.take(file)
  const source = new Map<string, string>()
  const issues: ErrorIssue[] = []
  for (const {file, target} of results) {
    if (target === undefined || target === file) continue
    const other = taken.take(target)
    if (other === undefined) source.set(target, file)
    else {
      const from = source.get(other)
      issues.push({
        message:
          from === undefined
            ? `The result of ${file} would overwrite the input ${other}; choose another folder for --out, or --write.`
            : `The results of ${from} and ${file} would both be ${target}; label them into folders of their own.`,
      })
    }
  }
  if (issues.length === 0) return
  const message = `Nothing was written. ${issues.map(issue => issue.message).join(' ')}`
  throw new DisclosureError('usage', message, {field: '--out', issues})
}
