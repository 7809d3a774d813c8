/** What agents can read: every policy with its sources, and the schemas of what people write. */

import disclosure from '@forthright/core/schema/disclosure.json' with {type: 'json'}
import draft from '@forthright/core/schema/draft.json' with {type: 'json'}
import labels from '@forthright/core/schema/labels.json' with {type: 'json'}
import policy from '@forthright/core/schema/policy.json' with {type: 'json'}
import record from '@forthright/core/schema/record.json' with {type: 'json'}
import documents from '@forthright/policies/documents'
import config from '../../generated/schema/config.json' with {type: 'json'}

/** A resource, and what it holds. */
export interface McpResource {
  uri: string
  name: string
  description: string
  mimeType: 'application/json'
  value: object
}

const schemas = {disclosure, record, policy, draft, labels, config}

/** Every resource. */
export const resources: readonly McpResource[] = [
  {
    uri: 'forthright://policies',
    name: 'policies',
    description:
      'All laws, codes, standards and terms that are shipped, by id, with their markets and platforms.',
    mimeType: 'application/json',
    value: documents.map(({obligations, id, name, status, markets, platforms}) => ({
      ...{id, name, status, markets, platforms},
      obligations: obligations.map(one => one.id),
    })),
  },
  ...documents.map(
    (document): McpResource => ({
      uri: `forthright://policies/${document.id}`,
      name: document.id,
      description: document.name,
      mimeType: 'application/json',
      value: document,
    }),
  ),
  ...Object.entries(schemas).map(
    ([name, value]): McpResource => ({
      uri: `forthright://schema/${name}`,
      name: `schema ${name}`,
      description: `The JSON Schema of ${name}.`,
      mimeType: 'application/json',
      value,
    }),
  ),
]
