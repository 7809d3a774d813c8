/** Makes a subject of content: the head is read, everything else when a rule asks for it. */
import {
  assessItem,
  complete,
  DisclosureError,
  type DisclosureRecord,
  disclose,
  type Grade,
  gradePart,
  type Issue,
  type Item,
  involvesAi,
  marketIssue,
  type Place,
  type Practice,
  parseRecord,
  prepareItem,
  reviewOf,
  type SiteSettings,
  type Step,
} from '@forthright/core'
import {suggest} from '@forthright/core/options'
import {
  askedLabels,
  type Head,
  isBoundToDigest,
  noPost,
  type PageFacts,
  type PayloadFacts,
  placeAt,
  type Reading,
  type ReadOptions,
  type Stretch,
  type Surface,
} from '@forthright/core/surface'
import {denials} from './denials.ts'
import {mayHoldLabel} from './label-hint.ts'
import type {Basics, Content, Facts, Owed, Picture, Text} from './subject.ts'

/** One thing to lint: content with the surface that reads it, and what lies beside it. */
export interface LintItem {
  surface: Surface<unknown, object>
  content: unknown
  /** Options of the surface, and the languages whose labels are known. */
  options?: (ReadOptions & object) | undefined
  /** What the content is; `page` where the surface has pages, `source` where it is text, else `payload`. */
  kind?: Content | undefined
  /** Whether a page is a post though nothing in it says so. */
  isPost?: boolean | undefined
  /** The path of the file, for messages and settings. */
  path?: string | undefined
  /** What stands beside the content, e.g. beside a payload: it goes before what the content says. */
  declared?: unknown
  /** What the local pictures that it embeds say of themselves; none where absent. */
  pictures?: ((read: () => Reading) => readonly Picture[]) | undefined
  /** The text of a style sheet that it links; none is at hand where absent. */
  stylesheet?: ((href: string) => string | undefined) | undefined
}

const ofItem: readonly string[] = [
  'surface',
  'content',
  'options',
  'kind',
  'isPost',
  'path',
  'declared',
  'pictures',
  'stylesheet',
]

/** Throws `usage` for what is no item, so that nothing is linted as something else than was meant. */
function demandItem(item: LintItem): LintItem {
  const stray = Object.keys(item ?? {}).find(name => !ofItem.includes(name))
  if (stray !== undefined) throw refusal(stray, suggest(stray, ofItem), ofItem)
  if (typeof item?.surface?.read !== 'function')
    throw refusal('surface', 'Give the surface itself, such as that of @forthright/markdown.')
  const {content} = item
  if (typeof content !== 'string' && (typeof content !== 'object' || content === null))
    throw refusal('content', 'Give a text, or the payload of a platform.')
  if (content instanceof Promise) throw refusal('content', 'It is a promise: await it.')
  return item
}

function refusal(field: string, advice: string, allowed?: readonly string[]): DisclosureError {
  return new DisclosureError('usage', `[lint] ${field}: ${advice}`, {field, allowed})
}

/** A subject that reads what is asked for, once. */
export class Examined implements Basics, Facts {
  readonly #item: LintItem
  readonly #kept = new Map<string, unknown>()
  readonly site: SiteSettings

  constructor(item: LintItem, site: SiteSettings) {
    this.#item = demandItem(item)
    this.site = site
  }

  get path(): string | undefined {
    return this.#item.path
  }

  get surface(): string {
    return this.#item.surface.id
  }

  get content(): Content {
    const {kind, surface, content} = this.#item
    return kind ?? (surface.page ? 'page' : typeof content === 'string' ? 'source' : 'payload')
  }

  /** Whether it is something that is published to readers by itself; of pages that are none, nothing is asked. */
  get isPost(): boolean {
    return this.#item.isPost ?? (this.content !== 'page' || this.page.isPost)
  }

