/** What a parser of one format gives: data and offsets of fields, or what is wrong and where. */
export type ParsedBlock =
  | {
      data: Record<string, unknown>
      spanOf(path: readonly (string | number)[]): readonly [start: number, end: number] | undefined
      problem?: undefined
    }
  | {problem: string; at: readonly [start: number, end: number]}
