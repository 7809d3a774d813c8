/** Which part speaks for the content as a whole. */
import {grades, type PartDisclosure} from '@forthright/core'

/** The part that is the text itself, not a field of it. */
export function bodyOf(parts: readonly PartDisclosure[]): PartDisclosure | undefined {
  return (
    parts.find(part => part.part === 'body') ??
    parts.find(part => part.medium === 'text' && part.at === undefined)
  )
}

/** The most machine-made part; among equals one without review, and the body before others. */
export function strictest(parts: readonly PartDisclosure[]): PartDisclosure | undefined {
  const body = bodyOf(parts)
  return parts.toSorted(
    (a, b) =>
      grades.indexOf(b.grade) - grades.indexOf(a.grade) ||
      Number(a.reviewed) - Number(b.reviewed) ||
      Number(b === body) - Number(a === body),
  )[0]
}

/** The part in whose name something is said of the whole: the text, else the strictest. */
export function speakerOf(parts: readonly PartDisclosure[]): PartDisclosure | undefined {
  return bodyOf(parts) ?? strictest(parts)
}
