/** Required into measured processes: writes their peak memory (KB) and processor time (µs) to the file named by BENCH_PEAK at their end. */

const { isMainThread } = require('node:worker_threads')
const { writeFileSync } = require('node:fs')

if (isMainThread && process.env.BENCH_PEAK) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
    writeFileSync(process.env.BENCH_PEAK, `${maxRSS} ${userCPUTime + systemCPUTime}`)
  })
}
