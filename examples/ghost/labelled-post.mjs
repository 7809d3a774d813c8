/** A post of Ghost with its label: an HTML card before its text, and marks in the head of its page. */
import {formIn} from 'forthright/gate/form'

/** The internal tag of a post that was taken back. */
export const missingTag = '#disclosure-missing'

const [opens, closes] = ['<!-- forthright -->', '<!-- /forthright -->']
const origins = formIn('en')
  .fields.find(({name}) => name === 'origin')
  .options.map(({value}) => value)

/** A post as the gate takes it: what it says of itself by a tag, and its text without our label. */
export function itemOf({id, title, status, html, codeinjection_head: head, tags}) {
  const stated = origins.filter(origin => tags.some(({slug}) => slug === `hash-${origin}`))
  return {
    ...{id, collection: 'posts', status, title, format: 'html'},
    content: withoutLabel(head ?? '') + withoutLabel(html ?? ''),
    // Two tags that contradict each other are for the gate to refuse.
    ...(stated.length === 0 ? {} : {disclosure: stated.length === 1 ? stated[0] : stated}),
  }
}

/** What of a post has to change for it to carry the label and the marks, in the place of those from before; empty where nothing has. */
export function withLabel(post, label, head) {
  const lexical = JSON.parse(post.lexical)
  const others = lexical.root.children.filter(node => !isLabel(node))
  const card = {type: 'html', version: 1, html: `${opens}${label}${closes}`}
  lexical.root.children = label === '' ? others : [card, ...others]
  const before = post.codeinjection_head ?? ''
  const rest = withoutLabel(before)
  const after = head === '' ? rest : `${opens}${head}${closes}${rest}`
  const tags = post.tags.filter(({name}) => name !== missingTag)
  return {
    ...(JSON.stringify(lexical) === JSON.stringify(JSON.parse(post.lexical))
      ? {}
      : {lexical: JSON.stringify(lexical)}),
    ...(after === before ? {} : {codeinjection_head: after}),
    ...(tags.length === post.tags.length ? {} : {tags: tags.map(({name}) => ({name}))}),
  }
}

function withoutLabel(text) {
  const [start, end] = [text.indexOf(opens), text.indexOf(closes)]
  return start < 0 || end < start ? text : text.slice(0, start) + text.slice(end + closes.length)
}

function isLabel({type, html}) {
  return type === 'html' && typeof html === 'string' && html.startsWith(opens)
}
