/** The report as JSON, version 1: the shape that scripts rely on, same input same bytes. */

import { jsonText } from './escape.ts'
import type { Reporter } from './reporter.ts'
import { inOrder, reportSchema } from './schema.ts'

export const json: Reporter = { render: (report) => jsonText(inOrder(reportSchema, report)) }
