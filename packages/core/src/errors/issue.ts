/** Why an input cannot be taken, and the one way to put it into a line. */

/** One thing that is wrong with an input. */
export interface Issue {
  /** Where in the input, e.g. `['reviewed', 'at']`; empty where it is the input as a whole. */
  path: (string | number)[]
  /** What is wrong, in a sentence that says what is allowed. */
  message: string
  /** The values or field names that would have been right, where they can be listed. */
  allowed?: string[]
  /**
   * `undeclared`: the input is empty, so nothing is stated at all. `impossible-review`: a review that cannot have been one.
   * `milder`: another statement about the same part says that AI took part, and the record that none did.
   * `contradiction`: two statements exclude each other.
   */
  code?: 'undeclared' | 'impossible-review' | 'milder' | 'contradiction'
}

/** The field that an issue is about, as people write it: `disclosure.reviewed.at`; empty for the whole of a nameless input. */
export function fieldOf({path}: Pick<Issue, 'path'>, root?: string): string {
  return (root === undefined ? path : [root, ...path]).join('.')
}

/**
 * Where and what in one line; the message alone where there is no field to name.
 *
 * @example
 * issueLine({path: ['origin'], message: '"ai" is not allowed'}, 'disclosure') // disclosure.origin: "ai" is not allowed
 */
export function issueLine(issue: Pick<Issue, 'path' | 'message'>, root?: string): string {
  const field = fieldOf(issue, root)
  return field === '' ? issue.message : `${field}: ${issue.message}`
}
