/** Who is publishing: the account that Strapi authenticated, never what a request says of itself. */
import type {AdminUser, Strapi} from './host.ts'

/** Who is logged in to the admin in this request; absent for the API, for scheduled work and for code. */
export function adminOf(strapi: Strapi): AdminUser | undefined {
  const state = strapi.requestContext.get()?.state
  return state?.auth?.strategy?.name === 'admin' ? state.user : undefined
}

/** The codes of the roles of an account, e.g. `strapi-editor`; one that is undefined where there is no account. */
export function rolesOf(user: AdminUser | undefined): readonly (string | undefined)[] {
  const codes = (user?.roles ?? []).map(({code}) => code)
  return codes.length > 0 ? codes : [undefined]
}

/** The name of an account as colleagues know it; never its address. */
export function nameOf({firstname, lastname, username, id}: AdminUser): string {
  const name = [firstname, lastname].filter(Boolean).join(' ')
  return name || username || `admin ${id}`
}
