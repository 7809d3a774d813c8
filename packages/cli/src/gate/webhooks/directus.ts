/** A hook of Directus that asks before it saves, so its answer counts; it is known by a bearer token (RFC 6750, section 2.1). */
import type {GateItem} from '../types.ts'
import type {Webhook} from './webhook.ts'

export const directus: Webhook = {
  isAfter: false,
  challenge: 'Bearer',
  claim({headers}) {
    const [, token] = /^Bearer +([\w.~+/-]+=*)\s*$/i.exec(headers.get('Authorization') ?? '') ?? []
    return token === undefined
      ? 'It has no header Authorization with a bearer token.'
      : {kind: 'bearer', token}
  },
  // The hook knows the fields of its collections, and sends an item.
  item: payload => payload as GateItem,
}