  get head(): Head {
    return this.#once('head', () =>
      withMarketIssue(withDeclared(this.#head, this.#item.declared, this.content), this.site),
    )
  }

  get declared(): boolean {
    return declares(this.head)
  }

  get record(): DisclosureRecord {
    return this.#prepared.record
  }

  get grade(): Grade {
    return this.#prepared.grade
  }

  get practices(): readonly Practice[] {
    return this.#prepared.practices
  }

  get infos(): readonly string[] {
    return this.#prepared.infos
  }

  /** Of a finished page, what excludes each other and what is wrong with its JSON-LD is for rules of their own. */
  get issues(): readonly (Issue & {place?: Place | undefined})[] {
    const {issues} = this.head
    if (this.content !== 'page') return issues
    return issues.filter(({code, path}) => code !== 'contradiction' && path[0] !== 'json-ld')
  }

  get reviews(): Basics['reviews'] {
    return this.#once('reviews', () => {
      const {record} = this
      const {parts} = isBoundToDigest(record) ? complete(record, this.reading.held) : record
      return parts.map(part => ({part: part.id, review: reviewOf(part, this.site.on), digest: part.digest}))
    })
  }

  get reading(): Reading {
    return this.#once('reading', () =>
      withMarketIssue(withDeclared(this.#read, this.#item.declared, this.content), this.site),
    )
  }

  get owed(): Owed {
    return this.#once('owed', () => {
      const {record, held, markets} = this.reading
      const item = {record, held, markets}
      const site: SiteSettings = {...this.site, undeclared: 'allow'}
      const assess = (over: Partial<Item>, on = site.on) =>
        assessItem({...item, ...over}, {...site, on}, this.surface)
      const {outcomes, verdicts, record: prepared} = assess({})
      return {
        outcomes,
        verdicts,
        labels: askedLabels(prepared, {outcomes, show: site.show}),
        outcomesIfReviewed: () => assess({record: record && reviewed(record)}).outcomes,
        verdictsOn: on => assess({}, on).verdicts,
      }
    })
  }

  get text(): Text {
    return this.#once('text', () => {
      const {surface, content} = this.#item
      const source = typeof content === 'string' ? content : JSON.stringify(content, null, 2)
      let prose: readonly Stretch[] | undefined
      return {
        source,
        isProse: (start, end) => {
          prose ??= surface.prose?.(content, this.#item.options) ?? [[0, source.length]]
          return prose.some(([from, to]) => from <= start && end <= to)
        },
        placeAt: (start, end) => placeAt(source, start, end),
      }
    })
  }

  get page(): PageFacts {
    return this.#once('page', () => {
      const {surface, content, options, stylesheet, declared} = this.#item
      // What stands beside a page is its record.
      const isPost = this.#item.isPost ?? (declared === undefined || declared === null ? undefined : true)
      const place = this.site.place === undefined ? {} : {place: this.site.place}
      return surface.page?.(content, {...place, ...options, stylesheet, denials, isPost}) ?? noPost
    })
  }

  get pictures(): readonly Picture[] {
    return this.#once('pictures', () => this.#item.pictures?.(() => this.reading) ?? [])
  }

  get payload(): PayloadFacts | undefined {
    return this.#once('payload', () => {
      const {surface, content, options} = this.#item
      const [words] = options?.words ?? []
      // Which words there are bears on nothing that is asked here.
      const disclosure = words && disclose(this.record, {outcomes: [], words, channel: this.surface})
      return disclosure && surface.payload?.(content, disclosure)
    })
  }

  get start(): Place {
    const [first] = Object.keys(this.head.data)
    const field = first === undefined ? undefined : this.head.fieldAt?.([first])
    return field ?? {start: {line: 1, column: 1}, end: {line: 1, column: 1}}
  }

  /** Rules take it out of the subject, so it is bound to it. */
  readonly placeOf: Basics['placeOf'] = path => this.head.placeOf?.(path)

  /** A head that says nothing may have a label below it, which declares as much; what stands beside content is held against it. */
  get #head(): Head {
    const {surface, content, options, declared} = this.#item
    const head = surface.head?.(content, options)
    const mayBeLabelled = typeof content === 'string' && mayHoldLabel(content, options)
    if (head && (!mayBeLabelled || (declared === undefined && declares(head)))) return head
    return {...this.#read, data: head?.data ?? {}, ...(head?.fieldAt ? {fieldAt: head.fieldAt} : {})}
  }

  /** What the whole content says, as the surface has it. */
  get #read(): Reading {
    return this.#once('read', () => this.#item.surface.read(this.#item.content, this.#item.options))
  }

  get #prepared() {
    return this.#once('prepared', () => {
      const {record, markets} = this.head
      return prepareItem({record, held: [], markets}, {...this.site, undeclared: 'allow'}, this.surface)
    })
  }

  #once<Value>(name: string, make: () => Value): Value {
    if (!this.#kept.has(name)) this.#kept.set(name, make())
    return this.#kept.get(name) as Value
  }
}

/** Whether anything is stated; a field that was left empty is found, and is nothing. */
function declares({found, issues}: Pick<Head, 'found' | 'issues'>): boolean {
  const empty = issues.filter(({code}) => code === 'undeclared').length
  return found.length > empty || issues.length > empty
}

/** The record as if a person had reviewed last what AI took part in. */
function reviewed(record: DisclosureRecord): DisclosureRecord {
  const review: Step = {action: 'reviewed', by: {kind: 'person', role: 'editor'}}
  const parts = record.parts.map(part =>
    involvesAi(gradePart(part)) ? {...part, steps: [...part.steps, review]} : part,
  )
  return {...record, parts}
}

/** What stands beside content goes before what is read in it; where that says more of AI, it is told. */
function withDeclared<One extends Head | Reading>(read: One, value: unknown, content: Content): One {
  if (value === undefined || value === null) return read
  const {record, issues = []} = parseRecord(value)
  const milder = record && content === 'source' ? milderThan(record, read) : []
  return {
    ...read,
    record,
    issues: [...issues, ...milder],
    found: [{vocabulary: 'forthright', value}, ...read.found],
  }
}

/** Where the content itself says that AI took part in what the record beside it says people made. */
function milderThan(
  {parts}: DisclosureRecord,
  {found, record}: Pick<Head, 'found' | 'record'>,
): Head['issues'] {
  const stated = (record?.parts ?? []).map(part => ({
    part: part.id,
    grade: gradePart(part),
    place: undefined,
  }))
  return parts.flatMap(part => {
    const milder = gradePart(part)
    if (involvesAi(milder) !== false) return []
    const more = [...stated, ...found].find(
      one => (one.part ?? 'body') === part.id && involvesAi(one.grade ?? 'unknown'),
    )
    if (!more) return []
    const message = `the content itself says ${more.grade}, and the disclosure beside it ${milder}; correct the one that is wrong`
    return [{path: [], message, code: 'milder' as const, place: more.place}]
  })
}

/** Markets that no policy is about are a finding as any other, and the file is looked at without them. */
function withMarketIssue<One extends Head | Reading>(read: One, {policies}: SiteSettings): One {
  const issue = read.record && marketIssue(read.record, policies)
  if (!read.record || !issue) return read
  const {markets: _, ...record} = read.record
  return {...read, record, issues: [...read.issues, {...issue, place: read.placeOf?.(issue.path)}]}
}
