/** What the local pictures of a post say of themselves. A post is parsed only where one of them says something. */
import {placeAt, type Reading} from '@forthright/core/surface'
import type {Picture} from '@forthright/lint'
import {readProvenance} from '@forthright/media'
import {kept} from '../kept.ts'

/** A post, and where its pictures may lie. */
export interface PostWithPictures {
  text: string
  /** Paths to which an address may lead, the likeliest first; none for an address on another host. */
  pathsOf(src: string): readonly string[]
  /** Told of every path that is looked at, also where it is known already. */
  onLook?: ((path: string) => void) | undefined
  /** What the whole post says; asked for last, since it takes longest. */
  read(): Reading
}

/** Gives the pictures of a post that say something of AI. */
export type PictureReader = (post: PostWithPictures) => readonly Picture[]

/** Where pictures lie. */
export interface PictureSource {
  /** The bytes of a picture; `undefined` where there is none. */
  bytesAt(path: string): Uint8Array | undefined
  /** Whether there is the folder that a path would be in, so that most paths need not be looked at; any is where absent. */
  hasFolderOf?(path: string): boolean
}

/** Reads the pictures of posts, each file once. */
export function pictureReader({bytesAt, hasFolderOf}: PictureSource): PictureReader {
  const statementsAt = kept((path: string) => {
    const bytes = bytesAt(path)
    return bytes && readProvenance(bytes)
  })
  return ({text, pathsOf, onLook, read}) => {
    // The first path at which there is a picture is the one that is meant.
    const statementsOf = (src: string) => {
      for (const path of pathsOf(src)) {
        if (hasFolderOf && !hasFolderOf(path)) continue
        onLook?.(path)
        const statements = statementsAt(path)
        if (statements) return statements
      }
      return []
    }
    if (!addressesIn(text).some(src => statementsOf(src).length > 0)) return []
    return read().held.flatMap((part): Picture[] => {
      const src = part.at && 'src' in part.at ? part.at.src : undefined
      const statements = src === undefined ? [] : statementsOf(src)
      if (src === undefined || statements.length === 0) return []
      const at = text.indexOf(src)
      return [
        {part: part.id, src, statements, ...(at < 0 ? {} : {place: placeAt(text, at, at + src.length)})},
      ]
    })
  }
}

/** The endings of the formats that are read. */
const ending = /\.(?:a?png|jpe?g|jpe|jfif|webp)(?![\w-])/gi

/**
 * Everything in a text that may be the address of a picture: from its ending back to each sign that an address may begin
 * behind, since names may hold such signs themselves. More are found than are embedded.
 */
function addressesIn(text: string): string[] {
  const found = new Set<string>()
  for (const {index, 0: own} of text.matchAll(ending))
    for (const start of startsBefore(text, index)) {
      const address = text.slice(start, index) + own
      found.add(address)
      // As Markdown and HTML spell what they would take for their own.
      if (/[\\&]/.test(address))
        found.add(address.replace(/\\(.)/g, '$1').replace(/&(?:amp|#38|#x26);/gi, '&'))
    }
  return [...found]
}

/** More such signs in one name are none that anybody gives. */
const most = 8

/** Where an address that ends here may begin: not before its line, nor before the `](` of Markdown. */
function startsBefore(text: string, end: number): number[] {
  const starts: number[] = []
  for (let at = end; starts.length < most; at--) {
    const sign = text[at - 1] ?? '\n'
    if (/[\s"'`<>(=,:[\]{}|]/.test(sign)) starts.push(at)
    if (sign === '\n' || sign === '\r' || (sign === '(' && text[at - 2] === ']')) break
  }
  return starts
}
