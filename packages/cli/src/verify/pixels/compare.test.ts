import {deflateSync} from 'node:zlib'
import {describe, expect, it} from 'vitest'
import {compare} from './compare.ts'
import {decodePng, type Pixels} from './png.ts'

type Colour = readonly [number, number, number]
const [white, black, grey, pale]: Colour[] = [
  [255, 255, 255],
  [0, 0, 0],
  [118, 118, 118],
  [230, 230, 230],
]

function picture(...pixels: (Colour | undefined)[]): Pixels {
  return {width: pixels.length, height: 1, rgb: Uint8Array.from(pixels.flatMap(one => one ?? []))}
}

describe('compare', () => {
  it('counts what changes enough to be a letter', () => {
    const {share, contrast} = compare(
      picture(black, white, pale, white),
      picture(white, white, white, white),
      picture(black, white, pale, white),
    )
    expect(share).toBe(0.25)
    expect(contrast).toBe(21)
  })

  it('knows the least grey that is legible on white (WCAG 2.2, 1.4.3)', () => {
    const {contrast} = compare(picture(grey), picture(white), picture(grey))
    expect(contrast).toBeCloseTo(4.54, 2)
  })

  it('leaves out what changes by itself', () => {
    expect(compare(picture(black), picture(white), picture(white)).share).toBe(0)
  })
})

describe('decodePng', () => {
  /** A picture of 2 × 5 pixels whose rows are filtered in each of the five ways. */
  it.each([3, 4])('undoes every filter, with %d channels', channels => {
    const width = 2
    const rows = Array.from({length: 5}, (_, y) =>
      Array.from({length: width * channels}, (_, at) => (at * 37 + y * 91) % 256),
    )
    const filtered = rows.flatMap((row, y) => [
      y,
      ...row.map((value, at) => {
        const left = row[at - channels] ?? 0
        const up = rows[y - 1]?.[at] ?? 0
        const corner = rows[y - 1]?.[at - channels] ?? 0
        const nearest = [left, up, corner].reduce((best, one) =>
          Math.abs(left + up - corner - one) < Math.abs(left + up - corner - best) ? one : best,
        )
        const told = [0, left, up, (left + up) >> 1, nearest][y] ?? 0
        return (value - told + 256) % 256
      }),
    ])
    const {rgb} = decodePng(png(width, rows.length, channels === 4 ? 6 : 2, Buffer.from(filtered)))
    const expected = rows.flatMap(row => row.filter((_, at) => at % channels < 3))
    expect([...rgb]).toEqual(expected)
  })

  it('refuses what Chromium does not make', () => {
    expect(() => decodePng(png(1, 1, 3, Buffer.from([0, 0])))).toThrow(/unknown kind/)
  })
})

/** Without checksums, which nobody reads here; the data in two pieces. */
function png(width: number, height: number, colour: number, data: Buffer): Buffer {
  const chunk = (name: string, content: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(content.length)
    return Buffer.concat([length, Buffer.from(name), content, Buffer.alloc(4)])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, colour], 8)
  const packed = deflateSync(data)
  return Buffer.concat([
    Buffer.alloc(8),
    chunk('IHDR', head),
    chunk('IDAT', packed.subarray(0, 5)),
    chunk('IDAT', packed.subarray(5)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
