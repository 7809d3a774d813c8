/** Where the results of `label` are written, so that none overwrites another or what it was made of. */
import {extname, join, relative, sep} from 'node:path'
import {DisclosureError} from '@forthright/core'
import {filesOf} from './kinds.ts'
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
  return join(out, own.slice(0, own.length - extname(own).length) + filesOf(to).ending)
}

/** Throws `usage`, before anything is written, where a result would overwrite another or an input. */
export function refuseCollisions(results: readonly {file: string; target?: string}[]): void {
  const taken = new TakenPaths()
  for (const {file} of results) if (file !== '-') taken.take(file)
  const sources = new Map<string, string>()
  const messages: string[] = []
  for (const {file, target} of results) {
    if (target === undefined) continue
    const other = taken.take(target)
    if (other === undefined) sources.set(target, file)
    else {
      const source = sources.get(other)
      messages.push(
        source === undefined
          ? `The result of ${file} would overwrite the input ${other}, so nothing was written. Choose another folder for --out, or --write.`
          : `The results of ${source} and ${file} would both be ${target}, so nothing was written. Label them into folders of their own.`,
      )
    }
  }
  if (messages.length === 0) return
  const issues = messages.map(message => ({message, field: '--out'}))
  throw new DisclosureError('usage', messages.join(' '), {field: '--out', issues})
}
