/** Writes a file so that a killed run leaves the old one or the new one, never half of one. */

import { resolve } from 'node:path'
import { reasonOf } from './claims-files.ts'
import { type Io, UsageError } from './io.ts'

export async function writeWhole(io: Io, path: string, text: string): Promise<void> {
  const { default: writeFileAtomic } = await import('write-file-atomic')
  try {
    await writeFileAtomic(resolve(io.cwd, path), text)
    io.trail?.wrote(path, text)
  } catch (error) {
    throw new UsageError(`\`${path}\` cannot be written: ${reasonOf(error)}`)
  }
}
