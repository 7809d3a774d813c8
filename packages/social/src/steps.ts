/** A declaration that no field of the payload makes: what a person does for the parts that AI made or changed. */
import type {PlatformDefinition, PostPart} from './platform.ts'

/** What a person declares, and where. */
export interface Step<Payload> {
  /** What it is called in the report, e.g. `AI label`. */
  mark: string
  about: 'media' | 'text' | 'all'
  /** What a person does, a sentence; undefined where nothing is to be done in this payload. */
  step(payload: Payload): string | undefined
}

/** The `marks` of a platform that has only such a declaration. */
export function steps<Payload, Options extends object = object>({
  mark,
  about,
  step,
}: Step<Payload>): NonNullable<PlatformDefinition<Payload, Options>['marks']> {
  return (payload, parts) => {
    const meant = parts.filter(part => about === 'all' || (part.medium === 'text') === (about === 'text'))
    const made = meant.filter(isMadeByAi)
    const todo = made.length > 0 ? step(payload) : undefined
    if (todo === undefined) return {payload, report: []}
    const reason = 'No field of the payload makes this declaration.'
    return {
      payload,
      report: made.map(({part}) => ({part, mark, via: 'manual', where: '', reason})),
      manual: [todo],
    }
  }
}

function isMadeByAi({grade}: PostPart): boolean {
  return grade === 'ai-generated' || grade === 'human-edited' || grade === 'ai-modified'
}
