/** A rule of the linter, in words. */
import {type Rule, urlOf} from '@forthright/lint'
import pc from 'picocolors'

const looked = {source: 'sources', page: 'finished pages', payload: 'payloads of platforms'} as const

/** What a rule asks and why, what it says, and how to set it. */
export function ruleText({id, severity, presets, why, content, messages}: Rule): string {
  const selections = [...presets, 'strict'].join(', ')
  return [
    pc.bold(id),
    why,
    '',
    `Looks at ${content.map(kind => looked[kind]).join(', ')}. Severity: ${severity}. In the selections ${selections}.`,
    '',
    'It says:',
    ...Object.values(messages).map(message => `  ${message}`),
    '',
    `To set it: rules: {${id}: warn} in the configuration (off, info, warn or error).`,
    `To leave out one finding, in the line above it: <!-- forthright-disable-next-line ${id} -- why -->.`,
    `With examples: ${urlOf(id)}`,
    '',
  ].join('\n')
}
