/** The JSON Schemas as they are printed and as they lie in data/. */

import { ALL_CHECKS } from '../checks/index.ts'
import { claimsJsonSchema, settingsJsonSchema } from '../claims/schema.ts'
import { reportSchema } from '../report/schema.ts'

export function schemaOf(what: string): string {
  const codes = ALL_CHECKS.map((check) => check.code)
  const schema = what === 'report' ? reportSchema : what === 'config' ? settingsJsonSchema(codes) : claimsJsonSchema(codes)
  return `${JSON.stringify(schema, null, 2)}\n`
}
