/** Writes a disclosure into a payload, piece by piece: native flag, further marks, words, and what is left for a person. */
import {type Disclosure, DisclosureError, type Medium} from '@forthright/core'
import {
  absentSteps,
  lineOf,
  mayRemoveLabel,
  type ReportEntry,
  unlabelled,
  type Written,
} from '@forthright/core/surface'
import type {Marks, PlatformDefinition, PostPart, WriteOptions} from './platform.ts'
import {limitsOf, roomOf} from './room.ts'
import {setNative} from './set-native.ts'
import {authorsText, type LabelledText, type LabelSlot, labelText} from './text-label.ts'
import {pathsIn, uploadPlace, uploadsIn} from './upload-place.ts'

/** What `write` of a platform does, unless the platform brings its own. */
export function writePost<Payload, Options extends object>(
  platform: PlatformDefinition<Payload, Options>,
  payload: Payload,
  disclosure: Disclosure,
  options: Options & WriteOptions,
): Written<Payload> {
  const parts = partsOf(platform, payload, disclosure, options)
  const native = setNative(platform, payload, disclosure, parts.shown, options)
  const marks: Marks<Payload> = platform.marks?.(native.payload, parts.shown, options) ?? {
    payload: native.payload,
    report: [],
  }
  const words = setWords(platform, marks.payload, disclosure, parts.shown, options)
  const duties = dutiesOf(platform, disclosure, parts.shown, native.covered, words.payload)
  const unfinished = [
    ...uploadsIn(words.payload).map(
      ({src, path}) =>
        `Upload ${src} to ${platform.name}, and put what it gives in the place of ${JSON.stringify(uploadPlace(src))} (${path}).`,
    ),
    ...(platform.unfinished?.(words.payload) ??
      pathsIn(words.payload).map(
        ({src, path}) => `Put the public https address of ${JSON.stringify(src)} in its place (${path}).`,
      )),
  ]
  return {
    content: words.payload,
    report: [...native.report, ...marks.report, ...words.report, ...parts.missing, ...duties.report],
    manual: [
      ...new Set([
        ...native.manual,
        ...(marks.manual ?? []),
        ...words.manual,
        ...duties.manual,
        ...absentSteps({...disclosure, parts: parts.elsewhere}),
        ...(platform.problems?.(words.payload) ?? []),
        ...unfinished,
      ]),
    ],
    ...(unfinished.length > 0 ? {unfinished} : {}),
  }
}

/** The text piece of a platform as a slot for a label. */
function slotOf<Payload, Options extends object>(
  platform: PlatformDefinition<Payload, Options>,
  payload: Payload,
  disclosure: Disclosure,
  options: Options & WriteOptions,
): LabelSlot | undefined {
  const {id, text, media} = platform
  if (!text) return undefined
  const field = typeof text.field === 'string' ? text.field : text.field(payload)
  const place = options.place ?? text.place ?? 'end'
  const {appendOnly = false} = text
  const isFixed = typeof appendOnly === 'function' ? appendOnly(payload) : appendOnly
  if (place === 'end' && text.startOnly)
    throw new DisclosureError(
      'usage',
      `[social/${id}] ${platform.name} does not count a label at the end of \`${field}\`. Leave \`place\` out: the label stands at the start.`,
      {field: 'place', allowed: ['start']},
    )
  if (place === 'start' && isFixed)
    throw new DisclosureError(
      'usage',
      `[social/${id}] \`place: 'start'\` would move what the payload counts from the start of \`${field}\`. Leave it out: the label stands at the end.`,
      {field: 'place', allowed: ['end']},
    )
  const limits = limitsOf(platform, payload, field, options)
  return {
    id,
    field,
    place,
    join: text.join ?? '\n\n',
    rooms: limits.map(limit => roomOf(platform, limit, options)),
    escape: words => text.escape?.(words, payload) ?? words,
    words: options.words ?? [],
    shorten: options.shorten ?? false,
    appendOnly: isFixed,
    whole: text.whole?.(payload) ?? [],
    mayRemove: medium => mayRemoveLabel(disclosure, medium, ['text', ...media(payload)]),
  }
}

/** Which parts of a disclosure a post shows. */
export interface Parts {
  shown: PostPart[]
  /** Entries for what the post does not show. */
  missing: ReportEntry[]
  /** Texts that are not that of the post. */
  elsewhere: PostPart[]
}

