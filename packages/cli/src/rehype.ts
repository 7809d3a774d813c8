/**
 * The rehype plugin with the policies and languages that are shipped, to be named in a configuration:
 * `rehypePlugins: [['forthright/rehype', {markets: ['EU'], details: true}]]`. Its options are plain data.
 */
import {
  complete,
  DisclosureError,
  type DisclosureRecord,
  disclose,
  evaluate,
  hostFrontMatter,
  needsNoWords,
  statedLanguage,
  type Words,
  withContext,
  withDetails,
  workOut,
} from '@forthright/core'
import rehypeDisclosure from '@forthright/html/rehype'
import {details, type LanguageTag, languages, lookUp} from '@forthright/labels'
import type {RemarkResult} from '@forthright/markdown/remark'
import {policies} from '@forthright/policies'
import type {Root} from 'hast'
import type {Plugin} from 'unified'
import * as z from 'zod'
import {publishedOn} from './post/published-on.ts'
import {read} from './post/stated-record.ts'
import {closest} from './site/closest.ts'
import {checkedOptions, siteShape} from './site/plugin-options.ts'

const schema = z.strictObject({
  ...siteShape,
  details: z.boolean().optional().meta({description: 'Whether a details panel stands beside the label.'}),
  element: z.boolean().optional().meta({description: 'Whether both stand in <ai-disclosure>.'}),
  manifest: z
    .string()
    .optional()
    .meta({description: 'The address of a C2PA manifest, for a link in the head.'}),
})

/** Options of the plugin; all may be left out. */
export interface RehypeOptions extends z.input<typeof schema> {}

/** Writes what a page owes into its tree, by the `disclosure` in front matter or what `forthright/remark` has read. */
const rehypeForthright: Plugin<[RehypeOptions?], Root> = function (options) {
  const {element, manifest, ...site} = checkedOptions('forthright/rehype', schema, options)
  return rehypeDisclosure.call(this, {
    element,
    manifest,
    disclosure: (file, held) => {
      const front = hostFrontMatter(file.data) ?? {}
      const found = (file.data.forthright ?? {}) as Partial<RemarkResult>
      const stated = recordOf(front, found)
      if (!stated) {
        if (site.require)
          file.fail(
            'This page says nothing of how it was made: add disclosure to its front matter, e.g. disclosure: human.',
            {source: 'forthright'},
          )
        return undefined
      }
      const {context, markets, platforms, on, show} = site
      const asked = {policies, markets, platforms, on}
      const record = withContext(stated, context)
      const words = needsNoWords(record, show)
        ? languages.en
        : wordsFor(record, front, found.language ?? site.language, file.path)
      const known = complete(record, held([words], record))
      if (!site.details) return workOut(known, {...asked, words, channel: 'html', show})
      const outcomes = evaluate(known, asked)
      const disclosure = disclose(known, {outcomes, words, channel: 'html', show})
      const terms = details[words.language as LanguageTag]
      const published = publishedOn(front) ?? options?.on
      return withDetails(disclosure, {words, details: terms, outcomes, policies, on: published})
    },
  })
}

export default rehypeForthright

/** What the host has read says it, else what the remark plugin found in the source of the page. */
function recordOf(
  {disclosure}: Readonly<Record<string, unknown>>,
  {record}: Partial<RemarkResult>,
): DisclosureRecord | undefined {
  return disclosure === undefined || disclosure === null ? record : read(disclosure)
}

/** The record's language, else the page's, else that of the labels in it or of the site; never another in silence. */
function wordsFor(
  record: DisclosureRecord,
  front: Readonly<Record<string, unknown>>,
  fallback: string | undefined,
  file: string | undefined,
): Words {
  const said = statedLanguage(record, front) ?? fallback
  const found = said === undefined ? undefined : lookUp(said)
  if (found) return found.words
  const known = Object.keys(languages)
  const where = file ? `${file}: ` : ''
  throw new DisclosureError(
    'usage',
    said === undefined
      ? `[forthright/rehype] ${where}the page does not say which language it is in. Add lang to its front matter, or pass the option language.`
      : `[forthright/rehype] ${where}there are no words for the language ${JSON.stringify(said)}. ${closest(said, known)}`,
    {field: 'language', file, allowed: known},
  )
}
