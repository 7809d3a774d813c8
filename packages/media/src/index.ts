/** Reads what pictures say of their own making. */
export {readProvenance} from './read-provenance.ts'
