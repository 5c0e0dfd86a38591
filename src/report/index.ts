/** The reporters by name: each turns a report into the text of one format, and is loaded only when asked for. */

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

export const FORMATS = ['text', 'markdown', 'csv', 'html', 'json', 'sarif', 'junit', 'github', 'gitlab', 'claimreview'] as const

export type Format = (typeof FORMATS)[number]

export const REPORTERS: Readonly<Record<Format, () => Promise<Reporter>>> = {
  text: async () => (await import('./text.ts')).text,
  markdown: async () => (await import('./markdown.ts')).markdown,
  csv: async () => (await import('./csv.ts')).csv,
  html: async () => (await import('./html.ts')).html,
  json: async () => (await import('./json.ts')).json,
  sarif: async () => (await import('./sarif.ts')).sarif,
  junit: async () => (await import('./junit.ts')).junit,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  claimreview: async () => (await import('./claimreview.ts')).claimreview,
}
