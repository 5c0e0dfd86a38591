/** The reporters by name: each turns a report into the text of one format, and is loaded only when asked for. */

import type { Reporter } from './reporter.ts'

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

export type { RenderOptions, Reporter } from './reporter.ts'
