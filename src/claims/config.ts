/** Reads verify.config.yaml: settings for all claims files below it. */

import type { Problem } from '../model.ts'
import { decodeClaims } from './decode.ts'
import { parseYaml } from './document.ts'
import { toProblems } from './issues.ts'
import { makePage } from './page.ts'
import { topProblem } from './read.ts'
import { settingsKeysAt, settingsSchema } from './schema.ts'
import { type SettingsLayer, toSettings } from './settings.ts'

export const CONFIG_NAME = 'verify.config.yaml'

/** Its layer is without values where there is any problem. An empty file is a config that changes nothing. */
export function readConfig(
  path: string,
  bytes: Uint8Array,
  checks: readonly string[],
): { layer: SettingsLayer; problems: readonly Problem[] } {
  const none: SettingsLayer = { from: path, values: {} }
  const decoded = decodeClaims(path, bytes)
  if ('problem' in decoded) return { layer: none, problems: [decoded.problem] }
  const parsed = parseYaml(makePage(path, decoded.text))
  const top = topProblem(parsed)
  if (top?.code === 'empty-file') return { layer: none, problems: [] }
  if (top || parsed.data === undefined) return { layer: none, problems: top ? [top] : parsed.problems }
  const checked = settingsSchema(checks).safeParse(parsed.data)
  const objections = checked.success ? [] : toProblems(parsed, checked.error.issues, (at) => settingsKeysAt(at, checks))
  const problems = [...parsed.problems, ...objections]
  return { layer: checked.success && problems.length === 0 ? { from: path, values: toSettings(checked.data) } : none, problems }
}
