/**
 * SHA-256 (FIPS 180-4), synchronous. The platforms' own digest is asynchronous in browsers and lives in `node:`
 * elsewhere; this floor may use neither.
 */
const [initial, constants] = tables()

/** The SHA-256 of bytes, as 64 hexadecimal digits. */
export function sha256(message: Uint8Array): string {
  const length = (((message.length + 8) >> 6) + 1) << 6
  const bytes = new Uint8Array(length)
  bytes.set(message)
  bytes[message.length] = 0x80
  const view = new DataView(bytes.buffer)
  view.setUint32(length - 8, Math.floor(message.length / 2 ** 29))
  view.setUint32(length - 4, message.length << 3)

  const hash = Uint32Array.from(initial)
  const schedule = new Uint32Array(64)
  for (let offset = 0; offset < length; offset += 64) compress(hash, schedule, view, offset)
  return Array.from(hash, word => word.toString(16).padStart(8, '0')).join('')
}

function compress(hash: Uint32Array, schedule: Uint32Array, view: DataView, offset: number): void {
  const w = (index: number) => schedule[index] as number
  for (let i = 0; i < 16; i++) schedule[i] = view.getUint32(offset + i * 4)
  for (let i = 16; i < 64; i++) {
    const s0 = rotate(w(i - 15), 7) ^ rotate(w(i - 15), 18) ^ (w(i - 15) >>> 3)
    const s1 = rotate(w(i - 2), 17) ^ rotate(w(i - 2), 19) ^ (w(i - 2) >>> 10)
    schedule[i] = w(i - 16) + s0 + w(i - 7) + s1
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash
  for (let i = 0; i < 64; i++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (constants[i] as number) + w(i)) | 0
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[a, b, c, d, e, f, g, h] = [(t1 + t2) | 0, a, b, c, (d + t1) | 0, e, f, g]
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) hash[i] = (hash[i] as number) + word
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits))
}

/** Fractional parts of the square roots of the first 8 primes and of the cube roots of the first 64. */
function tables(): [Uint32Array, Uint32Array] {
  const primes: number[] = []
  for (let n = 2; primes.length < 64; n++) if (primes.every(prime => n % prime !== 0)) primes.push(n)
  const fraction = (x: number) => (x - Math.floor(x)) * 2 ** 32
  return [
    Uint32Array.from(primes.slice(0, 8), p => fraction(Math.sqrt(p))),
    Uint32Array.from(primes, p => fraction(Math.cbrt(p))),
  ]
}
