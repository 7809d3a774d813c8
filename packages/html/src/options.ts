/** Options of the HTML surface. */
import {DisclosureError, type Words} from '@forthright/core'
import {checkOptions, optionsSchema} from '@forthright/core/options'
import {demandPlace, isLabelPlace, type PlaceOption} from '@forthright/core/surface'
import * as z from 'zod/mini'
import {readSelector} from './page/place/select.ts'
import type {IconSet} from './plan/icons.ts'

/** How to take the content, and what to write besides labels and marks. */
export interface HtmlOptions {
  /** Whether the content is a fragment; where absent, it is one unless it has a doctype, `html`, `head` or `body`. */
  fragment?: boolean | undefined
  /** Whether labels and details panel stand in an `<ai-disclosure>` element, which `@forthright/element` improves. */
  element?: boolean | undefined
  /** Languages whose labels are known even where their markers were lost, to a sanitizer; where absent, only the wording that is written is. */
  words?: readonly Words[] | undefined
  /** Wording that laws fix and that may follow a label, as `wordingsOf` of core gives it; a digest is taken without it. */
  wordings?: readonly string[] | undefined
  /** Official EU icons, from `@forthright/eu-icons`; labels have none where absent. */
  icons?: IconSet | undefined
  /** The http(s) address of a C2PA manifest, for `<link rel="c2pa-manifest">` in the head. */
  manifest?: string | undefined
  /**
   * Where the label of the text stands: `start` where absent, `after-first-paragraph`, `end`, or a CSS selector; in what it
   * meets, if that holds blocks, else before it. A comment `<!-- disclosure-here -->` in the content wins over it.
   */
  place?: PlaceOption | undefined
  /**
   * Whether JSON-LD is written: `auto` where absent, which is in pages and not in fragments, since sanitizers print the inside of
   * a script as text; with `false` none, nor is any added to scripts of the author.
   */
  jsonLd?: 'auto' | boolean | undefined
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null

/** The schemas of these options. */
export const htmlShape: {readonly [Name in keyof HtmlOptions]-?: z.core.$ZodType<HtmlOptions[Name]>} = {
  fragment: z.boolean(),
  element: z.boolean(),
  words: z.array(z.custom<Words>(isObject, 'must be a list of words, as packages of languages give them')),
  wordings: z.array(z.string()),
  icons: z.custom<IconSet>(isObject, 'must be icons, as readEuIcons gives them'),
  manifest: z.string(),
  place: z.string(),
  jsonLd: z.literal(['auto', true, false]),
}
const htmlSchema = optionsSchema<HtmlOptions>(htmlShape)

/** The options of a call, checked; throws `usage` for what is none, and where the address of a manifest is none. */
export function checkedHtmlOptions(options: HtmlOptions | undefined): HtmlOptions {
  const {manifest, ...rest} = checkOptions('html', htmlSchema, options)
  if (rest.place !== undefined && !isLabelPlace(demandPlace('html', rest.place))) readSelector(rest.place)
  if (manifest === undefined || /^https?:\/\/[^\s\p{Cc}]+$/iu.test(manifest)) return {...rest, manifest}
  throw new DisclosureError(
    'usage',
    `[html] The option manifest is ${JSON.stringify(manifest)}. Give the address of the manifest, beginning with https:// or http://.`,
    {field: 'manifest'},
  )
}
