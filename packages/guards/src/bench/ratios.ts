/** Measures cases in turns against a floor, so that what else the machine does falls on all of them alike. */

const rounds = 15
/** A turn is long enough that each case mostly sweeps up its own litter, in ms. */
const turn = 150

/** Prints the median of every case as a ratio to the floor, and gives the ratios by name. */
export function ratiosOf(
  floorName: string,
  floor: () => void,
  cases: Readonly<Record<string, () => void>>,
): ReadonlyMap<string, number> {
  const all = [[floorName, floor] as const, ...Object.entries(cases)]
  for (const [, run] of all) takeTurn(run)
  const times = new Map<string, number[]>(all.map(([name]) => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const [name, run] of all) times.get(name)?.push(takeTurn(run))
  const base = median(times.get(floorName) ?? [])
  const ratios = new Map<string, number>()
  for (const [name, list] of times) {
    const ratio = median(list) / base
    ratios.set(name, ratio)
    const shown = ratio < 0.5 ? `1/${(1 / ratio).toFixed(1)}` : ratio.toFixed(3)
    console.log(`${shown.padStart(8)}  ${median(list).toFixed(2).padStart(8)} ms  ${name}`)
  }
  console.log('')
  return ratios
}

/** The time of one run, in ms: the mean of a turn. */
function takeTurn(run: () => void): number {
  const start = performance.now()
  let runs = 0
  while (performance.now() - start < turn) {
    run()
    runs++
  }
  return (performance.now() - start) / runs
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
