/** Measures cases against the first of them, input by input and in turns, so that what else the machine does falls on all alike. */

const rounds = 31
const warmUp = 5

/** Prints each case as a ratio to the first, of medians added up over all inputs, and gives the ratios by name. */
export function ratiosOf<Input>(
  inputs: readonly Input[],
  cases: Readonly<Record<string, (input: Input) => void>>,
): ReadonlyMap<string, number> {
  const names = Object.keys(cases)
  const times = new Map(names.map(name => [name, inputs.map((): number[] => [])]))
  for (let round = -warmUp; round < rounds; round++) {
    for (const [index, input] of inputs.entries()) {
      // Each comes after each other as often, so that none always meets the litter of the same one.
      const first = (round + warmUp + index) % names.length
      for (const name of [...names.slice(first), ...names.slice(0, first)]) {
        const start = performance.now()
        cases[name]?.(input)
        if (round >= 0) times.get(name)?.[index]?.push(performance.now() - start)
      }
    }
  }
  const total = (name: string) => (times.get(name) ?? []).reduce((sum, list) => sum + median(list), 0)
  const floor = total(names[0] ?? '')
  const ratios = new Map(names.map(name => [name, total(name) / floor]))
  for (const [name, ratio] of ratios) {
    const shown = ratio < 0.5 ? `1/${(1 / ratio).toFixed(1)}` : ratio.toFixed(3)
    const each = ((total(name) / inputs.length) * 1000).toFixed(0)
    console.log(`${shown.padStart(8)}  ${each.padStart(6)} µs each  ${name}`)
  }
  console.log('')
  return ratios
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
