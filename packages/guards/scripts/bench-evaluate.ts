/**
 * Measures evaluating, as it was built: all policies and markets, one market, and one market beside ten times as many policies of others.
 * Prints ratios, which hold on any machine; the milliseconds are those of this one.
 */
import {type EvaluateOptions, evaluate, expand, type Policy} from '@forthright/core'
import {markets, platforms, policies} from '@forthright/policies'
import {Bench} from 'tinybench'

const on = '2026-11-22'
const record = expand({
  origin: 'ai-generated',
  model: 'openai/gpt-5.2',
  reviewed: {by: 'Kari Nordmann', at: '2026-11-20'},
  responsible: 'Nordlys AS',
  published: true,
  purpose: 'advertising',
  parts: {
    'hero.png': {origin: 'ai-generated', appearsAuthentic: true},
    'clip.mp4': 'ai-modified',
    title: 'human',
  },
})
const elsewhere: Policy[] = Array.from({length: 10}, (_, n) =>
  policies.map(policy => ({...policy, id: `${policy.id}-${n}`, markets: [`X${n}`]})),
).flat()
const cases: Record<string, EvaluateOptions> = {
  'all policies, all markets and platforms': {policies, markets, platforms, on},
  'one market (EU)': {policies, markets: ['EU'], on},
  'one market beside ten times as many policies of others': {
    policies: [...policies, ...elsewhere],
    markets: ['EU'],
    on,
  },
}

const bench = new Bench({time: 500, warmupTime: 200})
for (const [name, options] of Object.entries(cases)) bench.add(name, () => void evaluate(record, options))
await bench.run()

const times = bench.tasks.map(({name, result}) => ({
  name,
  ms: 'latency' in result ? result.latency.p50 : Number.NaN,
}))
const [all, one, beside] = times.map(({ms}) => ms) as [number, number, number]
const obligations = policies.flatMap(policy => policy.obligations).length
for (const {name, ms} of times) console.log(`${ms.toFixed(4)} ms  ${name}`)
console.log(
  `\n${policies.length} policies, ${obligations} obligations, ${record.parts.length} parts; medians of one process, Node ${process.version}`,
)
console.log(`all against the goal of 0.2 ms a record: ${(all / 0.2).toFixed(2)} (under 1 is within it)`)
console.log(
  `ten times as many policies of other markets: ${(beside / one).toFixed(2)} times one market alone`,
)
process.exitCode = all < 0.2 ? 0 : 1
