/** What a configuration may hold: one schema for every form of file, for editors and for `defineConfig`. */
import {siteShape} from '@forthright/core/options'
import {presets, ruleSettings} from '@forthright/lint/settings'
import * as z from 'zod/mini'
import {formats} from '../files/formats.ts'

const text = z.string().check(z.minLength(1))
const texts = z.union([text, z.array(text).check(z.minLength(1))])
const rules = z.record(z.string(), z.enum(ruleSettings))

const packSchema = z.strictObject({
  /** The folder or the zip, seen from the configuration file. */
  pack: text,
  colour: z.optional(z.enum(['black', 'white', 'black-50', 'white-50', 'auto'])),
  /** Address of a folder that serves the files; absent: the drawings stand in the page. */
  linked: z.optional(text),
})

const {markets, platforms, context, language, show, details, undeclared, assessments, governance, place} =
  siteShape

/** The schema of a configuration. */
export const configSchema = z.strictObject({
  /** Where the schema is, for editors. */
  $schema: z.optional(z.string()),
  /** Selections of rules (`recommended`, `strict`, `eu`, `ads`), and other configurations that this one adds to. */
  extends: z.optional(texts),
  ...{markets, platforms, context, language, show, details, undeclared, assessments, governance, place},
  /** Whether labels and panel of HTML stand in `<ai-disclosure>`. */
  element: z.optional(z.boolean()),
  /** Whether JSON-LD is written into HTML: `auto` in pages, not in fragments. */
  jsonLd: z.optional(z.literal(['auto', true, false])),
  /** What `lint` looks at where no path is given. */
  paths: z.optional(z.array(text).check(z.minLength(1))),
  /** Patterns of files that are passed over, as `.gitignore` has them. */
  ignore: z.optional(texts),
  /** Patterns of finished pages that are posts, though nothing in them says so. */
  posts: z.optional(texts),
  /** How grave the findings of a rule are, by its id. */
  rules: z.optional(rules),
  /** What holds for files by their paths; the last entry that matches one counts, field by field. */
  files: z.optional(
    z.array(
      z.strictObject({
        match: texts,
        from: z.optional(z.enum(formats)),
        language: z.optional(text),
        rules: z.optional(rules),
      }),
    ),
  ),
  /** The SVG pack of the European Commission, for icons beside labels in HTML. */
  euIcons: z.optional(z.union([text, packSchema])),
})

/** A configuration as it is written. */
export type ConfigFile = z.infer<typeof configSchema>

/** An SVG pack, with its path from the root. */
export type IconPack = z.infer<typeof packSchema>

/** The names of the presets that `extends` takes. */
export const presetNames: readonly string[] = presets
