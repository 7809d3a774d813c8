/** Makes small pictures with metadata in them, byte by byte as the formats describe it; the pixels are left out. */
import {zlibSync} from 'fflate'

type Piece = string | Uint8Array | readonly number[]

/** Pieces one behind the other; a character is a byte. */
export function bytes(...pieces: readonly Piece[]): Uint8Array {
  return Uint8Array.from(
    pieces.flatMap(piece =>
      typeof piece === 'string' ? Array.from(piece, character => character.charCodeAt(0)) : [...piece],
    ),
  )
}

/** UTF-8. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function big(value: number, size: 2 | 4): number[] {
  return Array.from({length: size}, (_, index) => (value >>> (8 * (size - 1 - index))) & 255)
}

function little(value: number, size: 2 | 4): number[] {
  return big(value, size).reverse()
}

/** A PNG of these chunks, with pixels of nothing between the first and the others. */
export function png(...chunks: readonly (readonly [type: string, data: Uint8Array])[]): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => bytes(big(data.length, 4), type, data, [0, 0, 0, 0])
  const [first, ...others] = chunks.map(([type, data]) => chunk(type, data))
  const head = chunk('IHDR', bytes(big(1, 4), big(1, 4), [8, 6, 0, 0, 0]))
  const pixels = chunk('IDAT', bytes([1, 2, 3]))
  return bytes('\x89PNG\r\n\x1a\n', head, first ?? [], pixels, ...others, chunk('IEND', bytes()))
}

/** A text of a PNG: plain, packed, or international and packed. */
export function pngText(
  keyword: string,
  text: string,
  type: 'tEXt' | 'zTXt' | 'iTXt' | 'iTXt-packed' = 'tEXt',
): [string, Uint8Array] {
  const value = utf8(text)
  if (type === 'tEXt') return ['tEXt', bytes(keyword, [0], value)]
  if (type === 'zTXt') return ['zTXt', bytes(keyword, [0, 0], zlibSync(value))]
  if (type === 'iTXt') return ['iTXt', bytes(keyword, [0, 0, 0], 'en', [0], [0], value)]
  return ['iTXt', bytes(keyword, [0, 1, 0], [0], [0], zlibSync(value))]
}

/** A JPEG of these segments. */
export function jpeg(...segments: readonly (readonly [marker: number, data: Uint8Array])[]): Uint8Array {
  return bytes(
    [0xff, 0xd8],
    ...segments.map(([marker, data]) => bytes([0xff, marker], big(data.length + 2, 2), data)),
    [0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9],
  )
}

/** XMP in a segment of a JPEG. */
export function jpegXmp(packet: string): [number, Uint8Array] {
  return [0xe1, bytes('http://ns.adobe.com/xmp/1.0/\0', utf8(packet))]
}

/** XMP that is longer than a segment, in pieces that stand in the wrong order. */
export function jpegMoreXmp(packet: string, pieces: number): [number, Uint8Array][] {
  const all = utf8(packet)
  const size = Math.ceil(all.length / pieces)
  return Array.from({length: pieces}, (_, index): [number, Uint8Array] => {
    const piece = all.subarray(index * size, (index + 1) * size)
    const head = bytes('0123456789ABCDEF0123456789ABCDEF', big(all.length, 4), big(index * size, 4))
    return [0xe1, bytes('http://ns.adobe.com/xmp/extension/\0', head, piece)]
  }).reverse()
}

/** EXIF in a segment of a JPEG. */
export function jpegExif(exif: Uint8Array): [number, Uint8Array] {
  return [0xe1, bytes('Exif\0\0', exif)]
}

/** Boxes of JUMBF in segments of a JPEG, so many bytes each. */
export function jpegC2pa(store: Uint8Array, size = 200): [number, Uint8Array][] {
  const count = Math.ceil((store.length - 8) / size)
  return Array.from({length: count}, (_, index): [number, Uint8Array] => [
    0xeb,
    bytes(
      'JP',
      big(1, 2),
      big(index + 1, 4),
      store.subarray(0, 8),
      store.subarray(8 + index * size, 8 + (index + 1) * size),
    ),
  ])
}

