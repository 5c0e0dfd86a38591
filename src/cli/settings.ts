/** Gathers the settings of a run from all their places. */

import { dirname, join, resolve } from 'node:path'
import { CONFIG_NAME, readConfig } from '../claims/config.ts'
import { didYouMean } from '../claims/issues.ts'
import { BUILT_IN_LAYER, mergeSettings, type ResolvedSettings, type SettingsLayer, settingsRows } from '../claims/settings.ts'
import type { Check, ClaimsFile, Problem } from '../model.ts'
import { kindIn, readFromDisk, shown } from './claims-files.ts'
import { type Io, UsageError } from './io.ts'
import type { CheckOptions } from './options.ts'

export interface RunSettings {
  readonly resolved: ResolvedSettings
  readonly problems: readonly Problem[]
}

/** Built-in, then the config, then the claims files in their order, then the flags. */
export function settingsFor(io: Io, files: readonly ClaimsFile[], options: CheckOptions, checks: readonly string[]): RunSettings {
  refuseUnknown(options, checks)
  const config = configLayer(io, files[0]?.path ?? null, options.config, checks)
  const ofFiles = files.map(({ path, settings }): SettingsLayer => ({ from: path, values: settings }))
  const problems = [...config.problems, ...disagreements(ofFiles)]
  return { resolved: mergeSettings([BUILT_IN_LAYER, config.layer, ...ofFiles, ...options.flags]), problems }
}

/** One run has one set of settings: two files that want different ones cannot both have their way. */
function disagreements(layers: readonly SettingsLayer[]): Problem[] {
  const said = new Map<string, { readonly from: string; readonly value: string }>()
  const problems: Problem[] = []
  for (const layer of layers) {
    for (const { name, value, from } of settingsRows(mergeSettings([layer])).filter((row) => row.from === layer.from)) {
      const first = said.get(name)
      if (!first) said.set(name, { from, value })
      else if (first.value !== value) problems.push(disagreement(name, first, { from, value }))
    }
  }
  return problems
}

function disagreement(name: string, first: { from: string; value: string }, second: { from: string; value: string }): Problem {
  const message = `\`${name}\` is \`${second.value}\` here and \`${first.value}\` in ${first.from}`
  const hint = `put it into ${CONFIG_NAME}, or check the files one by one`
  return { code: 'wrong-value', message, file: second.from, line: 1, column: 1, hint, frame: null }
}

/** Every check is listed, also those that nobody has touched. */
export function printSettings({ settings, from }: ResolvedSettings, checks: readonly Check[]): string {
  const usual = Object.fromEntries(checks.map(({ code, severity }) => [code, severity]))
  const rows = settingsRows({ settings: { ...settings, checks: { ...usual, ...settings.checks } }, from })
  const names = Math.max(...rows.map((r) => r.name.length))
  const values = Math.max(...rows.map((r) => r.value.length))
  return `${rows.map((r) => `${r.name.padEnd(names)}  ${r.value.padEnd(values)}  ${r.from}`).join('\n')}\n`
}

function refuseUnknown({ flags }: CheckOptions, checks: readonly string[]): void {
  for (const name of flags.flatMap(({ values }) => Object.keys(values.checks ?? {}))) {
    if (!checks.includes(name))
      throw new UsageError(`unknown check \`${name}\``, didYouMean(name, checks) ?? '`verify explain` lists the checks')
  }
}

function configLayer(
  io: Io,
  claims: string | null,
  named: string | null,
  checks: readonly string[],
): { layer: SettingsLayer; problems: readonly Problem[] } {
  const path = named === null ? nearestConfig(io, claims) : shown(io.cwd, named)
  if (path === null) return { layer: { from: CONFIG_NAME, values: {} }, problems: [] }
  const content = readFromDisk(io, path)
  if ('problem' in content) return { layer: { from: path, values: {} }, problems: [content.problem] }
  return readConfig(path, content.bytes, checks)
}

/** Upwards from the claims file, and no further than the repository: a folder above it may be anybody's. */
function nearestConfig(io: Io, claims: string | null): string | null {
  for (let folder = dirname(resolve(io.cwd, claims ?? 'x')); ; folder = dirname(folder)) {
    const path = join(folder, CONFIG_NAME)
    if (kindIn(io, path) === 'file') return shown(io.cwd, path)
    if (kindIn(io, join(folder, '.git')) !== null || folder === dirname(folder)) return null
  }
}
