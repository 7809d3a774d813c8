/** What the hooks are not told of the operation that they run in, kept from its beginning in the context of its request. */
import type {Data, HostRequest} from './host.ts'

/** What was asked for. */
export interface Call {
  /** The document, where one is named. */
  id?: unknown
  /** The version that is restored. */
  restores?: unknown
  /** It is restored as a draft, whatever it was. */
  restoresDraft?: boolean
  /** The document that is copied. */
  copies?: unknown
  publishSpecificLocale?: string | undefined
  publishAllLocales?: boolean | undefined
}

interface OperationArgs {
  id?: unknown
  draft?: boolean
  duplicateFromID?: unknown
  publishSpecificLocale?: string
  publishAllLocales?: boolean
  req?: HostRequest
}

/** For `beforeOperation`. */
export function keepCall(slug: string) {
  return ({args, operation}: {args: object; operation: string}): void => {
    const {id, draft, duplicateFromID, publishSpecificLocale, publishAllLocales, req} = args as OperationArgs
    if (!req || !['create', 'update', 'restoreVersion'].includes(operation)) return
    const isRestored = operation === 'restoreVersion'
    req.context[keyOf(slug)] = {
      id: isRestored ? undefined : id,
      restores: isRestored ? id : undefined,
      restoresDraft: isRestored && draft === true,
      copies: duplicateFromID ?? undefined,
      publishSpecificLocale,
      publishAllLocales,
    } satisfies Call
  }
}

/** The call that a hook runs in; a hook of the site may have called for another document meanwhile, of which nothing counts. */
export function callOf(slug: string, context: Data, id: unknown): Call {
  const call = (context[keyOf(slug)] as Call | undefined) ?? {}
  return call.id === undefined || String(call.id) === String(id) ? call : {}
}

function keyOf(slug: string): string {
  return `forthright-call-${slug}`
}
