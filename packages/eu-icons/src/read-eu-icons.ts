/** Reads the Commission's icon pack that a user brings: each file is known by its bytes, never by its name. */
import {DisclosureError} from '@forthright/core'
import {checkOptions, optionsSchema} from '@forthright/core/options'
import {sha256} from '@forthright/core/text'
import * as z from 'zod/mini'
import {type Drawing, drawingOf} from './drawing.ts'
import {type IconColour, type IconName, type OfficialFile, officialFiles} from './official-files.ts'

/** How icons are to look, and whether they stand in the page or are linked. */
export interface IconOptions {
  /**
   * `black` where absent, for pages with a light background. `auto` is black, and white in a dark scheme: a linked icon
   * changes by itself, one in the page by this package's style sheet.
   */
  colour?: IconColour | 'auto' | undefined
  /** Where the files are served under the names that they have here, e.g. `https://site.example/icons/`; absent: the drawings stand in the page. */
  linked?: string | undefined
  /** For tests: other files than the Commission's. */
  official?: readonly OfficialFile[] | undefined
}

/** One file, ready to be shown. */
export interface IconImage {
  colour: IconColour
  /** Its address, where it is linked. */
  src?: string
  /** Its drawing, where it stands in the page. */
  drawing?: Drawing
}

/** One icon; `dark` is for a dark scheme, where the set follows the scheme. Sizes are in pixels, for pages without a style sheet. */
export interface Icon {
  name: IconName
  width: number
  height: number
  light: IconImage
  dark?: IconImage
}

/** Icons as plain data, for the option `icons` of `@forthright/html`. */
export type IconSet = Partial<Record<IconName, Icon>>

/** The icons, and what there is to say of the pack. */
export interface ReadIcons {
  icons: IconSet
  /** Files that are none of the 12, as they were named. */
  ignored: {name: string; reason: string}[]
  /** Files that the colour asks for and that the pack does not hold, by the Commission's names. */
  missing: string[]
}

const schema = optionsSchema<IconOptions>({
  colour: z.enum(['black', 'white', 'black-50', 'white-50', 'auto']),
  linked: z.string(),
  official: z.custom<readonly OfficialFile[]>(Array.isArray, 'must be a list'),
})

/** An air of half its height is part of each drawing. */
const sizes: Readonly<Record<IconName, {width: number; height: number}>> = {
  basic: {width: 32, height: 32},
  generated: {width: 120, height: 38},
  modified: {width: 120, height: 40},
}

/** All 12 are under 7 kB. */
const largest = 65_536

/** The icons among some files, named as the caller likes; throws `content-invalid` where not one of them is there. */
export function readEuIcons(
  files: Iterable<readonly [name: string, bytes: Uint8Array]>,
  options?: IconOptions,
): ReadIcons {
  const {colour = 'black', linked, official = officialFiles} = checkOptions('eu-icons', schema, options)
  const base = linked === undefined ? undefined : baseOf(linked)
  const byHash = new Map(official.map(one => [one.sha256, one]))
  const found = new Map<OfficialFile, readonly [name: string, bytes: Uint8Array]>()
  const ignored: ReadIcons['ignored'] = []
  for (const [name, bytes] of files) {
    const known = bytes.length > largest ? undefined : byHash.get(sha256(bytes))
    if (!known) ignored.push({name, reason: unknownFile})
    else if (!found.has(known)) found.set(known, [name, bytes])
  }
  const missing: string[] = []
  const imageOf = (icon: IconName, wanted: IconColour): IconImage | undefined => {
    const known = official.find(one => one.icon === icon && one.colour === wanted)
    const file = known && found.get(known)
    if (known && !file) missing.push(known.file)
    if (!file) return undefined
    const [name, bytes] = file
    return base === undefined
      ? {colour: wanted, drawing: drawingOf(name, new TextDecoder().decode(bytes))}
      : {colour: wanted, src: base + pathOf(name)}
  }
  const icons: IconSet = {}
  for (const name of ['basic', 'generated', 'modified'] as const) {
    const light = imageOf(name, colour === 'auto' ? 'black' : colour)
    const dark = colour === 'auto' ? imageOf(name, 'white') : undefined
    if (light) icons[name] = {name, ...sizes[name], light, ...(dark ? {dark} : {})}
  }
  if (Object.keys(icons).length === 0) throw noneFound(ignored, missing)
  return {icons, ignored, missing}
}

const unknownFile =
  'It is not one of the 12 files of the Commission’s SVG pack; was it changed, or saved again?'

function baseOf(linked: string): string {
  if (/^(https?:\/\/|(?![a-z][a-z\d+.-]*:))[^\s"'<>]*$/i.test(linked))
    return linked === '' || linked.endsWith('/') ? linked : `${linked}/`
  throw new DisclosureError(
    'usage',
    `Icons cannot be linked from ${JSON.stringify(linked)}. Give the address of the folder that holds them.`,
    {field: 'linked', allowed: ['https://site.example/icons/', '/icons/']},
  )
}

function pathOf(name: string): string {
  return name
    .split(/[/\\]/)
    .filter(step => step !== '' && step !== '.' && step !== '..')
    .map(encodeURIComponent)
    .join('/')
}

function noneFound(ignored: ReadIcons['ignored'], missing: readonly string[]): DisclosureError {
  const names = ignored.slice(0, 3).map(({name}) => name)
  const rest = ignored.length > names.length ? ` and ${ignored.length - names.length} more` : ''
  const why =
    names.length > 0 ? ` These are none of the Commission’s 12 files: ${names.join(', ')}${rest}.` : ''
  return new DisclosureError(
    'content-invalid',
    `The pack holds no EU icon in this colour.${why} Take the SVG pack as the Commission publishes it, unchanged.`,
    {allowed: missing},
  )
}
