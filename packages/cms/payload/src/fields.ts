/** The fields that the plugin adds to a collection. */
import {parseRecord} from '@forthright/core'
import {type FormField, formIn} from 'forthright/gate/form'
import {type Guarded, groupName} from './guarded.ts'
import type {Data, NewField} from './host.ts'
import {readLabel} from './read-label.ts'
import {readForm} from './stated.ts'
import {formWords, type Words, words} from './words.ts'

const labelName = 'disclosureLabel'

/** The fields that errors can stand at. */
export const shownFields = ['origin', 'model', 'responsible', 'more'] as const

/** Whether a model took part in what has this origin. */
export function isOfAi(origin: unknown): boolean {
  const model = formIn('en').fields.find(({name}) => name === 'model')
  return model?.ifOrigin?.includes(String(origin)) ?? true
}

const loggedIn = {read: ({req}: {req: {user?: unknown}}): boolean => Boolean(req.user)}
const filledIn = (name: string) => (_: Data, stated: Data | undefined) => Boolean(stated?.[name])

/** The group: what an editor states, who reviewed it, and what was decided; each version of a text has its own. */
export function disclosureGroup({group}: Pick<Guarded, 'group'>): NewField {
  const {fields} = formIn('en')
  const own = (name: string) => fields.filter(field => field.name.startsWith(`${name}.`))
  const [before, after] = [fields.slice(0, 2), fields.slice(2)]
  return {
    name: groupName,
    type: 'group',
    localized: group.localizedAt >= 0,
    label: formWords(form => form.title),
    admin: {position: 'sidebar'},
    fields: [
      ...before.map(fieldFor),
      {
        name: 'reviewed',
        type: 'group',
        label: formWords(form => form.fields.find(({name}) => name === 'reviewed.by')?.label),
        ...shownWhen(own('reviewed')[0]?.ifOrigin),
        fields: [
          {
            name: 'confirmed',
            type: 'checkbox',
            label: words.confirmed,
            admin: {description: words.confirmedHelp},
          },
          ...own('reviewed').map(field => ({
            ...fieldFor({...field, name: field.name.replace('reviewed.', '')}),
            admin: {
              // The name can be emptied, which takes the review away; no other can be written.
              readOnly: field.name !== 'reviewed.by',
              condition: filledIn(field.name.replace('reviewed.', '')),
            },
          })),
          {name: 'role', type: 'text', admin: {readOnly: true, hidden: true}},
          {name: 'digest', type: 'text', admin: {readOnly: true, hidden: true}},
        ],
      },
      ...after.filter(({name}) => !name.includes('.')).map(fieldFor),
      {
        name: 'check',
        type: 'select',
        label: words.check,
        options: (['publish', 'warn', 'block'] as const).map(value => ({value, label: words[value]})),
        access: loggedIn,
        admin: {readOnly: true, description: words.checkHelp},
      },
      {
        name: 'overrideReason',
        type: 'textarea',
        label: words.overrideReason,
        access: loggedIn,
        admin: {description: words.overrideReasonHelp},
      },
      ...(['overriddenBy', 'overriddenOn', 'overriddenFor'] as const).map(
        (name): NewField => ({
          ...{name, type: 'text', label: words[name], access: loggedIn},
          admin: {readOnly: true, condition: filledIn(name)},
        }),
      ),
    ],
  }
}

/** The label and the marks, worked out whenever a document is read; empty where nothing is looked after. */
export function labelField(guarded: Guarded | undefined): NewField {
  return {
    ...{name: labelName, type: 'json', virtual: true, admin: {hidden: true}},
    ...(guarded ? {hooks: {afterRead: [readLabel(guarded)]}} : {}),
  }
}

/** A field of the form, checked as it is typed. */
function fieldFor({name, kind, options, ifOrigin}: Omit<FormField, 'name'> & {name: string}): NewField {
  const label = labelOf(name)
  const base = {name, label, ...shownWhen(ifOrigin)}
  if (kind === 'select')
    return {
      ...base,
      type: 'select',
      options: (options ?? []).map(({value}) => ({value, label: optionLabel(name, value)})),
    }
  if (kind === 'date') return {...base, type: 'date'}
  return {
    ...base,
    type: kind,
    validate: (_: unknown, {siblingData}: {siblingData: Data}) => whatIsWrong(name, siblingData),
  }
}

function labelOf(name: string): Words {
  return formWords(
    form => form.fields.find(field => field.name === name || field.name === `reviewed.${name}`)?.label,
  )
}

function optionLabel(name: string, value: string): Words {
  return formWords(form => {
    const field = form.fields.find(one => one.name === name)
    return field?.options?.find(option => option.value === value)?.label
  })
}

function shownWhen(origins: FormField['ifOrigin']): Pick<NewField, 'admin'> {
  return origins ? {admin: {condition: (_, stated) => origins.includes(String(stated?.origin))}} : {}
}

/** `true`, or what is wrong with a field in the light of the others. */
function whatIsWrong(name: string, siblings: Data): string | true {
  const {disclosure, problem} = readForm(siblings)
  if (problem) return problem.field === name ? problem.message : true
  if (disclosure === undefined) return true
  const issue = parseRecord(disclosure).issues?.find(({path}) => fieldOfIssue(path, siblings) === name)
  return issue ? issue.message : true
}

/** What no field of its own states is stated in `more`. */
function fieldOfIssue([first]: readonly (string | number)[], siblings: Data): string {
  return typeof first === 'string' && first in siblings ? first : 'more'
}
