/** The OpenAPI 3.1 description of the handler, made from the schema of an item and from those of the answers. */
import * as z from 'zod/mini'
import {itemSchema} from '../item.ts'
import {webhookHosts} from '../webhooks/webhooks.ts'
import {answerSchema, blockedSchema, problemSchema} from './answer-schemas.ts'

/** The document, the same in every version of the code. */
export function openapi(): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'The publish gate of forthright',
      version: '1',
      description:
        'Tells whether an item may be published as it is, and what to do where it may not. Paths are relative to where the handler is mounted. An equal request on an equal day has an equal answer, with its digest as ETag.',
    },
    paths: {
      '/': {
        post: {
          operationId: 'decide',
          summary: 'Decides on one item.',
          requestBody: body('Item'),
          responses: {...answers, ...problems(400, 405, 413, 415)},
        },
      },
      ...Object.fromEntries(webhookHosts.map(host => [`/webhooks/${host}`, {post: webhook(host)}])),
    },
    components: {
      schemas: {
        Item: schemaOf(itemSchema),
        Answer: schemaOf(answerSchema),
        Blocked: schemaOf(blockedSchema),
        Problem: schemaOf(problemSchema),
      },
      securitySchemes: {
        ghost: header(
          'X-Ghost-Signature',
          'sha256=<HMAC-SHA-256 of the body and t, hexadecimal>, t=<milliseconds>',
        ),
        contentful: header('x-contentful-signature', 'Request verification of Contentful.'),
        sanity: header(
          'sanity-webhook-signature',
          't=<milliseconds>,v1=<HMAC-SHA-256 of t, a full stop and the body, base64url>',
        ),
        directus: {type: 'http', scheme: 'bearer'},
      },
    },
  }
}

const answers = {
  200: {description: 'It may be published, perhaps with warnings.', ...json('application/json', 'Answer')},
  422: {
    description: 'It is blocked: what is wrong with it, what to do, and which questions are open.',
    ...json('application/problem+json', 'Blocked'),
  },
  500: {
    description: 'The gate could not look at it, so it is not published.',
    ...json('application/problem+json', 'Blocked'),
  },
}

const meanings: Readonly<Record<number, string>> = {
  400: 'The body is no JSON.',
  401: 'It is not signed with a secret that is known here, or was signed more than five minutes ago.',
  404: 'No webhook of this system is set up.',
  405: 'Another method than POST.',
  413: 'The body is too large.',
  415: 'The body is declared to be something else than JSON in UTF-8.',
}

function webhook(host: (typeof webhookHosts)[number]): object {
  const isBefore = host === 'directus'
  return {
    operationId: `${host}Webhook`,
    summary: isBefore
      ? 'Decides before a hook of Directus saves.'
      : `Decides on what ${host} tells of after the fact.`,
    security: [{[host]: []}],
    requestBody:
      host === 'ghost'
        ? {required: true, content: {'application/json': {schema: {type: 'object'}}}}
        : body('Item'),
    responses: {
      ...(isBefore
        ? answers
        : {
            200: {...answers[200], description: 'The decision, which may be to block.'},
            204: {description: 'It is about no item.'},
            500: answers[500],
          }),
      ...problems(400, 401, 404, 405, 413, 415),
    },
  }
}

function problems(...statuses: readonly number[]): object {
  return Object.fromEntries(
    statuses.map(status => [
      status,
      {description: meanings[status], ...json('application/problem+json', 'Problem')},
    ]),
  )
}

function json(type: string, name: string): {content: object} {
  return {content: {[type]: {schema: {$ref: `#/components/schemas/${name}`}}}}
}

function body(name: string): object {
  return {required: true, ...json('application/json', name)}
}

function header(name: string, description: string): object {
  return {type: 'apiKey', in: 'header', name, description}
}

function schemaOf(schema: z.core.$ZodType): object {
  const {$schema, ...own} = z.toJSONSchema(schema, {io: 'input', unrepresentable: 'any'})
  return own
}
