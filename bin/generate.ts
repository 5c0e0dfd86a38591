/**
 * Writes what is made from the code: the JSON Schemas in data/ and the tables in README.md.
 * Usage: npm run generate; with --check it writes nothing and fails where something is out of date.
 */

import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CHECKS } from '../src/checks/index.ts'
import { makeProgram } from '../src/cli/program.ts'
import { schemaOf } from '../src/cli/schemas.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** The text of every generated file, by its path from the root. */
export function generated(): Record<string, string> {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  return {
    'data/claims.schema.json': schemaOf('claims'),
    'data/config.schema.json': schemaOf('config'),
    'data/report.schema.json': schemaOf('report'),
    'README.md': between(between(readme, 'checks', checksTable()), 'options', optionsTable()),
  }
}

/** Puts the text between `<!-- name -->` and `<!-- /name -->`. */
function between(text: string, name: string, table: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [start, end] = [text.indexOf(open), text.indexOf(close)]
  if (start === -1 || end === -1) throw new Error(`README.md lacks ${open} … ${close}`)
  return `${text.slice(0, start + open.length)}\n${table}\n${text.slice(end)}`
}

function checksTable(): string {
  const rows = CHECKS.map(({ code, severity, title }) => `| \`${code}\` | ${severity} | ${cell(title)} |`)
  return ['| check | severity | reports |', '|---|---|---|', ...rows].join('\n')
}

function optionsTable(): string {
  const nowhere = { write: () => true }
  const io = { stdout: nowhere, stderr: nowhere, stdin: nothing(), env: {}, cwd: '/', isTTY: false, columns: 100, today: '2025-01-01' }
  const check = makeProgram(io, () => {}).commands.find((command) => command.name() === 'check')
  const rows = (check?.options ?? []).map(({ flags, description }) => `| \`${cell(flags)}\` | ${cell(description)} |`)
  return ['| option | what it does |', '|---|---|', ...rows].join('\n')
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes('--check')
  for (const [path, text] of Object.entries(generated())) {
    const old = readFileSync(join(root, path), { encoding: 'utf8', flag: check ? 'r' : 'a+' })
    if (old === text) continue
    if (check) {
      console.error(`${path} is out of date: run npm run generate`)
      process.exitCode = 1
    } else writeFileSync(join(root, path), text)
  }
}
