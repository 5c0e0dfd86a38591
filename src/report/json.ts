/** The report as JSON, version 1: the shape that scripts rely on. */

import type { Reporter } from './index.ts'

export const json: Reporter = { render: (report) => `${JSON.stringify(report, null, 2)}\n` }
