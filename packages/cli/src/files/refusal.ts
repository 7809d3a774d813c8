/** Why the system refuses to read or write a file, in a sentence. */

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder.',
  EISDIR: 'This is a folder, not a file.',
  ENOTDIR: 'A part of its path is a file, not a folder.',
  EEXIST: 'A part of its path is a file, not a folder.',
  EACCES: 'There is no permission for it.',
  EPERM: 'There is no permission for it.',
  EROFS: 'The file system is read-only.',
  ENOSPC: 'There is no space left on the disk.',
  EDQUOT: 'There is no space left in the quota of the disk.',
  EIO: 'The disk reports an error (EIO).',
  ELOOP: 'Its symbolic links lead in a circle.',
  ENAMETOOLONG: 'Its name is too long.',
}

/** The sentence for what was thrown; what has no code of the system is named as it is. */
export function refusal(cause: unknown): string {
  const {code, message} = cause as NodeJS.ErrnoException
  return reasons[code ?? ''] ?? (code === undefined ? (message ?? String(cause)) : `The system says ${code}.`)
}
