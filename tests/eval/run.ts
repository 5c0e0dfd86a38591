/** `npm run eval [set …] [-- --misses --alarms --freeze]`: measures the labelled sets and shows what moved since the frozen run. */

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { LabelledSet, SetResult } from './set.ts'

const here = dirname(fileURLToPath(import.meta.url))
const data = process.env.VERIFY_EVAL_DATA ?? join(here, '..', '..', '..', 'shared', 'eval')
const words = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const flags = new Set(process.argv.slice(2).filter((word) => word.startsWith('--')))

if (!existsSync(data)) {
  console.error(`no labelled sets at ${data}: set VERIFY_EVAL_DATA to their folder`)
  process.exit(2)
}

for (const file of readdirSync(join(here, 'sets')).sort()) {
  const name = file.replace(/\.ts$/u, '')
  if (words.length > 0 && !words.includes(name)) continue
  const module = (await import(pathToFileURL(join(here, 'sets', file)).href)) as { default: LabelledSet }
  const start = performance.now()
  const result = await module.default.run(data)
  print(module.default, result, (performance.now() - start) / 1000)
}

function print(set: LabelledSet, result: SetResult, seconds: number): void {
  const frozenPath = join(here, 'frozen', `${set.name}.json`)
  const frozen = existsSync(frozenPath) ? (JSON.parse(readFileSync(frozenPath, 'utf8')) as Record<string, number>) : {}
  console.log(`\n${set.name}  (${seconds.toFixed(1)} s)`)
  const figures = Object.fromEntries(Object.entries(result.figures).map(([name, value]) => [name, Math.round(value * 10000) / 10000]))
  for (const [figure, value] of Object.entries(figures)) {
    const before = frozen[figure]
    const moved = before === undefined ? 'new' : value === before ? '' : `${value > before ? '+' : ''}${(value - before).toFixed(4)}`
    const target = set.targets[figure] === undefined ? '' : `to reach ${set.targets[figure]}`
    console.log(`  ${figure.padEnd(34)} ${String(value).padStart(8)}  ${moved.padStart(8)}  ${target}`)
  }
  if (flags.has('--misses')) for (const line of result.misses) console.log(`  miss   ${line}`)
  if (flags.has('--alarms')) for (const line of result.alarms) console.log(`  alarm  ${line}`)
  if (flags.has('--freeze')) writeFileSync(frozenPath, `${JSON.stringify(figures, null, 2)}\n`)
}
