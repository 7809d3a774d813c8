/** Pictures of failures, each under the name of its page, window and part. */
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {DisclosureError} from '@forthright/core'
import {refusal} from '../files/refusal.ts'
import type {Viewport} from './visit.ts'

/** Writes the pictures of one page into a folder, e.g. `wool-index-html.400x800.body.png`. Throws `usage` where it cannot. */
export function keeper(folder: string, file: string): (shot: Buffer, window: Viewport, part: string) => void {
  return (shot, {width, height}, part) => {
    const pieces = [file.replace(/^https?:\/\//, ''), `${width}x${height}`, part]
    const name = pieces.map(one => one.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')).join('.')
    try {
      mkdirSync(folder, {recursive: true})
      writeFileSync(join(folder, `${name}.png`), shot)
    } catch (cause) {
      throw new DisclosureError('usage', `A picture cannot be written to ${folder}. ${refusal(cause)}`, {
        field: '--screenshots',
        cause,
      })
    }
  }
}
