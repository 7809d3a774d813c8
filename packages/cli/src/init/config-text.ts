/** The text of a configuration, with a comment on everything in it. */
import {stringify} from 'yaml'
import type {SiteFacts} from './site-facts.ts'

/** A configuration in YAML that says what holds for a site, and what else it could say. */
export function configText({
  markets,
  platforms = [],
  roles,
  responsible,
  contact,
  languages,
  content,
}: SiteFacts): string {
  const [language, ...others] = languages
  const purposes = content.filter(kind => kind !== 'chatbot')
  const [purpose] = purposes
  const answers = {name: responsible, ...(contact === undefined ? {} : {contact})}
  return [
    '# What holds for the whole site. A post may say otherwise in its own front matter, under disclosure.',
    '# Everything that can stand here: docs/cli.md, “Configuration”.',
    '',
    '# Where you publish. A post that is for somewhere else says so: disclosure: {markets: [NO]}.',
    `markets: ${flow(markets)}`,
    '',
    ...(platforms.length > 0
      ? ['# Platforms whose terms count too.', `platforms: ${flow(platforms)}`, '']
      : ['# Platforms whose terms count too, e.g. [x, tiktok].', '# platforms: []', '']),
    '# The language of labels on posts that do not say theirs (lang).',
    ...(others.length > 0
      ? [`# You also publish in ${others.join(', ')}: such posts say so, e.g. lang: ${others[0]}.`]
      : []),
    `language: ${flow(language)}`,
    '',
    '# How sure a duty must be for a label to be shown: when-required, when-advised (the default) or always.',
    '# show: when-advised',
    '',
    'context:',
    '  # How you take part. The law asks other things of who offers AI (provider) than of who uses it (deployer).',
    `  roles: ${flow(roles)}`,
    '  # Who answers for what is published, and where readers can ask.',
    `  responsible: ${flow(answers)}`,
    ...(contact === undefined
      ? ['  # A contact that readers can find is part of it: contact: https://…']
      : []),
    ...(purposes.length === 1
      ? ['  # What everything here is for, unless a post says otherwise.', `  purpose: ${flow(purpose)}`]
      : [
          `  # What a post is for differs here (${purposes.join(', ')}), so each says its own: disclosure: {purpose: ${purpose ?? 'service'}}.`,
        ]),
    ...(content.includes('chatbot')
      ? ['  # Where people talk with an AI, the page says so: disclosure: {interactive: true}.']
      : []),
    '  # If anybody can read all of it, say so once here and not in each post.',
    '  # published: true',
    '',
  ].join('\n')
}

function flow(value: unknown): string {
  return stringify(value, {
    // Other readers of YAML take NO for false.
    compat: 'yaml-1.1',
    collectionStyle: 'flow',
    flowCollectionPadding: false,
    lineWidth: 0,
  }).trimEnd()
}
