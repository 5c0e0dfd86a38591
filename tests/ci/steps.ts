/** Runs the shell steps of `action.yml` as GitHub's runner would: same shell, expressions put into variables, files for output. */

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { onTestFinished } from 'vitest'
import { parse } from 'yaml'

export interface Step {
  readonly name?: string
  readonly id?: string
  readonly if?: string
  readonly uses?: string
  readonly shell?: string
  readonly run?: string
  readonly env?: Readonly<Record<string, string>>
  readonly with?: Readonly<Record<string, string>>
}

export interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>
  readonly outputs: Readonly<Record<string, { readonly value: string }>>
  readonly runs: { readonly using: string; readonly steps: readonly Step[] }
}

export const action = parse(readFileSync('action.yml', 'utf8')) as Action

export interface Ran {
  readonly status: number | null
  readonly log: string
  readonly summary: string
  readonly outputs: Readonly<Record<string, string>>
}

/** Stands for the action's folder after its install step; under node_modules, where the packages are found and git looks away. */
const ACTION = resolve('node_modules/.cache/verify-action')

/** The command from the sources as they are, so that no test depends on an older build. */
export async function buildAction(): Promise<void> {
  const outdir = join(ACTION, 'bin')
  const common = { bundle: true, packages: 'external', format: 'esm', platform: 'node', logLevel: 'error' } as const
  await build({ ...common, entryPoints: ['src/cli/process.ts'], splitting: true, outdir, outExtension: { '.js': '.mjs' } })
  writeFileSync(join(outdir, 'verify.js'), "import('./process.mjs').then(({ run }) => run())\n")
}

/** Runs one step in the workspace; `inputs` not given have their defaults. */
export function runStep(
  name: string,
  workspace: string,
  inputs: Readonly<Record<string, string>>,
  outputs: Readonly<Record<string, string>> = {},
): Ran {
  const step = action.runs.steps.find((s) => s.name === name)
  if (step?.run === undefined) throw new Error(`no shell step "${name}"`)
  const temp = mkdtempSync(join(tmpdir(), 'verify-runner-'))
  onTestFinished(() => rmSync(temp, { recursive: true, force: true }))
  writeFileSync(join(temp, 'step.sh'), step.run)
  const known = (expression: string): string => lookUp(expression, { workspace, inputs, outputs })
  const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([key, value]) => [key, fill(value, known)]))
  const files = { GITHUB_STEP_SUMMARY: join(temp, 'summary'), GITHUB_OUTPUT: join(temp, 'output'), RUNNER_TEMP: temp, CI: 'true' }
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', join(temp, 'step.sh')], {
    cwd: resolve(workspace, inputs['working-directory'] ?? '.'),
    env: { PATH: process.env.PATH, HOME: temp, ...env, ...files },
    encoding: 'utf8',
  })
  return { status, log: stdout + stderr, summary: textOf(files.GITHUB_STEP_SUMMARY), outputs: outputsOf(textOf(files.GITHUB_OUTPUT)) }
}

interface Known {
  readonly workspace: string
  readonly inputs: Readonly<Record<string, string>>
  readonly outputs: Readonly<Record<string, string>>
}

function fill(text: string, known: (expression: string) => string): string {
  return text.replace(/\$\{\{ ([^}]+) \}\}/g, (_, expression: string) => known(expression))
}

function lookUp(expression: string, { workspace, inputs, outputs }: Known): string {
  if (expression === 'github.workspace') return workspace
  if (expression === 'github.action_path') return ACTION
  const [, input] = /^inputs\.([\w-]+)$/.exec(expression) ?? []
  if (input !== undefined && action.inputs[input]) return inputs[input] ?? action.inputs[input].default
  const [, output] = /^steps\.check\.outputs\.([\w-]+)$/.exec(expression) ?? []
  if (output !== undefined) return outputs[output] ?? ''
  throw new Error(`the runner does not know ${expression}`)
}

function textOf(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

function outputsOf(text: string): Record<string, string> {
  return Object.fromEntries(
    text
      .split('\n')
      .filter((line) => line.includes('='))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  )
}
