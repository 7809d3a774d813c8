/** The member states of the European Union (27 since 2020-02-01), ISO 3166: what holds in the Union holds in each. */
export const memberStates: readonly string[] = [
  'AT',
  'BE',
  'BG',
  'CY',
  'CZ',
  'DE',
  'DK',
  'EE',
  'ES',
  'FI',
  'FR',
  'GR',
  'HR',
  'HU',
  'IE',
  'IT',
  'LT',
  'LU',
  'LV',
  'MT',
  'NL',
  'PL',
  'PT',
  'RO',
  'SE',
  'SI',
  'SK',
]

/** The markets asked for, and the Union wherever a member state of it is asked for: `['FR']` gives `['FR', 'EU']`. */
export function withUnion(markets: readonly string[]): string[] {
  const union = markets.some(market => memberStates.includes(market)) ? ['EU'] : []
  return [...new Set([...markets, ...union])]
}
