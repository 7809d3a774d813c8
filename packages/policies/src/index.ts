/** Dated, cited disclosure obligations as data: law, platform terms, standards. */
export {markets, policies} from './generated/index.ts'
