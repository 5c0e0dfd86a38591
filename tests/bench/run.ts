/**
 * `npm run bench [-- --quick | --large] [--keep]`: time, memory and growth against yardsticks of the same run, on corpora of its own.
 * Figures are reported, not asserted; only planted conflicts that are not found make the exit code 1. Run `npm run build` before.
 */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { growth, measureClaims, measureCompare, measureLibrary, measureStart, type Row } from './measures.ts'
import { root } from './process.ts'
import { keepRows, printRows, printVerdict } from './table.ts'

const flags = new Set(process.argv.slice(2))
const sizes = flags.has('--quick') ? [100] : flags.has('--large') ? [100, 1000, 10_000] : [100, 1000]
const claimSizes = flags.has('--quick') ? [100] : flags.has('--large') ? [200, 1000, 10_000] : [200, 1000]

if (!existsSync(join(root, 'dist', 'cli.js'))) {
  console.error('nothing to measure: run `npm run build` first')
  process.exit(2)
}

const compared = sizes.map((size) => measureCompare(size))
const claimed = claimSizes.map((size) => measureClaims(size))
const rows: Row[] = [
  ...measureStart(),
  ...(await measureLibrary(sizes[0] ?? 100)),
  ...compared.flatMap((run) => run.rows),
  ...growth(
    'compare',
    sizes,
    compared.map((run) => run.processor),
  ),
  ...claimed.flatMap((run) => run.rows),
  ...growth(
    'claims',
    claimSizes,
    claimed.map((run) => run.processor),
  ),
]

printRows(rows)
sizes.forEach((size, i) => {
  const run = compared[i]
  if (run) printVerdict(`${size} articles`, run.verdict)
})
if (flags.has('--keep')) keepRows(rows)
if (compared.some(({ verdict }) => verdict.found < verdict.planted)) process.exitCode = 1
