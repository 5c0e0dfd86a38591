/**
 * Writes what is made from the code: the JSON Schemas in data/, the expected reports of the
 * example, and in README.md the tables and the example's output.
 * Usage: npm run generate; with --check it writes nothing and fails where something is out of date.
 */

import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ALL_CHECKS } from '../src/checks/index.ts'
import type { Io } from '../src/cli/io.ts'
import { main } from '../src/cli/main.ts'
import { makeProgram } from '../src/cli/program.ts'
import { schemaOf } from '../src/cli/schemas.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

export const GENERATED = [
  'data/claims.schema.json',
  'data/config.schema.json',
  'data/report.schema.json',
  'tests/e2e/example/expected.txt',
  'tests/e2e/example/expected.json',
  'README.md',
] as const

/** The text of every generated file, by its path from the root. */
export async function generated(): Promise<Record<(typeof GENERATED)[number], string>> {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const tables = between(between(readme, 'checks', checksTable()), 'options', optionsTable())
  const text = await checkExample('text')
  return {
    'data/claims.schema.json': schemaOf('claims'),
    'data/config.schema.json': schemaOf('config'),
    'data/report.schema.json': schemaOf('report'),
    'tests/e2e/example/expected.txt': text,
    'tests/e2e/example/expected.json': await checkExample('json'),
    'README.md': between(tables, 'output', shownOf(text)),
  }
}

/** Findings that no other tool makes, and the table of claims: the whole output would be three screens. */
const SHOWN = ['conflicting-numbers', 'conflicting-names', 'altered-quote', 'single-origin-claim']

async function checkExample(format: string): Promise<string> {
  const out: string[] = []
  await main(['claims.yaml', '--format', format], {
    ...IO,
    stdout: { write: (text) => out.push(text) },
    cwd: join(root, 'data', 'example'),
  })
  return out.join('')
}

function shownOf(output: string): string {
  const blocks = output.trimEnd().split('\n\n')
  const findings = SHOWN.flatMap((check) => blocks.filter((block) => block.includes(`[${check}]`)))
  const table = blocks.filter((block) => block.startsWith('claim '))
  return ['```console', '$ verify claims.yaml', [...findings, '…', ...table, blocks.at(-1)].join('\n\n'), '```'].join('\n')
}

/** Puts the text between `<!-- name -->` and `<!-- /name -->`. */
function between(text: string, name: string, table: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [start, end] = [text.indexOf(open), text.indexOf(close)]
  if (start === -1 || end === -1) throw new Error(`README.md lacks ${open} … ${close}`)
  return `${text.slice(0, start + open.length)}\n${table}\n${text.slice(end)}`
}

function checksTable(): string {
  const rows = ALL_CHECKS.map(({ code, severity, title }) => `| \`${code}\` | ${severity} | ${cell(title)} |`)
  return ['| check | severity | reports |', '|---|---|---|', ...rows].join('\n')
}

function optionsTable(): string {
  const check = makeProgram(IO, () => {}).commands.find((command) => command.name() === 'check')
  const rows = (check?.options ?? []).map(({ flags, description }) => `| \`${cell(flags)}\` | ${cell(description)} |`)
  return ['| option | what it does |', '|---|---|', ...rows].join('\n')
}

const nowhere = { write: () => true }
const IO: Io = { stdout: nowhere, stderr: nowhere, stdin: nothing(), env: {}, cwd: root, isTTY: false, columns: 100, today: '2025-12-01' }

async function* nothing(): AsyncGenerator<Uint8Array> {}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes('--check')
  for (const [path, text] of Object.entries(await generated())) {
    const old = readFileSync(join(root, path), { encoding: 'utf8', flag: check ? 'r' : 'a+' })
    if (old === text) continue
    if (check) {
      console.error(`${path} is out of date: run npm run generate`)
      process.exitCode = 1
    } else writeFileSync(join(root, path), text)
  }
}
