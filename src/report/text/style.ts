/** Colours and hyperlinks of the terminal; without them every function gives its text back. */

import { Chalk } from 'chalk'
import type { Passage, ReportContext, ReportSource, Severity } from '../../model.ts'
import { safeUrl, visible } from '../escape.ts'
import { encoded, textFragment } from '../fragment.ts'
import type { RenderOptions } from '../reporter.ts'
import { placeOf } from '../wording.ts'

export interface Style {
  readonly columns: number
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly good: (text: string) => string
  readonly severity: Readonly<Record<Severity, (text: string) => string>>
  /** The place of a passage, as a link where the terminal opens links. */
  readonly place: (source: ReportSource | undefined, passage: Passage) => string
}

// Narrower than this nothing can be laid out; wider than this lines are hard to read (and 0 is what a pipe reports).
const NARROWEST = 40
const WIDEST = 140
const USUAL = 80

export function styleFor(options: RenderOptions, context: ReportContext): Style {
  const chalk = new Chalk({ level: options.color ? 1 : 0 })
  return {
    columns: Math.min(Math.max(options.columns || USUAL, NARROWEST), WIDEST),
    bold: chalk.bold,
    dim: chalk.dim,
    good: chalk.green,
    severity: { error: chalk.red, warning: chalk.yellow, note: chalk.cyan },
    place: (source, passage) => {
      const shown = visible(placeOf(source, passage))
      const url = options.links && (safeUrl(context.urls[passage.source]) ?? fileUrl(source?.location, options.links))
      return url ? `\u001b]8;;${textFragment(url, passage)}\u001b\\${shown}\u001b]8;;\u001b\\` : shown
    },
  }
}

function fileUrl(location: string | undefined, folder: string): string | null {
  if (!location || SCHEME.test(location)) return null
  return safeUrl(new URL(location.split(/[\\/]/u).map(encoded).join('/'), folder).href)
}

const SCHEME = /^[a-z][a-z0-9+.-]*:/iu
