/** Reads the screenshots that Chromium makes: PNG with 8 bits a channel, RGB or RGBA, not interlaced (PNG, 3rd edition, W3C 2025). */
import {inflateSync} from 'node:zlib'

/** A picture in memory. */
export interface Pixels {
  width: number
  height: number
  /** Red, green and blue of each pixel, row by row, 0 to 255. */
  rgb: Uint8Array
}

/** Decodes a screenshot. Throws for any other kind of PNG. */
export function decodePng(png: Buffer): Pixels {
  const width = png.readUInt32BE(16)
  const height = png.readUInt32BE(20)
  const [depth, colour, , , interlaced] = png.subarray(24, 29)
  const channels = colour === 6 ? 4 : colour === 2 ? 3 : 0
  if (depth !== 8 || channels === 0 || interlaced !== 0)
    throw new Error(`A screenshot is of an unknown kind of PNG (${depth}, ${colour}, ${interlaced}).`)
  const data = inflateSync(Buffer.concat(chunks(png)))
  const stride = width * channels
  const rgb = new Uint8Array(width * height * 3)
  let before = new Uint8Array(stride)
  for (let y = 0; y < height; y++) {
    const at = y * (stride + 1)
    const row = unfiltered(data[at] ?? 0, data.subarray(at + 1, at + 1 + stride), before, channels)
    for (let x = 0; x < width; x++) rgb.set(row.subarray(x * channels, x * channels + 3), (y * width + x) * 3)
    before = row
  }
  return {width, height, rgb}
}

function chunks(png: Buffer): Buffer[] {
  const data: Buffer[] = []
  for (let at = 8; at + 8 <= png.length; ) {
    const length = png.readUInt32BE(at)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, at + 8 + length))
    at += 12 + length
  }
  return data
}

/** Section 9 of the specification: each byte is told by those to the left, above and above to the left. */
function unfiltered(
  filter: number,
  row: Uint8Array,
  above: Uint8Array,
  step: number,
): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(row.length)
  for (let at = 0; at < row.length; at++) {
    const left = at < step ? 0 : (out[at - step] ?? 0)
    const up = above[at] ?? 0
    const corner = at < step ? 0 : (above[at - step] ?? 0)
    const told =
      filter === 1
        ? left
        : filter === 2
          ? up
          : filter === 3
            ? (left + up) >> 1
            : filter === 4
              ? paeth(left, up, corner)
              : 0
    out[at] = (row[at] ?? 0) + told
  }
  return out
}

function paeth(left: number, up: number, corner: number): number {
  const told = left + up - corner
  const [toLeft, toUp, toCorner] = [left, up, corner].map(one => Math.abs(told - one)) as [
    number,
    number,
    number,
  ]
  return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner
}
