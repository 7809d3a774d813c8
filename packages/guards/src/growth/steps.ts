/** Counts the steps of our own code: the same number in every run and on every machine, as no time is. */
import {Session} from 'node:inspector'

/** How a script is told from those of others, by its address. */
const isOurs = (url: string) =>
  /\/packages\/[\w-]+\/src\//.test(url) && !/\/src\/growth\/|node_modules/.test(url)

/**
 * How many steps a call takes: every block of our code that is run, and every element or character that a built-in
 * function goes through for it. The code must not have been called before the first count.
 */
export function stepsOf(call: () => unknown): number {
  takeBlocks()
  const builtIns = watchBuiltIns()
  try {
    call()
  } finally {
    builtIns.stop()
  }
  return takeBlocks() + builtIns.steps
}

let session: Session | undefined

/** The blocks of our code that were run since the last time. */
function takeBlocks(): number {
  if (!session) {
    session = new Session()
    session.connect()
    session.post('Profiler.enable')
    session.post('Profiler.startPreciseCoverage', {callCount: true, detailed: true})
  }
  let blocks = 0
  session.post('Profiler.takePreciseCoverage', (error, taken) => {
    if (error) throw error
    for (const {url, functions} of taken.result)
      if (isOurs(url)) for (const {ranges} of functions) for (const {count} of ranges) blocks += count
  })
  return blocks
}

/** What a built-in function has gone through: elements of a list, or characters of a text; `from` is where a pattern began. */
type Cost = (self: never, args: never[], result: never, from: number) => number

const listCost: Cost = (self: unknown[], [, from = 0]: number[], result: unknown) =>
  (typeof result === 'number' && result >= 0 ? result : self.length) - from
const copyCost: Cost = (_self, _args, result: unknown[]) => result.length
const textCost: Cost = (self: string, [, from = 0]: number[], result: number) =>
  (result < 0 ? self.length : result) - from
const backCost: Cost = (self: string, [, from = self.length]: number[], result: number) => from - result
const patternCost: Cost = (
  {sticky, global, source, multiline}: RegExp,
  [text]: string[],
  found: RegExpExecArray | null,
  from,
) => {
  const start = sticky || global ? from : 0
  if (found) return found.index - start + found[0].length
  return sticky || (source.startsWith('^') && !multiline) ? 1 : String(text).length - start
}

const watched: readonly (readonly [object, string, Cost])[] = [
  ...['includes', 'indexOf', 'lastIndexOf', 'splice'].map(name => [Array.prototype, name, listCost] as const),
  ...['slice', 'concat'].map(name => [Array.prototype, name, copyCost] as const),
  [String.prototype, 'indexOf', textCost],
  [String.prototype, 'lastIndexOf', backCost],
  [RegExp.prototype, 'exec', patternCost],
]

/** Watches the built-in functions that go through much at one step, as far as our code calls them. */
function watchBuiltIns(): {readonly steps: number; stop(): void} {
  const originals = watched.map(
    ([prototype, name]) => Reflect.get(prototype, name) as (...args: never) => unknown,
  )
  const counted = {
    steps: 0,
    stop() {
      for (const [index, [prototype, name]] of watched.entries())
        Reflect.set(prototype, name, originals[index])
    },
  }
  // What it takes to count is not counted.
  let isCounting = true
  for (const [index, [prototype, name, cost]] of watched.entries()) {
    const original = originals[index] ?? (() => undefined)
    Reflect.set(prototype, name, function (this: {lastIndex?: number}, ...args: unknown[]) {
      const from = this.lastIndex ?? 0
      const result = Reflect.apply(original, this, args)
      if (!isCounting) return result
      isCounting = false
      const steps = cost(this as never, args as never[], result as never, from)
      if (steps > smallest && isCalledByUs()) counted.steps += steps
      isCounting = true
      return result
    })
  }
  return counted
}

/** What is less makes no difference, and to ask who calls takes time. */
const smallest = 20

/** Whether the nearest function that is no built-in one is ours. */
function isCalledByUs(): boolean {
  const {prepareStackTrace, stackTraceLimit} = Error
  Error.stackTraceLimit = 8
  Error.prepareStackTrace = (_, sites) => sites.map(site => site.getFileName() ?? '')
  const files = new Error().stack as unknown as string[]
  Object.assign(Error, {prepareStackTrace, stackTraceLimit})
  const caller = files.find(file => file.includes('/') && !file.includes('/src/growth/steps.')) ?? ''
  return isOurs(caller)
}
