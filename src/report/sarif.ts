/** Stands in until the sarif reporter is written. */

import type { Reporter } from './index.ts'

export const sarif: Reporter = { render: (report) => `${JSON.stringify(report.coverage)}\n` }
