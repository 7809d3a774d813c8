/** The commands that may read and write content of any kind, loaded together: each alone would be many small files. */
export {setUp as assess} from './assess.ts'
export {setUp as inspect} from './inspect.ts'
export {setUp as label} from './label.ts'
export {setUp as questions} from './questions.ts'
