/** Dated, cited disclosure obligations as data: law, platform terms, standards. */
export {markets, platforms, policies} from './generated/index.ts'
export {memberStates, withUnion} from './member-states.ts'
