/** What every reporter is: a report in, the text of one format out. */

import type { Report, ReportContext } from '../model.ts'

export interface RenderOptions {
  /** Width of the terminal. */
  readonly columns: number
  readonly color: boolean
  /** Where the terminal opens OSC 8 hyperlinks: the address of the folder that files are named from, ending in a slash. */
  readonly links: string | null
  readonly verbose: boolean
  readonly quiet: boolean
}

export interface Reporter {
  readonly render: (report: Report, context: ReportContext, options: RenderOptions) => string
}
