/** What was sent in a field cannot be taken from whoever sent it. */
export class FieldRefused extends Error {
  override name = 'FieldRefused' as const
  /** In the group of the disclosure. */
  readonly field: string

  constructor(field: string, message: string) {
    super(message)
    this.field = field
  }
}
