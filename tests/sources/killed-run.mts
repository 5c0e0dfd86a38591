/** A run of `verify snapshot` that dies at the given call to the file system: started by snapshot.test.ts. */

import fs from 'node:fs'
import fsp from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

const [, , at, url, snapshots] = process.argv
let calls = 0

function dieInTime(): void {
  if (++calls >= Number(at)) process.kill(process.pid, 'SIGKILL')
}

// The calls through which files are made: the promise ones of the sources, the callback ones of write-file-atomic.
for (const holder of [fs, fsp] as unknown as Record<string, (...args: unknown[]) => unknown>[]) {
  for (const name of ['open', 'write', 'writeFile', 'fsync', 'close', 'rename', 'mkdir', 'rm', 'chmod', 'stat', 'unlink']) {
    const real = holder[name]
    if (!real) continue
    holder[name] = (...args) => {
      dieInTime()
      return real.apply(holder, args)
    }
  }
}
syncBuiltinESMExports()

const { entryOf, snapshotSources } = await import('../../src/sources/index.ts')
calls = 0
await snapshotSources([{ ...entryOf(String(url)), id: 'a' }], {
  base: '.',
  offline: false,
  refresh: false,
  allowPrivate: true,
  archive: '',
  snapshots: String(snapshots),
})
