/** Official EU icons beside labels: the user brings the Commission's pack, and its files are shown unchanged. */

export type {Drawing, DrawingElement} from './drawing.ts'
export {
  type IconColour,
  type IconName,
  type OfficialFile,
  officialFiles,
  officialPack,
} from './official-files.ts'
export {
  type Icon,
  type IconImage,
  type IconOptions,
  type IconSet,
  type ReadIcons,
  readEuIcons,
} from './read-eu-icons.ts'
