/** Which markets there is anything to say about. */
import {overlap} from '@forthright/core'
import {memberStates, markets as shipped} from '@forthright/policies'

/** Whether any shipped policy is about a market, by its code in capitals; a member state has what the Union has. */
export function isKnownMarket(market: string): boolean {
  return memberStates.includes(market) || shipped.some(own => overlap(own, market))
}
