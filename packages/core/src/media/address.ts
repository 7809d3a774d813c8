/** Addresses of pictures, clips and recordings: which are the same, what they show, and which a record can name. */
import type {Medium} from '../record/record.ts'

const endings: readonly [Exclude<Medium, 'text'>, RegExp][] = [
  ['image', /\.(apng|avif|gif|heic|jpe?g|jxl|png|svg|tiff?|webp)$/i],
  ['audio', /\.(aac|flac|m4a|mp3|oga|ogg|opus|wav)$/i],
  ['video', /\.(avi|m4v|mkv|mov|mp4|ogv|webm)$/i],
]

/** What is at an address, by the ending of its path; undefined where the ending is none of a picture, clip or recording. */
export function mediumOf(address: string): Exclude<Medium, 'text'> | undefined {
  const [path = ''] = address.split(/[?#]/, 1)
  return endings.find(([, pattern]) => pattern.test(path))?.[0]
}

/**
 * One spelling for all that name one file, as `./a%20b.png` and `a b.png`; for keys, not for links. An encoded `?` or
 * `/` is part of a name and stays so.
 */
export function addressKey(address: string): string {
  const bare = address.trim().replace(/^(\.\/)+/, '')
  // Most are spelled in one way only.
  if (/^[!-$&-~]*$/.test(bare)) return bare
  try {
    return decodeURI(bare).normalize('NFC')
  } catch {
    // Not an encoded address; as it stands it is one all the same.
    return bare.normalize('NFC')
  }
}

/** Whether a record can name a file so: in one short line; a `data:` address is content and not a name. */
export function isNameable(address: string): boolean {
  return address.length > 0 && address.length <= 500 && !/^data:|\p{Cc}/iu.test(address)
}
