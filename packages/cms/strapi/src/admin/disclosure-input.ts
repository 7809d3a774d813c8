/** The field of a disclosure in the editor: the form of the gate, which stores what its fields state. */
import {Box, Field, Flex, SingleSelect, SingleSelectOption, Textarea, TextInput} from '@strapi/design-system'
import {type FormField, formIn} from 'forthright/gate/form'
import {forwardRef, createElement as h, useState} from 'react'
import {useIntl} from 'react-intl'
import {disclosureOf, type FieldValues, valuesOf} from './form-values.ts'

/** What Strapi gives a custom field. */
interface InputProps {
  name: string
  value?: unknown
  label?: string
  hint?: string
  error?: string
  disabled?: boolean
  required?: boolean
  onChange(event: {target: {name: string; type: string; value: unknown}}): void
}

function DisclosureInput(props: InputProps): object {
  const {name, value, label, hint, error, disabled = false, required, onChange} = props
  const {locale} = useIntl()
  const form = formIn(locale)
  // JSON that is half typed is no object yet.
  const [draft, setDraft] = useState<string | undefined>(undefined)
  const stored = valuesOf(value)
  const values: FieldValues = draft === undefined ? stored : {...stored, more: draft}
  const change = (field: FormField, next: string) => {
    const changed = {...values, [field.name]: next}
    if (field.name === 'more') setDraft(isObjectOrEmpty(next) ? undefined : next)
    onChange({target: {name, type: 'json', value: disclosureOf(changed)}})
  }
  const shown = form.fields.filter(
    field => !field.ifOrigin || field.ifOrigin.includes(values.origin) || values[field.name] !== '',
  )
  return h(
    Field.Root,
    {name, id: name, error, hint, required},
    h(
      Flex,
      {direction: 'column', alignItems: 'stretch', gap: 4},
      h(Field.Label, null, label ?? form.title),
      ...shown.map(field => h(Box, {key: field.name}, oneField(field, values[field.name], disabled, change))),
      h(Field.Hint),
      h(Field.Error),
    ),
  )
}

function isObjectOrEmpty(text: string): boolean {
  if (text.trim() === '') return true
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}

function oneField(
  field: FormField,
  value: string,
  disabled: boolean,
  change: (field: FormField, next: string) => void,
): object {
  const {name, kind, label, options = [], example} = field
  const typed = {
    ...{value, disabled, placeholder: example ?? ''},
    onChange: (event: {target: {value: string}}) => change(field, event.target.value),
  }
  const control =
    kind === 'select'
      ? h(
          SingleSelect,
          {
            ...{value, disabled, placeholder: '–'},
            onChange: (next: unknown) => change(field, String(next ?? '')),
            onClear: () => change(field, ''),
          },
          ...options.map(one => h(SingleSelectOption, {key: one.value, value: one.value}, one.label)),
        )
      : kind === 'json'
        ? h(Textarea, typed)
        : h(TextInput, {...typed, type: kind === 'date' && isDay(value) ? 'date' : 'text'})
  return h(
    Field.Root,
    {name: `disclosure.${name}`, id: `disclosure.${name}`},
    h(Field.Label, null, label),
    control,
  )
}

/** A moment with a time is shown as it is stored. */
function isDay(value: string): boolean {
  return value === '' || /^\d{4}-\d{2}-\d{2}$/.test(value)
}

const input: unknown = forwardRef<InputProps>(DisclosureInput)

export default input
