/** The modules that instruments are compiled to. */
import type {Clause, Policy, PolicyDocument, Requirement} from '@forthright/core'
import type {Draft} from '../src/draft.ts'
import * as members from '../src/members.ts'

/**
 * Path to text: what evaluating needs of every instrument, a list a market, all of them, the whole documents, and what is
 * known of drafts.
 */
export function modulesOf(
  policies: readonly PolicyDocument[],
  drafts: readonly Draft[] = [],
): Map<string, string> {
  const markets = [...new Set(policies.flatMap(policy => policy.markets ?? []))].sort()
  const platforms = [...new Set(policies.flatMap(policy => policy.platforms ?? []))].sort()
  return new Map([
    ...policies.map(policy => [`${policy.id}.ts`, policyModule(policy)] as const),
    ...markets.map(
      market =>
        [
          `market/${market.toLowerCase()}.ts`,
          list(
            policies.filter(policy => policy.markets?.includes(market)),
            `What holds in ${market}`,
          ),
        ] as const,
    ),
    [
      'documents.ts',
      module('Every instrument with all that its file says', 'PolicyDocument[]', 'documents', policies),
    ],
    [
      'drafts.ts',
      module('What is known of rules that are not shipped', 'Draft[]', 'drafts', drafts, '../draft.ts'),
    ],
    ['index.ts', index(policies, markets, platforms)],
  ])
}

/** What evaluating needs; paraphrases, sanctions and examples stay in the documents. */
function lean({
  id,
  name,
  status,
  markets,
  platforms,
  obligations,
}: PolicyDocument): Omit<Policy, 'conditions'> {
  return {
    id,
    name,
    status,
    ...(markets ? {markets} : {}),
    ...(platforms ? {platforms} : {}),
    obligations: obligations.map(
      ({id, summary, cite, media, applies, exceptions, requires, persists, 'in-force': inForce}) => ({
        id,
        summary,
        cite: cite.map(({provision, url}) => ({provision, url})),
        'in-force': inForce,
        media,
        applies,
        ...(exceptions ? {exceptions: exceptions.map(({id, summary, when}) => ({id, summary, when}))} : {}),
        requires,
        ...(persists ? {persists} : {}),
      }),
    ),
  }
}

/** A policy brings the conditions that it names, and no others. */
function policyModule(policy: PolicyDocument): string {
  const used = [
    ...new Set(
      policy.obligations.flatMap(({applies, exceptions = [], requires}) =>
        [applies, ...exceptions.map(({when}) => when), ...requires.flatMap(clauseOf)].flatMap(namesIn),
      ),
    ),
  ].sort()
  const {obligations, ...head} = lean(policy)
  const within = policy.markets?.filter(market => Object.hasOwn(members, market)) ?? []
  const fields = [
    ...Object.entries(head).map(([key, value]) => `  ${key}: ${JSON.stringify(value)},`),
    ...(within.length > 0 ? [`  members: {${within.join(', ')}},`] : []),
    `  conditions: {${used.map(id => `'${id}': ${local(id)}`).join(', ')}},`,
    `  obligations: ${JSON.stringify(obligations, null, 2)},`,
  ]
  return [
    `/** ${policy.name}. Written by \`pnpm gen\`. Do not edit. */`,
    `import type {Policy} from '@forthright/core'`,
    `import {${used.map(local).join(', ')}} from '@forthright/core/conditions'`,
    ...(within.length > 0
      ? [`import {${within.join(', ')}} from '${'../'.repeat(policy.id.split('/').length)}members.ts'`]
      : []),
    '',
    'const policy: Policy = {',
    ...fields,
    '}',
    '',
    'export default policy',
    '',
  ].join('\n')
}

/** When a requirement holds, or takes another form. */
export function clauseOf(requirement: Requirement): Clause[] {
  if (requirement.kind === 'form') return requirement.when ? [requirement.when] : []
  return requirement.kind === 'label' && requirement.lighter ? [requirement.lighter.when] : []
}

/** Every condition that a clause names. */
export function namesIn(clause: Clause): string[] {
  return [clause.all, clause.any, clause.none, clause.unless].flatMap(nodes =>
    (nodes ?? []).flatMap(node => (typeof node === 'string' ? [node] : namesIn(node))),
  )
}

function module(doc: string, type: string, name: string, value: unknown, from = '@forthright/core'): string {
  return [
    `/** ${doc}. Written by \`pnpm gen\`. Do not edit. */`,
    `import type {${type.replace('[]', '')}} from '${from}'`,
    '',
    `const ${name}: ${type.endsWith('[]') ? 'readonly ' : ''}${type} = ${JSON.stringify(value, null, 2)}`,
    '',
    `export default ${name}`,
    '',
  ].join('\n')
}

function list(policies: readonly PolicyDocument[], doc: string): string {
  return [
    `/** ${doc}. Written by \`pnpm gen\`. Do not edit. */`,
    ...imports(policies, '../'),
    '',
    `const policies: ${array(policies)}`,
    '',
    'export default policies',
    '',
  ].join('\n')
}

function index(
  policies: readonly PolicyDocument[],
  markets: readonly string[],
  platforms: readonly string[],
): string {
  return [
    '/** Written by `pnpm gen`. Do not edit. */',
    ...imports(policies, './'),
    '',
    '/** Every instrument that is shipped, as far as evaluating needs it. */',
    `export const policies: ${array(policies)}`,
    '',
    '/** The markets that they are about. */',
    `export const markets = ${JSON.stringify(markets)} as const`,
    '',
    '/** The code of a market that a policy is about. */',
    'export type Market = (typeof markets)[number]',
    '',
    '/** The platforms whose terms they are. */',
    `export const platforms = ${JSON.stringify(platforms)} as const`,
    '',
    '/** The id of a platform whose terms are shipped. */',
    'export type PlatformId = (typeof platforms)[number]',
    '',
  ].join('\n')
}

function imports(policies: readonly PolicyDocument[], base: string): string[] {
  return [
    `import type {Policy} from '@forthright/core'`,
    ...policies.map(({id}) => `import ${local(id)} from '${base}${id}.ts'`),
  ]
}

function array(policies: readonly PolicyDocument[]): string {
  return `readonly Policy[] = [${policies.map(({id}) => local(id)).join(', ')}]`
}

function local(id: string): string {
  return id.replace(/[^a-z0-9]+(.)/g, (_, letter: string) => letter.toUpperCase())
}
