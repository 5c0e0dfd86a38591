/** What every reporter is: a report in, the text of one format out. */

import type { Report, ReportContext } from '../model.ts'

export interface RenderOptions {
  /** Width of the terminal. */
  readonly columns: number
  readonly color: boolean
  /** Whether the terminal opens OSC 8 hyperlinks. */
  readonly links: boolean
  readonly verbose: boolean
  readonly quiet: boolean
}

export interface Reporter {
  readonly render: (report: Report, context: ReportContext, options: RenderOptions) => string
}
