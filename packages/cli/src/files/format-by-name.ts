/** What kind of content a file holds, by the end of its name; without a look at the disk, so that browsers know it, too. */
import {type Format, formats} from './formats.ts'
import {filesOf} from './kinds.ts'

/** What a file holds, by the end of its name. */
export const extensions: Readonly<Record<string, Format>> = {
  '.mdx': 'mdx',
  '.json': 'json',
  ...Object.fromEntries(
    formats.flatMap(format => filesOf(format).extensions.map(extension => [extension, format])),
  ),
}

/** What a file holds, by its name. */
export function formatByName(file: string): Format | undefined {
  const extension = /[^/\\](\.[^./\\]*)$/.exec(file)?.[1]?.toLowerCase()
  return extension !== undefined && Object.hasOwn(extensions, extension) ? extensions[extension] : undefined
}
