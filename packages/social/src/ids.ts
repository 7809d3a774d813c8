/** The ids of all platforms, in alphabetical order, without the platforms. */
export {namesOf, platformIdOf} from './aliases.ts'
export {platformIds} from './generated/ids.ts'
