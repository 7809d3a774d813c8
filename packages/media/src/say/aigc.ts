/** The label of China's GB 45438-2025, Annex E, as JSON in a text. */
import {aigc, readAigcLabel} from '@forthright/core'
import type {Found} from '@forthright/core/surface'

/** What the label says: `1` is AI-generated; what a platform takes for possible or suspected tells too little. */
export function sayAigc(value: string): Found[] {
  const label = readAigcLabel(value)
  const grade = label && aigc.to(label)?.grade
  if (label?.Label !== undefined)
    return [
      {
        vocabulary: 'aigc',
        value: `Label ${label.Label}`,
        ...(grade && grade !== 'unknown' ? {grade} : {}),
      },
    ]
  // Tencent writes another schema, of which the service alone is known.
  const isTencent = /^\s*\{\s*"AIGC"\s*:\s*\{/.test(value) && /"ServiceProvider"\s*:/.test(value)
  return isTencent ? [{vocabulary: 'aigc', value: 'ServiceProvider', grade: 'ai-generated'}] : []
}
