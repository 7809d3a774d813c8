/** The one thing that the plugin calls of Payload at run time. */
declare module 'payload' {
  /** An answer with status 400 that the admin shows at its fields. */
  export class ValidationError extends Error {
    constructor(results: {
      collection: string
      id?: number | string
      errors: {path: string; message: string; label?: string}[]
    })
  }
}
