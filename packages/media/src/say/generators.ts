/** What programs that run image models note of their own settings. Only the program is told: a prompt may hold names. */
import type {Found} from '@forthright/core/surface'

/** What the settings say that AUTOMATIC1111 and its kin, or Fooocus, write; any other text says nothing. */
export function saySettings(text: string): Found[] {
  if (/\bSteps: \d+,/.test(text) && /\b(?:Sampler|CFG scale|Seed): /.test(text))
    return [generator('Stable Diffusion parameters')]
  const isFooocus =
    text.trimStart().startsWith('{') && /"base_model"\s*:/.test(text) && /"sampler"\s*:/.test(text)
  return isFooocus ? [generator('Fooocus parameters')] : []
}

/** A statement of a program. */
export function generator(value: string): Found {
  return {vocabulary: 'generator', value, grade: 'ai-generated'}
}
