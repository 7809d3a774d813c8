/** What a text of a PNG says of AI, by its keyword. */
import type {Found} from '@forthright/core/surface'
import {sayAigc} from './aigc.ts'
import {generator, saySettings} from './generators.ts'
import {sayMaker} from './makers.ts'

/** A keyword counts only as a keyword, and where its text is of the kind that the program writes. */
export function sayPngText(keyword: string, text: string): Found[] {
  switch (keyword) {
    case 'parameters':
      return saySettings(text)
    case 'prompt':
      // The graph that ComfyUI ran; `workflow` beside it is what its editor shows.
      return /"class_type"\s*:/.test(text) ? [generator('ComfyUI prompt')] : []
    case 'invokeai_metadata':
    case 'sd-metadata':
      return [generator('InvokeAI metadata')]
    case 'Dream':
      return /(?:^|\s)-S\s?\d+/.test(text) ? [generator('InvokeAI metadata')] : []
    case 'Title':
      return text.trim() === 'AI generated image' ? [generator('NovelAI title')] : []
    case 'AIGC':
      return sayAigc(text)
    case 'Software':
      return sayMaker(text)
    default:
      return []
  }
}
