/** The ids of all platforms, in alphabetical order, without the platforms. */
export {platformIds} from './generated/ids.ts'
