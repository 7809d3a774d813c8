/** Reads the Commission's icon pack where the user keeps it: a folder, or the zip as it was downloaded. */
import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {DisclosureError} from '@forthright/core'
import {type IconOptions, officialFiles, type ReadIcons, readEuIcons} from '@forthright/eu-icons'
import {unzipSync} from 'fflate'
import {refusal} from './refusal.ts'

/** Where the pack is and how its icons are to look. */
export interface IconPack extends IconOptions {
  /** A folder or a zip. */
  pack: string
}

/** The pack has 12 files under 7 kB each. Whatever is far from that is something else, and is not unpacked. */
const limits = {zip: 20_000_000, file: 65_536, files: 200, depth: 4}

/** The icons of a pack; throws `config-invalid`, with what is wrong with it and what is allowed. */
export function readIconPack({pack, ...options}: IconPack): ReadIcons {
  const stat = read(pack, () => statSync(pack))
  // A pipe may never end.
  if (!stat.isDirectory() && !stat.isFile()) throw invalid(pack, 'It is neither a folder nor a zip.')
  try {
    return readEuIcons(stat.isDirectory() ? filesIn(pack) : filesOfZip(pack, stat.size), options)
  } catch (cause) {
    if (!(cause instanceof DisclosureError) || cause.code === 'config-invalid') throw cause
    if (cause.code === 'content-invalid') throw invalid(pack, cause.message, cause)
    const {message, allowed} = cause
    throw new DisclosureError('config-invalid', message, {field: 'euIcons.linked', allowed, cause})
  }
}

type File = readonly [name: string, bytes: Uint8Array]

/** The drawings in a folder and the folders in it. */
function filesIn(folder: string): File[] {
  const files: File[] = []
  const look = (path: string, depth: number) => {
    const entries = read(folder, () => readdirSync(join(folder, path), {withFileTypes: true}))
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const name = path === '' ? entry.name : `${path}/${entry.name}`
      if (entry.isDirectory() && depth < limits.depth && !/^(\.|node_modules$)/.test(entry.name))
        look(name, depth + 1)
      const file = join(folder, name)
      if (!isDrawing(name) || !statSync(file, {throwIfNoEntry: false})?.isFile()) continue
      if (files.length === limits.files)
        throw invalid(
          folder,
          `It holds more than ${limits.files} drawings. Name the folder of the pack alone.`,
        )
      const small = statSync(file).size <= limits.file
      files.push([name, small ? read(file, () => readFileSync(file)) : new Uint8Array()])
    }
  }
  look('', 0)
  return files
}

/** The drawings in a zip; only what can be a file of the pack is unpacked, and nothing of it is ever written. */
function filesOfZip(pack: string, size: number): File[] {
  if (size > limits.zip) throw invalid(pack, 'It is far too large for the SVG pack; is it the PNG pack?')
  const bytes = read(pack, () => readFileSync(pack))
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw invalid(pack, 'It is neither a folder nor a zip.')
  let taken = 0
  try {
    return Object.entries(
      unzipSync(bytes, {
        filter: ({name, originalSize}) =>
          isDrawing(name) && originalSize <= limits.file && taken++ < limits.files,
      }),
    )
  } catch (cause) {
    throw invalid(pack, `The zip cannot be unpacked: ${(cause as Error).message}.`, cause)
  }
}

/** Archives made on a Mac hold a shadow of every file. */
function isDrawing(name: string): boolean {
  return /\.svg$/i.test(name) && !/(^|\/)(\._|__MACOSX\/)/.test(name)
}

function read<T>(file: string, run: () => T): T {
  try {
    return run()
  } catch (cause) {
    throw invalid(file, refusal(cause), cause)
  }
}

function invalid(file: string, what: string, cause?: unknown): DisclosureError {
  return new DisclosureError(
    'config-invalid',
    `The EU icons cannot be used. ${what} Allowed is the folder or the zip of the Commission’s SVG pack, with ${officialFiles[0]?.file} and ${officialFiles.length - 1} others.`,
    {file, field: 'euIcons', allowed: officialFiles.map(one => one.file), cause},
  )
}
