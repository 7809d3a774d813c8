/** The page of one instrument, printed from its file. */
import {
  abbreviate,
  type Clause,
  conditions,
  type PolicyDocument,
  parseRecord,
  type Requirement,
} from '@forthright/core'
import {stringify} from 'yaml'

type Obligation = PolicyDocument['obligations'][number]

const sure = {
  primary: 'read in the official source',
  'primary-quoted': 'the official text as quoted at length elsewhere',
  secondary: 'secondary sources only',
  memory: 'from memory, not looked up',
  unconfirmed: 'searched for and not confirmed',
} as const

/** The page of an instrument as Markdown. */
export function policyPage(policy: PolicyDocument): string {
  const {id, name, issuer, status, source, notes, obligations, markets, platforms} = policy
  return [
    `<!-- Printed by \`pnpm gen\` from packages/policies/${id}.yaml. Do not edit. -->`,
    `# ${name}`,
    `${issuer.name}, ${status}. ${markets ? `Markets: ${markets.join(', ')}` : `Platforms: ${platforms?.join(', ')}`}. <${source}>`,
    ...(notes === undefined ? [] : [notes.trim()]),
    ...obligations.map(obligation => obligationSection(policy, obligation)),
    'This page says what is required as far as we know. It is not legal advice.',
    '',
  ].join('\n\n')
}

/** What a label, mark or other thing that is asked for comes to, in words. */
export function requirementText(requirement: Requirement): string {
  const note = requirement.note === undefined ? '' : ` ${requirement.note.trim()}`
  if (requirement.kind === 'no-label') return `No label ${words(requirement.placement)}.${note}`
  if (requirement.kind === 'mark') return `A machine-readable mark, \`${requirement.vocabulary}\`.${note}`
  if (requirement.kind === 'form') return `A form:${note}`
  if (requirement.kind === 'prohibition') return `Not to be published:${note}`
  if (requirement.kind !== 'label')
    return `${requirement.kind === 'declaration' ? 'Declaration' : 'Evidence to keep'}:${note}`
  const {placement, moment, seconds, size, elements, wording, lighter} = requirement
  const form = [
    words(placement),
    moment && words(moment),
    seconds && `at least ${seconds} seconds`,
    size && `at least ${size.percent} % of the ${words(size.of)}`,
    elements && `holding ${elements.map(list => list.join(' or ')).join(' and ')}`,
    wording && `in the words ${wording.texts.map(text => `“${text}”`).join(' or ')} (${wording.language})`,
  ]
  const less = lighter
    ? ` Lighter where ${clauseText(lighter.when)}: ${words(lighter.placement)}. ${lighter.note.trim()}`
    : ''
  return `A label: ${form.filter(Boolean).join('; ')}.${note}${less}`
}

function obligationSection({id}: PolicyDocument, obligation: Obligation): string {
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
    examples,
  } = obligation
  const began = obligation['in-force']
  const span =
    'from' in began ? `from ${began.from}` : `by ${began.by} at the latest; the first day is not known`
  return [
    `## ${obligation.id}`,
    `\`${id}#${obligation.id}\``,
    obligation.summary.trim(),
    [
      `- **In force** ${span}${began.to === undefined ? '' : `, until ${began.to}`}`,
      `- **Binds** ${binds.trim()}`,
      `- **Looks at** ${media.join(', ')}`,
      `- **Applies where** ${clauseText(applies)}`,
      ...exceptions.map(({summary, when}) => `- **Except** ${summary.trim()} (${clauseText(when)})`),
      ...requires.map(requirement => `- **Asks for** ${requirementText(requirement)}`),
      ...persists.map(text => `- **Stays all the same** ${text.trim()}`),
      ...(sanction === undefined ? [] : [`- **Sanction** ${sanction.trim()}`]),
      ...cite.map(
        ({provision, url, paraphrase}) =>
          `- **Source** [${provision}](${url})${paraphrase === undefined ? '' : `: ${paraphrase.trim()}`}`,
      ),
      `- **Our reading** of ${reading.on}: ${sure[reading.confidence]}.${reading.note === undefined ? '' : ` ${reading.note.trim()}`}`,
    ].join('\n'),
    '### Examples',
    examples.map(exampleItem).join('\n\n'),
  ].join('\n\n')
}

function exampleItem({name, on, record, expect, claim}: Obligation['examples'][number]): string {
  const refuted = claim === undefined ? '' : ` This refutes a claim found in public: ${claim.trim()}`
  const parsed = parseRecord(record).record
  const yaml = stringify({disclosure: parsed ? abbreviate(parsed) : record}).trimEnd()
  return `**${expect}** on ${on}: ${name.trim()}.${refuted}\n\n\`\`\`yaml\n${yaml}\n\`\`\``
}

function clauseText(clause: Clause): string {
  const joined = (nodes: readonly (string | Clause)[], word: string) =>
    nodes.map(node => (typeof node === 'string' ? `\`${node}\`` : `(${clauseText(node)})`)).join(` ${word} `)
  return [
    clause.all && joined(clause.all, 'and'),
    clause.any && `(${joined(clause.any, 'or')})`,
    clause.none && `not (${joined(clause.none, 'or')})`,
    clause.unless && `unless it is claimed that (${joined(clause.unless, 'or')})`,
  ]
    .filter(Boolean)
    .join(' and ')
}

/** The conditions that policies combine, with what each asks. */
export function conditionsTable(): string {
  const rows = Object.values(conditions).map(
    ({id, field, question}) => `| \`${id}\` | ${question.replace('{part}', 'it')} | \`${field}\` |`,
  )
  return ['| condition | asks | field |', '| --- | --- | --- |', ...rows].join('\n')
}

function words(id: string): string {
  return id.replaceAll('-', ' ')
}