/** Parts that the post shows and does not. A payload tells of what kind its media are, not which of them it has. */
export function partsOf<Payload, Options extends object>(
  platform: PlatformDefinition<Payload, Options>,
  payload: Payload,
  disclosure: Disclosure,
  options: Options & WriteOptions,
): Parts {
  const known = disclosure.record.parts.map(part => part.id)
  const stray = options.parts?.find(id => !known.includes(id))
  if (stray !== undefined)
    throw new DisclosureError(
      'usage',
      `[social/${platform.id}] The record has no part ${JSON.stringify(stray)}. Name parts of the record in \`parts\`.`,
      {field: 'parts', allowed: known},
    )
  const slot = slotOf(platform, payload, disclosure, options)
  const hidden = platform.text?.unavailable?.(payload)?.hidden === true
  const texts =
    slot && !hidden
      ? [
          authorsText(platform.text?.get(payload) ?? '', disclosure, slot),
          ...(platform.text?.others?.(payload) ?? []),
        ]
      : []
  const media: readonly Medium[] = [
    ...(texts.join('').trim() === '' ? [] : ['text' as const]),
    ...platform.media(payload),
  ]
  const parts: Parts = {shown: [], missing: [], elsewhere: []}
  for (const one of disclosure.parts) {
    const {facts, steps, at} = disclosure.record.parts.find(part => part.id === one.part) ?? {}
    const part = {...one, facts, steps}
    const isField = at !== undefined && 'field' in at && platform.fields?.(payload).includes(at.field)
    const miss = (reason: string) => parts.missing.push(entry(one.part, 'label', 'none', '', reason))
    const named = options.parts?.includes(one.part)
    if (!media.includes(one.medium)) {
      const what = one.medium === 'image' ? 'an image' : one.medium === 'text' ? 'a text' : one.medium
      miss(
        hidden && one.medium === 'text'
          ? 'The post shows no text.'
          : `The payload does not have ${what}: this part is not in the post.`,
      )
    } else if (named === false) miss('It is not among the `parts` that the post was said to show.')
    else if (named && part.labelElsewhere) parts.shown.push({...part, label: part.labelElsewhere})
    else if (!named && !isField && part.medium === 'text' && part.at !== undefined) {
      parts.missing.push(unlabelled(part))
      parts.elsewhere.push(part)
    } else parts.shown.push(part)
  }
  return parts
}

function setWords<Payload, Options extends object>(
  platform: PlatformDefinition<Payload, Options>,
  payload: Payload,
  disclosure: Disclosure,
  parts: PostPart[],
  options: Options & WriteOptions,
): {payload: Payload; report: ReportEntry[]; manual: string[]} {
  const {text, name} = platform
  const slot = slotOf(platform, payload, disclosure, options)
  const post = {...disclosure, parts}
  const blocked = text ? text.unavailable?.(payload) : platform.noText
  if (!text || !slot || blocked) {
    const {reason = `${name} has no text for a label.`, manual, hidden = false} = blocked ?? {}
    const asked = parts.some(({label}) => label)
    const via = manual === undefined || hidden ? 'none' : 'manual'
    return {
      payload,
      report: parts.map(part => (part.label ? entry(part.part, 'label', via, '', reason) : unlabelled(part))),
      manual:
        asked && manual !== undefined
          ? [hidden ? `${manual} The words: “${lineOf(post, 'short')}”` : manual]
          : [],
    }
  }
  const before = text.get(payload) ?? ''
  const done = labelText(before, post, slot)
  const written = done.text === before ? payload : text.set(payload, done.text)
  const where = `${slot.place} of ${slot.field}`
  return {
    payload: done.kept === undefined ? written : (text.shortened?.(written, done.kept) ?? written),
    report: parts.map(part =>
      part.label ? entry(part.part, 'label', 'text', where, reasonOf(done, slot)) : unlabelled(part),
    ),
    manual: [],
  }
}

function reasonOf({change, form, kept}: LabelledText, {rooms}: LabelSlot): string {
  if (change === 'there') return 'It was there already.'
  const limits = rooms.map(({max, unit}) => `${max} ${unit}`).join(' and ')
  return [
    change === 'replaced' ? 'It replaces an earlier label.' : 'Words say it wherever the post is shown.',
    ...(form === 'long' ? [] : [`In its ${form} form: a longer one does not fit into ${limits}.`]),
    ...(kept === undefined ? [] : ['The text of the author was shortened to make room.']),
  ].join(' ')
}

/** Duties besides a label: the platform's own declaration is its flag; others are for a person, or not for a post. */
function dutiesOf<Payload, Options extends object>(
  {id, name, facts, declares, policies = [`platform/${id}`]}: PlatformDefinition<Payload, Options>,
  disclosure: Disclosure,
  shown: readonly PostPart[],
  covered: readonly PostPart[],
  payload: Payload,
): {report: ReportEntry[]; manual: string[]} {
  const report: ReportEntry[] = []
  const manual: string[] = []
  for (const {obligation, kind, vocabulary, note, parts} of disclosure.duties) {
    const here = shown.filter(({part}) => parts.includes(part))
    const own = policies.some(policy => obligation.startsWith(`${policy}#`))
    for (const part of here) {
      if (kind === 'mark') {
        const reason = `A post on ${name} has no place for this mark.`
        report.push(entry(part.part, vocabulary ?? obligation, 'none', '', reason))
      } else if (kind === 'evidence') {
        report.push(
          entry(part.part, obligation, 'none', '', `Evidence is kept outside the post. ${note ?? ''}`.trim()),
        )
      } else if (own && facts.native && covered.includes(part) && (declares?.(obligation, payload) ?? true)) {
        report.push(entry(part.part, obligation, 'native', facts.native.path, 'The flag is the declaration.'))
      } else {
        report.push(
          entry(part.part, obligation, 'manual', '', 'No field of the payload makes this declaration.'),
        )
        manual.push(note ?? `Make the declaration that ${obligation} asks for.`)
      }
    }
  }
  return {report, manual}
}

function entry(
  part: string,
  mark: string,
  via: ReportEntry['via'],
  where: string,
  reason: string,
): ReportEntry {
  return {part, mark, via, where, reason}
}
