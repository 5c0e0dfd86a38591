/** Merges settings of several places and remembers for each value where it came from. */

import type { Settings } from '../model.ts'
import { BUILT_IN, PRESETS, type PresetName } from './presets.ts'
import type { SettingsDraft } from './schema.ts'

/** Values of one place: later layers win. */
export interface SettingsLayer {
  /** As shown by --print-config: `built-in`, a path, `--strict`. */
  readonly from: string
  readonly values: Partial<Settings>
}

export interface ResolvedSettings {
  readonly settings: Settings
  /** By the name of the setting in YAML (`fail-on`, `checks.short-quote`): the place that had the last word. */
  readonly from: Readonly<Record<string, string>>
}

export const BUILT_IN_LAYER: SettingsLayer = { from: 'built-in', values: BUILT_IN }

/** Names as users write them, in the order in which they are printed. */
const NAMES = { failOn: 'fail-on', maxWarnings: 'max-warnings', origins: 'origins', strict: 'strict' } as const

export function mergeSettings(layers: readonly SettingsLayer[]): ResolvedSettings {
  const from: Record<string, string> = {}
  let settings: Settings = BUILT_IN
  for (const layer of layers) {
    settings = overlay(settings, layer.values)
    for (const name of namesIn(layer.values)) from[name] = layer.from
  }
  return { settings, from }
}

/** What a `settings:` block says, its presets put under its own values. */
export function toSettings(draft: SettingsDraft): Partial<Settings> {
  const presets = typeof draft.extends === 'string' ? [draft.extends] : (draft.extends ?? [])
  return presets
    .map((name: PresetName) => PRESETS[name])
    .reduceRight<Partial<Settings>>((own, preset) => join(preset, own), ownValues(draft))
}

function ownValues(draft: SettingsDraft): Partial<Settings> {
  return {
    ...(draft['fail-on'] !== undefined && { failOn: draft['fail-on'] }),
    ...(draft.origins !== undefined && { origins: draft.origins }),
    ...(draft.strict !== undefined && { strict: draft.strict }),
    ...(draft['max-warnings'] !== undefined && { maxWarnings: draft['max-warnings'] }),
    ...(draft.checks && { checks: draft.checks as Settings['checks'] }),
  }
}

function join(under: Partial<Settings>, over: Partial<Settings>): Partial<Settings> {
  return { ...under, ...over, checks: { ...under.checks, ...over.checks } }
}

function overlay(under: Settings, over: Partial<Settings>): Settings {
  return { ...under, ...over, checks: { ...under.checks, ...over.checks } }
}

function namesIn(values: Partial<Settings>): string[] {
  const keys = (Object.keys(NAMES) as (keyof typeof NAMES)[]).filter((key) => values[key] !== undefined)
  return [...keys.map((key) => NAMES[key]), ...Object.keys(values.checks ?? {}).map((code) => `checks.${code}`)]
}

/** One row a setting: name, value, where from. Checks last, by name. */
export function settingsRows({ settings, from }: ResolvedSettings): { name: string; value: string; from: string }[] {
  const keys = Object.keys(NAMES) as (keyof typeof NAMES)[]
  const rows = keys.map((key) => ({ name: NAMES[key] as string, value: String(settings[key] ?? 'none') }))
  const checks = Object.entries(settings.checks).map(([code, level]) => ({ name: `checks.${code}`, value: level as string }))
  const sorted = checks.sort((a, b) => (a.name < b.name ? -1 : 1))
  return [...rows, ...sorted].map((row) => ({ ...row, from: from[row.name] ?? 'built-in' }))
}
