/** What lies within a market: what holds in the whole holds in each of its members. */

/** The member states of the European Union (27 since 2020-02-01), ISO 3166-1. */
const union = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'
/** The states, the district and the outlying areas of the United States, ISO 3166-2:US. */
const states =
  'US-AK US-AL US-AR US-AS US-AZ US-CA US-CO US-CT US-DC US-DE US-FL US-GA US-GU US-HI US-IA US-ID US-IL US-IN US-KS US-KY US-LA US-MA US-MD US-ME US-MI US-MN US-MO US-MP US-MS US-MT US-NC US-ND US-NE US-NH US-NJ US-NM US-NV US-NY US-OH US-OK US-OR US-PA US-PR US-RI US-SC US-SD US-TN US-TX US-UM US-UT US-VA US-VI US-VT US-WA US-WI US-WV US-WY'

/** A market that lies within another, by its code. */
export type Member = Words<typeof union> | Words<typeof states>

type Words<Text extends string, Known = never> = Text extends `${infer First} ${infer Rest}`
  ? Words<Rest, Known | First>
  : Known | Text

/** The member states of the European Union. */
export const EU: readonly string[] = /* @__PURE__ */ union.split(' ')

/** The states, the district and the outlying areas of the United States. */
export const US: readonly string[] = /* @__PURE__ */ states.split(' ')
