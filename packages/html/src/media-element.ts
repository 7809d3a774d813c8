/** Images, recordings and clips in a page, and the addresses by which records name them. */
import type {Medium} from '@forthright/core'
import type {Element} from 'hast'
import {attributeOf} from './attributes.ts'
import {isElement, type Parent} from './tree.ts'

/** An `img`, `audio` or `video` with an address, or what AMP has for it. */
export interface MediaElement {
  node: Element
  medium: Medium
  /** As the content spells it. */
  src: string
  /** The name of its part: the one an earlier run left there, or its address. */
  id: string
  /** Every address that names it: its own, those of its sources, the first of its `srcset`. */
  addresses: string[]
}

const media: Record<string, Medium> = {
  img: 'image',
  audio: 'audio',
  video: 'video',
  'amp-img': 'image',
  'amp-anim': 'image',
  'amp-audio': 'audio',
  'amp-video': 'video',
}

/** The elements that can show a picture, recording or clip. */
export const mediaTags: readonly string[] = Object.keys(media)

/** The medium an element shows; undefined for other elements and where there is no address. */
export function mediaElementOf(node: Element, parent: Parent): MediaElement | undefined {
  const medium = Object.hasOwn(media, node.tagName) ? media[node.tagName] : undefined
  if (!medium) return undefined
  const holder = isElement(parent, 'picture') ? parent : node
  const sources = holder.children.filter(child => isElement(child, 'source'))
  const addresses = [node, ...sources]
    // Scripts that load images late keep the address in `data-src`.
    .flatMap(one => [
      attributeOf(one, 'src'),
      firstOf(attributeOf(one, 'srcset')),
      attributeOf(one, 'data-src'),
    ])
    .filter(address => address !== undefined)
    .map(address => address.trim())
    .filter(address => address !== '')
  const [src] = addresses
  if (src === undefined) return undefined
  return {node, medium, src, id: attributeOf(node, 'data-ai-part') ?? src, addresses}
}

/** The first candidate of a `srcset`, without its descriptor. */
function firstOf(srcset: string | undefined): string | undefined {
  return srcset?.trim().split(/\s/, 1)[0]?.replace(/,+$/, '')
}
