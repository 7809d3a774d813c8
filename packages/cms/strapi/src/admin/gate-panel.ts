/** The panel beside an entry: what the gate would say if its draft were published now, and the override with a reason. */
import {Box, Button, Field, Flex, Textarea, Typography} from '@strapi/design-system'
import {useFetchClient, useQueryParams} from '@strapi/strapi/admin'
import type {GateFinding, GateResult} from 'forthright/gate'
import {createElement as h, useEffect, useState} from 'react'
import {useIntl} from 'react-intl'
import {type WordId, words} from './words.ts'

/** What Strapi gives a panel. */
interface PanelProps {
  model: string
  documentId?: string
  document?: {updatedAt?: string; [attribute: string]: unknown}
}

type Answer = Pick<GateResult, 'decision' | 'findings' | 'verdict'>

/** A panel for Strapi; `null` where an entry has no disclosure, or is not saved yet. */
export function GatePanel({
  model,
  documentId,
  document,
}: PanelProps): {title: string; content: object} | null {
  const {formatMessage} = useIntl()
  const {get, post} = useFetchClient()
  const [{query}] = useQueryParams()
  const [answer, setAnswer] = useState<Answer | undefined>(undefined)
  const [reason, setReason] = useState('')
  const [note, setNote] = useState<WordId | undefined>(undefined)
  const locale = query.plugins?.i18n?.locale
  const saved = document?.updatedAt
  const say = (id: WordId) => formatMessage({id: `forthright.${id}`, defaultMessage: words[id]})

  useEffect(() => {
    setNote(undefined)
    setAnswer(undefined)
    if (!documentId || !saved) return
    get('/forthright/check', {params: {contentType: model, documentId, locale}})
      .then(({data}) => setAnswer(data as Answer))
      // Not guarded, or not allowed to see it: nothing to show.
      .catch(() => setAnswer(undefined))
  }, [model, documentId, locale, saved, get])

  if (!answer) return null
  const override = () =>
    post('/forthright/overrides', {contentType: model, documentId, locale, reason})
      .then(() => setNote('override-kept'))
      .catch(() => setNote('override-refused'))
  return {
    title: say('panel-title'),
    content: h(
      Flex,
      {direction: 'column', alignItems: 'stretch', gap: 3, width: '100%'},
      h(Typography, {variant: 'omega', fontWeight: 'bold'}, say(`decision-${answer.decision}`)),
      answer.verdict ? h(Typography, {variant: 'pi'}, answer.verdict) : null,
      ...answer.findings
        .filter(isShown)
        .map(finding =>
          h(Box, {key: finding.code + finding.pointer}, h(Typography, {variant: 'pi'}, finding.message)),
        ),
      answer.decision === 'block'
        ? h(
            Field.Root,
            {name: 'forthright-reason', id: 'forthright-reason'},
            h(Field.Label, null, say('override-reason')),
            h(Textarea, {
              value: reason,
              onChange: (event: {target: {value: string}}) => setReason(event.target.value),
            }),
          )
        : null,
      answer.decision === 'block'
        ? h(
            Button,
            {variant: 'secondary', disabled: reason.trim() === '', onClick: override},
            say('override-keep'),
          )
        : null,
      note ? h(Typography, {variant: 'pi'}, say(note)) : null,
    ),
  }
}

function isShown({severity}: GateFinding): boolean {
  return severity !== 'info'
}
