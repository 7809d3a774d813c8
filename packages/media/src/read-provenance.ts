/** What a picture says of its own making, from the metadata that it carries. */
import {DisclosureError, involvesAi} from '@forthright/core'
import type {Found} from '@forthright/core/surface'
import {readC2pa} from './c2pa/read-c2pa.ts'
import type {Block} from './container/block.ts'
import {jpegBlocks} from './container/jpeg.ts'
import {pngBlocks} from './container/png.ts'
import {webpBlocks} from './container/webp.ts'
import {sayExif} from './say/exif.ts'
import {sayPngText} from './say/png-text.ts'
import {sayXmp} from './say/xmp.ts'

/**
 * What a PNG, JPEG or WebP says of AI in its own metadata, each statement once: C2PA, XMP with the fields of IPTC, EXIF, the
 * keywords of PNG, and the label of China's GB 45438-2025. Prompts are never given. Signatures are not verified: what a
 * picture says counts also where its certificate has expired. Nothing found means that nothing is declared, not that people
 * made it. What cannot be read says nothing; throws `usage` only for what is no `Uint8Array`.
 *
 * @example
 * readProvenance(readFileSync('hero.png')) // → [{vocabulary: 'iptc', value: 'trainedAlgorithmicMedia', grade: 'ai-generated'}]
 */
export function readProvenance(bytes: Uint8Array): Found[] {
  if (!ArrayBuffer.isView(bytes))
    throw new DisclosureError('usage', '[readProvenance] Give the bytes of a picture, as a Uint8Array.', {
      field: 'bytes',
    })
  const all = [...blocksOf(bytes)].flatMap(sayings)
  const said = all.filter(({grade}) => grade === undefined || involvesAi(grade))
  const byMeaning = new Map(said.map(found => [JSON.stringify(found), found]))
  return [...byMeaning.values()]
}

/** By the bytes themselves: the ending of a name may be wrong. */
function blocksOf(bytes: Uint8Array): Iterable<Block> {
  return pngBlocks(bytes) ?? jpegBlocks(bytes) ?? webpBlocks(bytes) ?? []
}

function sayings(block: Block): Found[] {
  switch (block.kind) {
    case 'xmp':
      return sayXmp(block.text)
    case 'c2pa':
      return readC2pa(block.bytes)
    case 'exif':
      return sayExif(block.bytes)
    case 'png-text':
      return sayPngText(block.keyword, block.text)
  }
}
