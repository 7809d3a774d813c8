/** The files that git says have changed, and what stands in its index. */
import {execFileSync} from 'node:child_process'
import {relative, resolve, sep} from 'node:path'
import {DisclosureError} from '@forthright/core'

/**
 * Files that differ from a commit, those that git does not know yet among them, as paths from the working folder. Of a
 * branch, what has changed since both went apart. Throws `usage` where git does not know the commit, or there is no git.
 *
 * @example
 * changedFiles('origin/main') // → ['posts/kettle.md']
 */
export function changedFiles(ref?: string): string[] {
  const base = ref === undefined ? headOrNothing() : mergeBase(ref)
  const tracked =
    base === undefined
      ? git('ls-files', '-z', '--full-name')
      : git('diff', '--name-only', '-z', '--diff-filter=ACMRT', base, '--')
  const untracked = git('ls-files', '-z', '--full-name', '--others', '--exclude-standard', ':/')
  return fromHere([...names(tracked), ...names(untracked)])
}

/** Files that are to be committed, as they stand in the index. */
export function stagedFiles(): string[] {
  return fromHere(names(git('diff', '--cached', '--name-only', '-z', '--diff-filter=ACMRT')))
}

/** The bytes of a file in the index. Throws `content-invalid` where it is not there. */
export function stagedBytes(file: string): Uint8Array {
  try {
    return execFileSync('git', ['cat-file', 'blob', `:./${relative('.', file).split(sep).join('/')}`], {
      maxBuffer: 2 ** 30,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  } catch (cause) {
    throw new DisclosureError('content-invalid', 'It is not in the index of git.', {file, cause})
  }
}

/** A repository without a commit has nothing to differ from. */
function headOrNothing(): string | undefined {
  git('rev-parse', '--git-dir')
  try {
    return git('rev-parse', '--verify', '--quiet', 'HEAD^{commit}').trim()
  } catch {
    return undefined
  }
}

function mergeBase(ref: string): string {
  if (ref.startsWith('-')) throw unknown(ref)
  try {
    git('rev-parse', '--verify', '--quiet', `${ref}^{commit}`)
  } catch (cause) {
    throw unknown(ref, cause)
  }
  try {
    return git('merge-base', ref, 'HEAD').trim()
  } catch (cause) {
    throw new DisclosureError(
      'usage',
      `git finds nothing that ${ref} and HEAD have in common.${isShallow() ? shallow : ''}`,
      {field: '--changed', cause},
    )
  }
}

function unknown(ref: string, cause?: unknown): DisclosureError {
  return new DisclosureError(
    'usage',
    `git knows no commit called ${JSON.stringify(ref)} here.${isShallow() ? shallow : ''} Write a branch, a tag or a commit, e.g. --changed=origin/main.`,
    {field: '--changed', cause},
  )
}

const shallow =
  ' This clone is shallow: fetch what lies between first, e.g. git fetch --unshallow, or fetch-depth: 0 in actions/checkout.'

function isShallow(): boolean {
  try {
    return git('rev-parse', '--is-shallow-repository').trim() === 'true'
  } catch {
    return false
  }
}

function git(...args: string[]): string {
  try {
    return execFileSync('git', ['-c', 'core.quotePath=false', ...args], {
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  } catch (cause) {
    const {code, stderr} = cause as NodeJS.ErrnoException & {stderr?: string}
    const why = code === 'ENOENT' ? 'There is no git.' : (String(stderr).trim().split('\n')[0] ?? '')
    throw new DisclosureError('usage', `git cannot say what has changed. ${why}`, {cause})
  }
}

function names(listed: string): string[] {
  return listed.split('\0').filter(name => name !== '')
}

/** git names files from the top of the repository. */
function fromHere(files: readonly string[]): string[] {
  const top = git('rev-parse', '--show-cdup').trim()
  return [...new Set(files)].map(file => relative('.', resolve(top, file))).sort()
}
