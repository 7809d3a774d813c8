/**
 * Which EU icon says what is true of a part. The Commission's own words for them (icons page, June 2026): basic, AI was
 * involved, and words beside it say more; fully AI-generated, everything was generated, with no element made by people and
 * no editorial control beyond prompting; partially AI-modified, work of people that existed before was changed in part.
 * From grades to icons there is no official map; this one is ours. Where a narrower icon may say too much, it is basic.
 */
import type {DisclosureRecord, PartDisclosure, Step} from '@forthright/core'
import type {Icon, IconName, IconSet} from './icons.ts'

/** What the choice of an icon needs to know of a part. */
export type IconPart = Pick<PartDisclosure, 'part' | 'grade' | 'reviewed'>

/**
 * The icon for a part; none where AI took no part, only helped, or where it is not known.
 *
 * | grade | icon |
 * | --- | --- |
 * | `ai-modified` | modified; basic where the record does not say that a person made what was changed |
 * | `human-edited` | basic |
 * | `ai-generated` | generated; basic where a person had a hand in it, or a review stands |
 * | `human`, `ai-assisted`, `unknown` | none |
 */
export function iconFor(
  {part, grade, reviewed}: IconPart,
  record: Pick<DisclosureRecord, 'parts'>,
): IconName | undefined {
  return iconBy(record.parts.find(({id}) => id === part)?.steps, grade, reviewed)
}

function iconBy(
  steps: readonly Step[] = [],
  grade: IconPart['grade'],
  reviewed: boolean | undefined,
): IconName | undefined {
  const byPeople = steps.filter(({by}) => by.kind === 'person').map(({action}) => action)
  switch (grade) {
    case 'ai-modified':
      return byPeople.includes('created') ? 'modified' : 'basic'
    case 'human-edited':
      return 'basic'
    case 'ai-generated':
      return reviewed || byPeople.some(action => action !== 'reviewed') ? 'basic' : 'generated'
    default:
      return undefined
  }
}

/**
 * The icon of a label that stands for some parts: the one that is right for each of them, else basic. Where the set lacks
 * it, basic as well, which is never wrong.
 */
export function iconOf(
  icons: IconSet,
  parts: readonly IconPart[],
  stepsOf: ReadonlyMap<string, readonly Step[]>,
): Icon | undefined {
  const names = new Set(parts.map(({part, grade, reviewed}) => iconBy(stepsOf.get(part), grade, reviewed)))
  const [name, ...others] = [...names].filter(one => one !== undefined)
  if (name === undefined) return undefined
  return (others.length === 0 && !names.has(undefined) ? icons[name] : undefined) ?? icons.basic
}
