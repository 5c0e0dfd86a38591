/** Required into measured processes: writes their peak memory in kilobytes to the file named by BENCH_PEAK when they end. */

const { isMainThread } = require('node:worker_threads')
const { writeFileSync } = require('node:fs')

if (isMainThread && process.env.BENCH_PEAK) {
  process.on('exit', () => writeFileSync(process.env.BENCH_PEAK, String(process.resourceUsage().maxRSS)))
}
