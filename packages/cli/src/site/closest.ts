/** Suggests the nearest of the values that are allowed. */
import {distance} from 'fastest-levenshtein'

/** "Did you mean X? Allowed: …" — without the question where nothing is near. */
export function closest(value: string, allowed: readonly string[]): string {
  const near = [...allowed]
    .map(one => ({
      one,
      far: anagram(value) === anagram(one) ? 0 : distance(value.toLowerCase(), one.toLowerCase()),
    }))
    .sort((a, b) => a.far - b.far)[0]
  const question =
    near && near.far <= Math.max(2, Math.ceil(value.length / 3)) ? `Did you mean ${near.one}? ` : ''
  return `${question}Allowed: ${allowed.join(', ')}.`
}

/** Swapped letters are the commonest slip in short codes. */
function anagram(text: string): string {
  return [...text.toLowerCase()].sort().join('')
}
