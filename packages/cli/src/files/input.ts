/** Reads files and standard input, and tells what kind of content they hold. */
import {isUtf8} from 'node:buffer'
import {lstatSync, readFileSync, statSync} from 'node:fs'
import {DisclosureError} from '@forthright/core'
import type {FileSetting} from '../config/file-settings.ts'
import {formatByName} from './format-by-name.ts'
import {type Format, formats} from './formats.ts'
import {refusal} from './refusal.ts'

/** A file, or standard input, in memory. */
export interface Input {
  /** As the user named it; `-` for standard input. */
  file: string
  text: string
  format: Format
  /** Whether the format was said, and not taken from the name or the content. */
  said?: boolean | undefined
  /** Which language it is in, unless the content says so itself. BCP 47. */
  language?: string | undefined
}

/** The content of a file, or of standard input where the name is `-`. Throws `content-invalid` where it cannot be read. */
export function readInput(
  file: string,
  {from, language}: FileSetting = {},
  bytesOf: (file: string) => Uint8Array = readBytes,
): Input {
  const text = decode(file, bytesOf(file))
  const format = from ?? (file === '-' ? guess(text) : formatByName(file))
  if (!format) {
    throw new DisclosureError(
      'content-invalid',
      `The kind of this file is not known by its name. Say it with --from, one of ${formats.join(', ')}.`,
      {file, allowed: formats},
    )
  }
  return {file, text, format, said: from !== undefined, language}
}

/** The text of a file, or of standard input where the name is `-`. Throws `content-invalid`, and never waits for a pipe. */
export function readText(file: string): string {
  return decode(file, readBytes(file))
}

/** The bytes of a file, or of standard input where the name is `-`. Throws as {@link readText} does. */
export function readBytes(file: string): Uint8Array {
  try {
    if (file === '-') return readFileSync(0)
    const kind = statSync(file)
    if (kind.isFile() || kind.isDirectory()) return readFileSync(file)
  } catch (cause) {
    const {code} = cause as NodeJS.ErrnoException
    const isLink = code === 'ENOENT' && lstatSync(file, {throwIfNoEntry: false})
    throw new DisclosureError('content-invalid', isLink ? leadsNowhere : refusal(cause), {file, cause})
  }
  throw new DisclosureError('content-invalid', notAFile, {file})
}

const leadsNowhere = 'It is a symbolic link that leads to no file.'
/** Why what is neither file nor folder is not read: it may never end. */
export const notAFile =
  'It is a pipe, a socket or a device, not a file. Pass its content on standard input, with - as the file.'

/** Strict, so that no byte of the author's is replaced in silence; a byte order mark stays. */
function decode(file: string, bytes: Uint8Array): string {
  if (isUtf8(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
  throw new DisclosureError(
    'content-invalid',
    'It is not valid UTF-8. Save it as UTF-8 first; nothing was changed.',
    {file},
  )
}

function guess(text: string): Format {
  return /^\uFEFF?\s*<(!doctype|!--|html|head|body|article|main|section|div|p|h1|\?xml)/i.test(text)
    ? 'html'
    : 'markdown'
}
