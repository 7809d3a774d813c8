/**
 * How much property tests look at, unless they say it themselves: the same thirty cases in every quick run, so that a run
 * fails for what has changed. `FUZZ=20000` in the environment looks at as many others.
 */
import fc from 'fast-check'

const cases = Number(process.env.FUZZ ?? 0)

const seed = process.env.FUZZ_SEED

fc.configureGlobal(
  cases > 0 ? {numRuns: cases, ...(seed ? {seed: Number(seed)} : {})} : {numRuns: 30, seed: 1},
)
