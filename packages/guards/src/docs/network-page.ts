/** The page of networks: flags, limits, steps for people and sources, from their facts; and what users of schedulers ask for. */
import type {Platform} from '@forthright/social'

/** The page, as Markdown. */
export function networkPage(networks: readonly Platform[]): string {
  const flagged = networks.filter(({facts}) => facts.native)
  const plain = networks.filter(({facts}) => !facts.native)
  return [
    '<!-- Printed by `pnpm gen` from packages/social. Do not edit. -->',
    '# Networks',
    'Which networks have a field for saying that AI was used, what it means, and when that was checked. The words of a label are written as well: a flag is silent wherever a post is shown outside its network. `forthright networks` prints the same and warns of facts that are older than 180 days; `forthright explain youtube` has all about one.',
    'How sure a fact is: _primary_ was read in the documents of the network, _secondary_ elsewhere, _memory_ was not looked up, _negative_ was looked for and not found, which can become wrong any month. How sure it is holds for the facts; the addresses of the sources of networks other than X, Instagram and Bluesky have not all been opened yet.',
    '## With a flag of their own',
    table(
      ['network', 'flag', 'since', 'it says that the post …', 'left out', 'taken back', 'sure', 'checked'],
      flagged.map(({id, name, facts: {native, checked, sources}}) => [
        `${name} (\`${id}\`)`,
        `\`${native?.path}\`: ${native?.type}`,
        native?.since ?? 'not known',
        `${native?.says} (${native?.about})`,
        native?.unset ?? '',
        native?.undo ?? '',
        native?.confidence ?? '',
        `${checked}, [source](${sources[0]})`,
      ]),
    ),
    'A flag that can never be unset is set with `confirmIrreversible: true` only; without it, that is a step for a person.',
    '## Without one',
    table(
      ['network', 'the text that takes the label', 'what else to know', 'sure', 'checked'],
      plain.map(({id, name, facts: {textLimits, notes = [], confidence, fields, checked, sources}}) => [
        `${name} (\`${id}\`)`,
        textLimits.map(({field, max, unit}) => `\`${field}\`: ${max} ${unit}`).join('; ') ||
          'no limit was read',
        notes.join(' '),
        `${confidence}${fields ? `; names of the fields: ${fields}` : ''}`,
        `${checked}, [source](${sources[0]})`,
      ]),
    ),
    '## What users of schedulers ask for',
    table(['what they ask for', 'here', 'how, or why not'], requests),
    '',
  ].join('\n\n')
}

/** Asked for in thirteen threads of schedulers and networks, as of 2026-11-30. */
const requests: readonly (readonly string[])[] = [
  [
    'The flag of YouTube with a truthful default, for published videos as well',
    'served',
    '`youtube`: `true` for what is realistic and altered, `false` for what people made, nothing where it is not known; `correct` drops read-only fields of a published video and writes the rest back.',
  ],
  [
    'The flags of TikTok',
    'served',
    '`tiktok`, `tiktok-business` and `tiktok-ads`; where TikTok drops the flag (photos, drafts), a step for a person says so.',
  ],
  [
    'The flag of Instagram on the parent of a carousel',
    'served',
    '`instagram`: the parent only, since a child refuses it.',
  ],
  [
    'A tag or a self-label for AI on Bluesky',
    'served',
    '`bluesky`, options `tag` and `selfLabel`: others read them, the app shows neither.',
  ],
  [
    'A mark on Mastodon',
    'in words',
    '`mastodon`: there is no such field; the label stands in the status, within the limit of the instance.',
  ],
  [
    '`is_ai_generated` of DeviantArt',
    'not yet',
    'Only its name was read, and that in secondary sources: no payload of it is known well enough to write.',
  ],
  [
    'A label that nobody can leave out',
    'served',
    'The gate blocks a post without its label, and `lint` finds it in payloads.',
  ],
]

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map(cell => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
