/**
 * A service beside Ghost. Ghost asks nobody before it publishes, so this hears of it afterwards, by webhooks of
 * `post.published` and `post.published.edited`: it labels posts that say how they were made, by an internal tag such as
 * `#ai-generated`, and takes back posts that do not, as drafts with the tag `#disclosure-missing`.
 *
 * GHOST_URL=… GHOST_ADMIN_KEY=… GHOST_WEBHOOK_SECRET=… PORT=… node service.mjs
 */
import {createServer} from 'node:http'
import {renderHead} from '@forthright/html'
import {createForthright} from 'forthright'
import {publishGate} from 'forthright/gate'
import {gateHandler} from 'forthright/gate/handler'
import {adminApi} from './admin-api.mjs'
import {itemOf, missingTag, withLabel} from './labelled-post.mjs'

const {
  GHOST_URL,
  GHOST_ADMIN_KEY,
  GHOST_WEBHOOK_SECRET,
  HOST = '127.0.0.1',
  PORT = '8089',
  LANGUAGE = 'en',
} = process.env
for (const [name, value] of Object.entries({GHOST_URL, GHOST_ADMIN_KEY, GHOST_WEBHOOK_SECRET}))
  if (!value) throw new Error(`Set ${name}.`)

const site = {markets: ['EU'], context: {roles: ['deployer']}}
const gate = publishGate({...site, mode: 'block'})
const forthright = createForthright(site)
const ghost = adminApi(GHOST_URL, GHOST_ADMIN_KEY)
const handler = gateHandler({...site, mode: 'block', webhooks: {ghost: {secret: GHOST_WEBHOOK_SECRET}}})

/** One post after the other, or two webhooks of one post would write over each other. */
let last = Promise.resolve()

createServer((request, response) => {
  answer(request, response).catch(cause => {
    console.error(cause)
    response.writeHead(500).end()
  })
}).listen(Number(PORT), HOST, () => console.log(`listening on ${HOST}:${PORT}`))

async function answer(request, response) {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  const body = Buffer.concat(chunks)
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD'
  const asked = new Request(`http://${HOST}:${PORT}${request.url}`, {
    method: request.method,
    headers: Object.entries(request.headers).flatMap(([name, value]) =>
      [value].flat().map(one => [name, one]),
    ),
    ...(hasBody ? {body} : {}),
  })
  // Refuses what is not signed by Ghost, and answers with the decision on what was sent.
  const decided = await handler(asked)
  const text = await decided.text()
  response.writeHead(decided.status, Object.fromEntries(decided.headers)).end(text)
  if (decided.status !== 200 || !/\/webhooks\/ghost$/.test(asked.url)) return
  const {post} = JSON.parse(body.toString())
  if (!post?.current?.id) return
  last = last.then(() => follow(post.current.id)).catch(cause => console.error(cause))
}

/** What follows on a publication. What is as it should be is not written again: that is what ends the chain of our own edits. */
async function follow(id) {
  const post = await ghost.read(id)
  if (post.status !== 'published') return
  // The post as it is now, without the label of before, which says what was stated then.
  const {decision, fix, disclosure} = await gate(itemOf(post))
  if (decision === 'block') {
    console.log(`${id} taken back: ${fix.map(({what}) => what).join(' ')}`)
    await ghost.write(post, {
      status: 'draft',
      tags: [...post.tags.map(({name}) => ({name})), {name: missingTag}],
    })
    return
  }
  const label = disclosure
    ? forthright.labelHtml('', disclosure.record, {fragment: true, language: LANGUAGE}).content
    : ''
  const changed = withLabel(post, label, disclosure ? renderHead(disclosure) : '')
  if (Object.keys(changed).length === 0) return
  console.log(`${id} labelled`)
  await ghost.write(post, changed)
}
