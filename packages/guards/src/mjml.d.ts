/** As much of MJML 5 as the tests use; it comes without types. */
declare module 'mjml' {
  export default function compile(
    template: string,
    options?: {validationLevel?: 'strict' | 'soft' | 'skip'},
  ): Promise<{html: string; errors: {line: number; message: string}[]}>
}
