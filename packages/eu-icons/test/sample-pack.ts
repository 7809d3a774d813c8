/** A pack with the build of the Commission's files and drawings of its own. */
import {sha256} from '@forthright/core/text'
import {
  type Icon,
  type IconName,
  type IconOptions,
  type OfficialFile,
  officialFiles,
  type ReadIcons,
  readEuIcons,
} from '../src/index.ts'

/** The bytes of a text. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** One of its drawings. */
export const drawingFor = (icon: string, colour: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<svg id="Calque_1" data-name="Calque 1" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${icon === 'basic' ? '100.5' : '300'} 100.5">
  <defs>
    <style>
      .cls-1 {
        fill: ${colour.startsWith('white') ? '#fff' : '#1d1d1b'};
        fill-rule: evenodd;
      }

      .cls-2 {
        opacity: .5;
      }
    </style>
  </defs>
  <path class="cls-1" d="M1,2c-.79,${icon.length}-3${colour.length}"/>
  <g>
    <path class="cls-2 cls-1" d="M0 0h.5Z"/>
  </g>
</svg>
`
/** The files by name. */
export const files: ReadonlyMap<string, Uint8Array> = new Map(
  officialFiles.map(({file, icon, colour}) => [file, bytesOf(drawingFor(icon, colour))] as const),
)
/** The files as the list of official ones would have them. */
export const official: OfficialFile[] = officialFiles.map(one => ({
  ...one,
  sha256: sha256(files.get(one.file) ?? new Uint8Array()),
}))
/** What is read of files, with this list. */
export const read = (
  given: Iterable<readonly [string, Uint8Array]> = files,
  options: IconOptions = {},
): ReadIcons => readEuIcons(given, {official, ...options})

/** The three icons. */
export function iconsOf(options: IconOptions = {}): Record<IconName, Icon> {
  const {basic, generated, modified} = read(files, options).icons
  if (!basic || !generated || !modified) throw new Error('An icon is missing.')
  return {basic, generated, modified}
}