/** A WebP of these chunks, with pixels of an odd length before them. */
export function webp(...chunks: readonly (readonly [type: string, data: Uint8Array])[]): Uint8Array {
  const all = [['VP8L', bytes([1, 2, 3])] as const, ...chunks].map(([type, data]) =>
    bytes(type, little(data.length, 4), data, data.length % 2 === 0 ? [] : [0]),
  )
  const content = bytes('WEBP', ...all)
  return bytes('RIFF', little(content.length, 4), content)
}

/** EXIF with texts in its first directory, and a comment with its encoding in that of the camera. */
export function exif(
  words: Readonly<Record<number, string>>,
  {comment, isLittle = true}: {comment?: Uint8Array; isLittle?: boolean} = {},
): Uint8Array {
  const number = isLittle ? little : big
  const all: [tag: number, type: number, value: Uint8Array][] = Object.entries(words).map(([tag, value]) => [
    Number(tag),
    2,
    bytes(utf8(value), [0]),
  ])
  const count = all.length + (comment ? 1 : 0)
  const dataAt = 8 + 2 + count * 12 + 4
  const data: number[] = []
  const entry = ([tag, type, value]: (typeof all)[number]) => {
    if (value.length <= 4)
      return bytes(
        number(tag, 2),
        number(type, 2),
        number(value.length, 4),
        value,
        Array(4 - value.length).fill(0),
      )
    const at = dataAt + data.length
    data.push(...value)
    return bytes(number(tag, 2), number(type, 2), number(value.length, 4), number(at, 4))
  }
  const entries = all.map(entry)
  const camera = dataAt + data.length
  const pointer = bytes(number(0x8769, 2), number(4, 2), number(1, 4), number(camera, 4))
  const cameraPart = comment
    ? bytes(
        number(1, 2),
        number(0x9286, 2),
        number(7, 2),
        number(comment.length, 4),
        number(camera + 18, 4),
        [0, 0, 0, 0],
        comment,
      )
    : bytes()
  return bytes(
    isLittle ? 'II*\0' : 'MM\0*',
    number(8, 4),
    number(count, 2),
    ...entries,
    comment ? pointer : [],
    [0, 0, 0, 0],
    data,
    cameraPart,
  )
}

/** A comment of EXIF in UTF-16. */
export function unicodeComment(text: string, isLittle = false): Uint8Array {
  const number = isLittle ? little : big
  return bytes('UNICODE\0', ...Array.from(text, character => number(character.charCodeAt(0), 2)))
}

/** A value in CBOR; lists of unknown length where that is asked for. */
export function cbor(value: unknown, isOpen = false): Uint8Array {
  const head = (major: number, length: number) =>
    length < 24 ? [(major << 5) | length] : [(major << 5) | 25, ...big(length, 2)]
  if (typeof value === 'string') return bytes(head(3, utf8(value).length), utf8(value))
  if (typeof value === 'number') return bytes(head(0, value))
  if (value instanceof Uint8Array) return bytes(head(2, value.length), value)
  if (Array.isArray(value)) {
    const items = value.map(item => cbor(item, isOpen))
    return isOpen ? bytes([0x9f], ...items, [0xff]) : bytes(head(4, items.length), ...items)
  }
  const fields = Object.entries(value as object)
  const items = fields.map(([key, item]) => bytes(cbor(key), cbor(item, isOpen)))
  return isOpen ? bytes([0xbf], ...items, [0xff]) : bytes(head(5, items.length), ...items)
}

function box(type: string, data: Uint8Array): Uint8Array {
  return bytes(big(data.length + 8, 4), type, data)
}

/** A box of boxes with its label. */
export function superBox(label: string, ...boxes: readonly Uint8Array[]): Uint8Array {
  const description = box('jumd', bytes(Array(16).fill(0), [3], label, [0]))
  return box('jumb', bytes(description, ...boxes))
}

/** What a manifest asserts: each by its label, in CBOR. */
export type Assertions = Readonly<Record<string, unknown>>

/** A store of manifests, by their labels; the last is the active one. */
export function c2paStore(manifests: Readonly<Record<string, Assertions>>, isOpen = false): Uint8Array {
  return superBox(
    'c2pa',
    ...Object.entries(manifests).map(([label, assertions]) =>
      superBox(
        label,
        superBox(
          'c2pa.assertions',
          ...Object.entries(assertions).map(([name, value]) =>
            superBox(name, box('cbor', cbor(value, isOpen))),
          ),
        ),
        superBox('c2pa.claim', box('cbor', cbor({claim_generator: 'sample'}))),
      ),
    ),
  )
}
