/**
 * What the quick run (`pnpm test`) leaves to the long one: `FUZZ=150` in the environment, as `pnpm test:all` sets it. The
 * quick run looks at the first cases of the same row, and at a sample of each matrix whose members are named.
 */
const fuzz = process.env.FUZZ

/** Whether this run looks at everything. */
export const isLongRun: boolean = fuzz !== undefined

/** How many cases a property looks at where the usual number is too few; a fifth of them in the quick run. */
export function looks(numRuns: number): {numRuns: number} {
  return {numRuns: isLongRun ? Math.max(numRuns, Number(fuzz)) : Math.ceil(numRuns / 5)}
}

/** All members of a matrix in the long run; in the quick one those that are named. Throws where one is not there. */
export function sampleOf<T>(
  all: readonly T[],
  nameOf: (one: T) => string,
  names: readonly string[],
): readonly T[] {
  const sample = names.map(name => {
    const one = all.find(member => nameOf(member) === name)
    if (one === undefined)
      throw new Error(`There is no ${name} to be a sample of ${all.map(nameOf).join(', ')}.`)
    return one
  })
  return isLongRun ? all : sample
}
