/** Posts of Ghost by its Admin API, with the key of a custom integration. */
import {createHmac} from 'node:crypto'

/** Reads and writes posts. Both reject where Ghost refuses, with its words. */
export function adminApi(url, key) {
  const [id, secret] = key.split(':')
  const ask = async (method, path, body) => {
    const response = await fetch(`${url}/ghost/api/admin/${path}`, {
      method,
      headers: {
        authorization: `Ghost ${token(id, secret)}`,
        'accept-version': 'v6.0',
        ...(body ? {'content-type': 'application/json'} : {}),
      },
      ...(body ? {body: JSON.stringify(body)} : {}),
    })
    const answer = await response.json()
    if (!response.ok) throw new Error(`Ghost answers ${response.status}: ${answer.errors?.[0]?.message}`)
    return answer.posts[0]
  }
  return {
    read: post => ask('GET', `posts/${post}/?formats=lexical,html`),
    // With the time of the last change: an edit of somebody in between is not written over.
    write: (post, changes) =>
      ask('PUT', `posts/${post.id}/`, {posts: [{...changes, updated_at: post.updated_at}]}),
  }
}

/** A JSON Web Token as Ghost wants it: HS256, five minutes. */
function token(id, secret) {
  const part = value => Buffer.from(JSON.stringify(value)).toString('base64url')
  const now = Math.floor(Date.now() / 1000)
  const signed = `${part({alg: 'HS256', typ: 'JWT', kid: id})}.${part({iat: now, exp: now + 300, aud: '/admin/'})}`
  return `${signed}.${createHmac('sha256', Buffer.from(secret, 'hex')).update(signed).digest('base64url')}`
}
