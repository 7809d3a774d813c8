/** Modules of Strapi, as far as the plugin uses them. */
declare module '@strapi/utils' {
  export const errors: {
    ApplicationError: new (message: string, details?: object) => Error
    ValidationError: new (message: string, details?: object) => Error
  }
}
