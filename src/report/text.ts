/** Stands in until the text reporter is written. */

import type { Reporter } from './index.ts'

export const text: Reporter = { render: (report) => `${JSON.stringify(report.coverage)}\n` }
