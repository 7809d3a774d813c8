/** Options of the plugins that are named in a configuration: plain data, checked, with what is shipped filled in. */
import {DisclosureError, fieldOf} from '@forthright/core'
import {day, validate} from '@forthright/core/schema'
import {languages, lookUp} from '@forthright/labels'
import {markets as shipped, platforms as termed, withUnion} from '@forthright/policies'
import * as z from 'zod'
import {closest} from './closest.ts'
import {isKnownMarket} from './known-market.ts'
import {siteFields} from './site-fields.ts'
import {today} from './today.ts'

/** What both plugins take. */
export const siteShape = {
  markets: z.array(z.string()).min(1).optional().meta({
    description: 'Where the site publishes, e.g. ["EU", "US-NY"]; all markets that are shipped where absent.',
  }),
  platforms: z
    .array(z.string())
    .optional()
    .meta({description: 'Platforms whose terms count too, e.g. ["x"].'}),
  ...siteFields,
  on: z.optional(day).meta({description: 'The day of publication; today where absent.'}),
  require: z.boolean().optional().meta({description: 'A post that says nothing of how it was made fails.'}),
}

/** The options of a plugin, checked against its schema; throws `usage` with the nearest name for what is not one. */
export function checkedOptions<Schema extends z.ZodObject<typeof siteShape>>(
  plugin: string,
  schema: Schema,
  options: unknown,
): z.infer<Schema> & {on: string} {
  const {data, issues} = validate(schema, options ?? {})
  if (issues) {
    const [issue] = issues
    const name = issue ? fieldOf(issue) : 'options'
    const isUnknown = issue?.message.startsWith('unknown field') && issue.allowed
    throw usage(
      plugin,
      name,
      isUnknown
        ? `There is no option ${name}. ${closest(String(issue?.path.at(-1)), isUnknown)}`
        : `The option ${name}: ${issue?.message}.`,
      issue?.allowed,
    )
  }
  const {markets, platforms, language, on = today(), ...rest} = data
  if (language !== undefined && !lookUp(language))
    throw notAmong(
      plugin,
      'language',
      language,
      'a language that there are words for',
      Object.keys(languages),
    )
  return {
    ...rest,
    ...(language === undefined ? {} : {language}),
    ...(markets ? {markets: checkedMarkets(plugin, markets)} : {}),
    ...(platforms ? {platforms: checkedPlatforms(plugin, platforms)} : {}),
    on,
  } as z.infer<Schema> & {on: string}
}

/** With the Union for its member states, as on the command line. */
function checkedMarkets(plugin: string, given: readonly string[]): string[] {
  const markets = given.map(market => market.trim().toUpperCase())
  for (const market of markets)
    if (!isKnownMarket(market))
      throw notAmong(plugin, 'markets', market, 'a market that any shipped policy is about', shipped)
  return withUnion(markets)
}

function checkedPlatforms(plugin: string, given: readonly string[]): string[] {
  const platforms = given.map(platform => platform.trim().toLowerCase())
  for (const platform of platforms)
    if (!termed.includes(platform))
      throw notAmong(plugin, 'platforms', platform, 'a platform whose terms are shipped', termed)
  return [...new Set(platforms)]
}

function notAmong(
  plugin: string,
  option: string,
  value: string,
  what: string,
  allowed: readonly string[],
): DisclosureError {
  const sentence = `The option ${option}: ${JSON.stringify(value)} is not ${what}. ${closest(value, allowed)}`
  return usage(plugin, option, sentence, allowed)
}

function usage(
  plugin: string,
  field: string,
  sentence: string,
  allowed: readonly string[] | undefined,
): DisclosureError {
  return new DisclosureError('usage', `[${plugin}] ${sentence}`, {field, allowed})
}
