/** Runs the command line in a folder of its own and keeps what it writes. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Io } from '../../src/cli/io.ts'
import { main } from '../../src/cli/main.ts'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** A folder with these files, gone after the test. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const path = mkdtempSync(join(tmpdir(), 'verify-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), content)
  }
  return path
}

export async function run(argv: readonly string[], given: Partial<Io> & { readonly input?: string } = {}): Promise<Ran> {
  const out: string[] = []
  const err: string[] = []
  const io: Io = {
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text) },
    stdin: input(given.input ?? ''),
    env: {},
    cwd: process.cwd(),
    isTTY: false,
    columns: 100,
    today: '2025-12-01',
    ...given,
  }
  const code = await main(argv, io)
  return { code, out: out.join(''), err: err.join('') }
}

async function* input(text: string): AsyncGenerator<string> {
  yield text
}
