/**
 * Why: a section for MJML is worth something only if MJML takes it, and a label only if it is still there after the
 * tools that mails go through.
 */
import {type Disclosure, disclose, evaluate, parseRecord, withDetails} from '@forthright/core'
import {hostileStrings} from '@forthright/core/testing'
import {email, mjmlBlock, mjmlDetails} from '@forthright/html/email'
import nbDetails from '@forthright/labels/details/nb'
import nb from '@forthright/labels/nb'
import {policies} from '@forthright/policies'
import juice from 'juice'
import compile from 'mjml'
import {describe, expect, it} from 'vitest'

const picture = 'https://nordlys.example/genser.jpg'
const disclosure = disclosureOf({
  origin: 'ai-generated',
  model: 'openai/gpt-5.2',
  published: true,
  responsible: {name: 'Nordlys AS', contact: 'https://nordlys.example/kontakt'},
  parts: {[picture]: 'ai-generated'},
})
const label = nb.labels['text-ai-generated'].long
const pictureLabel = nb.labels['image-ai-generated'].short

describe('sections for MJML', () => {
  it('become a mail with the label and the details, each once', async () => {
    const mail = await mailOf(disclosure)
    expect(count(mail, label)).toBe(1)
    expect(count(mail, nbDetails.texts.title.text)).toBe(1)
    expect(mail).toContain('<b>')
    const {labels, record, issues} = email.read(mail)
    expect(issues).toEqual([])
    expect(labels.map(({part}) => part)).toEqual(['body', picture])
    expect(record?.parts[0]?.steps[0]?.by).toEqual({kind: 'model', provider: 'openai', id: 'gpt-5.2'})
  })

  it('are taken up by email.write, which adds the labels of pictures', async () => {
    const mail = await mailOf(disclosure)
    const {content} = email.write(mail, disclosure)
    expect(count(content, label)).toBe(1)
    expect(count(content, nbDetails.texts.title.text)).toBe(1)
    expect(content).not.toContain('width="600" style="max-width')
    expect(content).toMatch(
      new RegExp(`genser\\.jpg"[^>]*>[\\s\\S]{0,40}<span class="ai-disclosure"[^>]*> ${pictureLabel}`),
    )
    expect(email.write(content, disclosure).content).toBe(content)
  })

  it('take an icon, a language that runs to the left, and colours', async () => {
    const arabic = {...disclosure, direction: 'rtl'} as const
    const block = mjmlBlock(arabic, {
      icon: {src: 'https://nordlys.example/ki.png', width: 32, height: 16},
      colors: {text: '#ffffff', background: '#1c2b39'},
    })
    const {html, errors} = await compile(`<mjml><mj-body>${block}</mj-body></mjml>`, {
      validationLevel: 'strict',
    })
    expect(errors).toEqual([])
    expect(html).toContain('align="right"')
    expect(html).toContain('background:#1c2b39')
    expect(html).toContain('ki.png')
  })

  it('hold hostile text as text', async () => {
    for (const hostile of hostileStrings) {
      const {details} = disclosure
      if (!details) throw new Error('no details')
      const {html, errors} = await compile(
        `<mjml><mj-body>${mjmlDetails({...disclosure, details: {...details, title: hostile}})}<mj-section css-class="end"></mj-section></mj-body></mjml>`,
        {validationLevel: 'strict'},
      )
      expect(errors, hostile).toEqual([])
      expect(html).not.toMatch(/<(script|svg|img)/)
      expect(count(html, 'class="end"'), hostile).toBe(1)
    }
  })
})

describe('a mail whose styles are put inline by a tool', () => {
  it('keeps its label, once and as it was', () => {
    const mail =
      '<html><head><style>p{color:red} table{width:1px}</style></head><body><p>Hei</p></body></html>'
    const {content} = email.write(mail, disclosure)
    const inlined = juice(content)
    expect(count(inlined, label)).toBe(1)
    expect(inlined).toMatch(/<p class="ai-disclosure"[^>]*style="[^"]*color: ?#404040/)
    expect(email.read(inlined).labels.map(({part}) => part)).toEqual(
      email.read(content).labels.map(({part}) => part),
    )
    expect(count(email.write(inlined, disclosure).content, label)).toBe(1)
  })
})

async function mailOf(one: Disclosure): Promise<string> {
  const template = `<mjml><mj-head><mj-preview>For preview</mj-preview></mj-head><mj-body>
    ${mjmlBlock(one)}
    <mj-section><mj-column><mj-image src="${picture}" alt="" /><mj-text>Hei!</mj-text></mj-column></mj-section>
    ${mjmlDetails(one)}
  </mj-body></mjml>`
  const {html, errors} = await compile(template, {validationLevel: 'strict'})
  expect(errors).toEqual([])
  return html
}

function disclosureOf(input: unknown): Disclosure {
  const {record, issues} = parseRecord(input)
  if (!record) throw new Error(JSON.stringify(issues))
  const outcomes = evaluate(record, {policies, markets: ['EU'], on: '2026-11-20'})
  const disclosed = disclose(record, {outcomes, words: nb, channel: 'email', show: 'always'})
  return withDetails(disclosed, {words: nb, details: nbDetails, outcomes, policies, on: '2026-11-20'})
}

/** How often something stands in a page, but for its scripts. */
function count(page: string, part: string): number {
  return page.replace(/<script[\s\S]*?<\/script>/g, '').split(part).length - 1
}
