/** Writes data/report.schema.json from the definition in src/report/schema.ts. */

import { writeFileSync } from 'node:fs'
import { reportSchema } from '../../src/report/schema.ts'

writeFileSync(new URL('../../data/report.schema.json', import.meta.url), `${JSON.stringify(reportSchema, null, 2)}\n`)
