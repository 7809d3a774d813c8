/** Images, recordings and clips in a page, and the addresses by which records name them. */
import type {Medium} from '@forthright/core'
import {isNameable} from '@forthright/core/surface'
import type {Element} from 'hast'
import {attributeOf} from '../hast/attributes.ts'
import {isElement, type Parent} from '../hast/tree.ts'

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
  const addresses: string[] = []
  addAddresses(addresses, node)
  const holder = isElement(parent, 'picture') ? parent : node
  for (const child of holder.children) if (isElement(child, 'source')) addAddresses(addresses, child)
  // What stands in for a picture until it is loaded is often a picture in the address itself.
  const src = addresses.find(isNameable) ?? addresses[0]
  if (src === undefined) return undefined
  return {node, medium, src, id: attributeOf(node, 'data-ai-part') ?? src, addresses}
}

function addAddresses(addresses: string[], node: Element): void {
  addAddress(addresses, node, 'src')
  addAddress(addresses, node, 'srcset')
  // Few have attributes of scripts.
  for (const name in node.properties) {
    if (!name.startsWith('data')) continue
    for (const one of late) addAddress(addresses, node, one)
    return
  }
}

function addAddress(addresses: string[], node: Element, name: string): void {
  const value = attributeOf(node, name)?.trim()
  const address = name.endsWith('srcset') ? firstOf(value) : value
  if (address) addresses.push(address)
}

/** Attributes in which scripts that load pictures late keep an address. */
const late = ['data-src', 'data-srcset', 'data-lazy-src', 'data-lazy-srcset', 'data-original']

/** The first candidate of a `srcset`, without its descriptor. */
function firstOf(srcset: string | undefined): string | undefined {
  const first = srcset?.split(/\s/, 1)[0] ?? ''
  let end = first.length
  while (first[end - 1] === ',') end--
  return first.slice(0, end)
}
