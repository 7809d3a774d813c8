/** Publishes one post on Bluesky, on X and through Postiz, each with its disclosure. */
import {readFileSync} from 'node:fs'
import {AtpAgent} from '@atproto/api'
import {labelPost, readPost} from 'forthright'

const {
  BLUESKY_URL = 'https://bsky.social',
  BLUESKY_HANDLE = '',
  BLUESKY_PASSWORD = '',
  X_URL = 'https://api.x.com',
  X_TOKEN = '',
  POSTIZ_URL = 'https://api.postiz.com/public/v1',
  POSTIZ_KEY = '',
  POSTIZ_INTEGRATION = '',
} = process.env

const file = new URL('post.md', import.meta.url)
const {record, fields} = readPost({file: 'post.md', text: readFileSync(file, 'utf8'), format: 'markdown'})
const {social: text, language, image} = fields
const picture = readFileSync(new URL(image.src, file))
const site = {markets: ['EU'], language}

// Each network has the picture first, and gives a name for it.
const agent = new AtpAgent({service: BLUESKY_URL})
await agent.login({identifier: BLUESKY_HANDLE, password: BLUESKY_PASSWORD})
const {blob} = (await agent.uploadBlob(picture, {encoding: 'image/png'})).data
const embed = {$type: 'app.bsky.embed.images', images: [{image: blob, alt: image.alt}]}
await agent.post(labelled('bluesky', {text, langs: [language], embed}))

const x = {authorization: `Bearer ${X_TOKEN}`}
const upload = formWith('media')
upload.set('media_category', 'tweet_image')
const {data} = await send(`${X_URL}/2/media/upload`, x, upload)
await send(`${X_URL}/2/tweets`, x, labelled('x', {text, media: {media_ids: [data.id]}}))

const postiz = {authorization: POSTIZ_KEY}
const uploaded = await send(`${POSTIZ_URL}/upload`, postiz, formWith('file'))
const value = [{content: text, image: [{id: uploaded.id, path: uploaded.path}]}]
const post = {integration: {id: POSTIZ_INTEGRATION}, value, settings: {__type: 'x'}}
await send(`${POSTIZ_URL}/posts`, postiz, labelled('postiz', {type: 'now', date: new Date(), posts: [post]}))

/** The payload with its disclosure. What is left for a person is told before anything is sent. */
function labelled(network, payload) {
  const {content, manual} = labelPost(network, payload, record, site)
  for (const step of manual) console.log(`${network}: to do: ${step}`)
  return content
}

/** The picture as a field of a form. */
function formWith(field) {
  const form = new FormData()
  form.set(field, new Blob([picture], {type: 'image/png'}), image.src)
  return form
}

async function send(url, headers, body) {
  const json = {headers: {...headers, 'content-type': 'application/json'}, body: JSON.stringify(body)}
  const answer = await fetch(url, {method: 'POST', ...(body instanceof FormData ? {headers, body} : json)})
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`)
  return answer.json()
}
