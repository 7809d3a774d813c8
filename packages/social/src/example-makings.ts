/** The five makings for which every platform with a flag about media has an example, written once. */
import type {Shorthand} from '@forthright/core'
import type {PlatformExample, WriteOptions} from './platform.ts'

/** What is recorded of the media: made with AI, by people, or nothing. */
export type Making = 'ai' | 'people' | 'unknown'

/** How an example is written for one platform. */
export interface Makings<Payload> {
  /** The part that the post shows beside its text. */
  file: 'hero.png' | 'clip.mp4'
  /** The text, whose labels stand at its end. */
  text: string
  /** What stands between text and label. */
  join?: string
  /** Makes label words plain text, as the platform does. */
  plain?(words: string): string
  /** The payload without its flag, and with the flag that is right for media of this making. */
  payload(text: string, making: Making | undefined): Payload
  /** What else is recorded of the media, where the flag asks for more than that AI was used. */
  facts?: Readonly<Record<string, boolean>>
  /** Steps for a person where the media were made with AI. */
  manual?: readonly string[]
  options?: WriteOptions
}

/** AI media beside human text, human media beside AI text, both, unknown, and explicitly none. */
export function makingExamples<Payload>(makings: Makings<Payload>): PlatformExample<Payload>[] {
  const {
    file,
    text,
    join = '\n\n',
    plain = words => words,
    payload,
    facts = {},
    manual = [],
    options,
  } = makings
  const medium = file === 'hero.png' ? 'image' : 'video'
  const says = {text: 'This text was made with AI.', media: `The ${medium} was made with AI.`}
  const record = (body: 'human' | 'ai-generated' | 'unknown', media: typeof body): Shorthand => ({
    origin: body,
    parts: {[file]: media === 'ai-generated' ? {origin: media, ...facts} : media},
  })
  const example = (name: string, disclosure: Shorthand, labels: string[], making: Making) => ({
    name,
    payload: payload(text, undefined),
    disclosure,
    expected: payload([text, ...(labels.length > 0 ? [plain(labels.join(' '))] : [])].join(join), making),
    ...(making === 'ai' ? {manual} : {}),
    ...(options ? {options} : {}),
  })
  return [
    example(`AI made the ${medium}, a person the text`, record('human', 'ai-generated'), [says.media], 'ai'),
    example(
      `a person made the ${medium}, AI the text`,
      record('ai-generated', 'human'),
      [says.text],
      'people',
    ),
    example('AI made both', record('ai-generated', 'ai-generated'), [says.text, says.media], 'ai'),
    example('nothing is recorded', record('unknown', 'unknown'), [], 'unknown'),
    example('people made both', record('human', 'human'), [], 'people'),
  ]
}
