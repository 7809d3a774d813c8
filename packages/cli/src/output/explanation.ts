/** Obligations as text for a terminal, with their sources and how sure we are of them. */
import {type Clause, conditions, type PolicyDocument, type Requirement} from '@forthright/core'
import {moments} from '@forthright/core/surface'
import pc from 'picocolors'

/** An obligation and the instrument it stands in. */
export interface Entry {
  policy: PolicyDocument
  obligation: PolicyDocument['obligations'][number]
}

/** How sure we are of a reading, in words. */
export const sure = {
  primary: 'read in the official source',
  'primary-quoted': 'official text as quoted at length elsewhere',
  secondary: 'secondary sources only',
  memory: 'from memory, not looked up',
  unconfirmed: 'searched for and not confirmed',
} as const

/** Everything about one obligation. */
export function obligationText({policy, obligation}: Entry): string {
  const {
    cite,
    binds,
    media,
    applies,
    exceptions = [],
    requires,
    persists = [],
    sanction,
    reading,
  } = obligation
  return [
    pc.bold(`${policy.id}#${obligation.id}`),
    `  ${policy.name} (${policy.status}; ${(policy.markets ?? policy.platforms ?? []).join(', ')})`,
    '',
    `  ${obligation.summary}`,
    '',
    `  In force   ${inForce(obligation['in-force'])}`,
    `  Binds      ${binds}`,
    `  Looks at   ${media.join(', ')}`,
    '  Applies where',
    ...clauseLines(applies, 4),
    ...exceptions.flatMap(exception => [
      `  Except     ${exception.summary}`,
      ...clauseLines(exception.when, 4),
    ]),
    '  Asks for',
    ...requires.map(requirement => `    · ${requirementText(requirement)}`),
    ...persists.map(text => `  Stays      ${text}`),
    ...(sanction === undefined ? [] : [`  Sanction   ${sanction}`]),
    '  Sources',
    ...cite.flatMap(({provision, url, paraphrase}) => [
      `    ${provision}, ${url}`,
      ...(paraphrase === undefined ? [] : [pc.dim(`      ${paraphrase}`)]),
    ]),
    `  Our reading of ${reading.on}: ${sure[reading.confidence]}.${reading.note === undefined ? '' : ` ${reading.note}`}`,
    ...(policy.notes === undefined ? [] : ['', pc.dim(`  ${policy.notes}`)]),
    '',
  ].join('\n')
}

/** What is asked for, in words. */
export function requirementText(requirement: Requirement): string {
  const note = requirement.note === undefined ? '' : ` ${requirement.note}`
  switch (requirement.kind) {
    case 'label': {
      const {placement, moment, seconds, size, elements, wording, lighter} = requirement
      const form = [
        placement.replaceAll('-', ' '),
        moment === undefined ? undefined : moments[moment],
        seconds === undefined ? undefined : `at least ${seconds} s`,
        size === undefined ? undefined : `at least ${size.percent} % of the ${size.of.replace('-', ' ')}`,
        elements === undefined ? undefined : `with ${elements.map(list => list.join(' or ')).join(' and ')}`,
        wording === undefined
          ? undefined
          : `fixed wording (${wording.language}): ${wording.texts.join(' or ')}`,
      ]
      const less = lighter ? ` Lighter, ${lighter.placement.replaceAll('-', ' ')}: ${lighter.note}` : ''
      return `a label, ${form.filter(Boolean).join(', ')}.${note}${less}`
    }
    case 'no-label':
      return `no label ${requirement.placement.replaceAll('-', ' ')}.${note}`
    case 'mark':
      return `a machine-readable mark: ${requirement.vocabulary}.${note}`
    case 'form':
      return `a form:${note}`
    case 'prohibition':
      return `not to be published:${note}`
    default:
      return `${requirement.kind === 'declaration' ? 'a declaration' : 'evidence to keep'}:${note}`
  }
}

/** From when to when, in words. */
export function inForce(span: Entry['obligation']['in-force']): string {
  const began =
    'from' in span ? `from ${span.from}` : `by ${span.by} at the latest; the first day is not known`
  return span.to === undefined ? began : `${began} until ${span.to}`
}

function clauseLines(clause: Clause, indent: number): string[] {
  const pad = ' '.repeat(indent)
  const words = {
    all: 'all of',
    any: 'any of',
    none: 'none of',
    unless: 'unless it is claimed: any of',
  } as const
  return (['all', 'any', 'none', 'unless'] as const).flatMap(kind => {
    const nodes = clause[kind]
    if (!nodes) return []
    return [
      `${pad}${words[kind]}`,
      ...nodes.flatMap(node =>
        typeof node === 'string'
          ? [`${pad}  · ${conditions[node]?.says.true ?? node} ${pc.dim(node)}`]
          : clauseLines(node, indent + 2),
      ),
    ]
  })
}
