/** Renders a report in the formats asked for and puts each where it belongs. */

import { pathToFileURL } from 'node:url'
import type { Problem, Report, ReportContext } from '../model.ts'
import { REPORTERS, type RenderOptions } from '../report/index.ts'
import { VERSION } from '../version.ts'
import { type Io, isInteractive, isSet } from './io.ts'
import type { CheckOptions, Output } from './options.ts'
import { writeWhole } from './write-file.ts'

export async function present(
  io: Io,
  report: Report,
  context: ReportContext,
  options: Pick<CheckOptions, 'outputs' | 'color' | 'verbose' | 'quiet'>,
): Promise<void> {
  const render = renderOptions(io, options)
  for (const output of options.outputs) {
    const reporter = await REPORTERS[output.format]()
    const plain = output.file === null ? render : { ...render, color: false, links: null }
    await put(io, output, endLine(reporter.render(report, context, plain)))
  }
}

/** Flags first, then https://no-color.org and its counterpart, then the terminal. */
function renderOptions(io: Io, { color, verbose, quiet }: Pick<CheckOptions, 'color' | 'verbose' | 'quiet'>): RenderOptions {
  const wanted = color ?? (!isSet(io.env.NO_COLOR) && (isSet(io.env.FORCE_COLOR) || isInteractive(io)))
  return {
    columns: io.columns,
    color: wanted,
    links: wanted && isInteractive(io) ? pathToFileURL(`${io.cwd}/`).href : null,
    verbose,
    quiet,
  }
}

async function put(io: Io, { file }: Output, text: string): Promise<void> {
  if (file === null) io.stdout.write(text)
  else await writeWhole(io, file, text)
}

function endLine(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}

/** The report of a run that could not take place. */
export function reportOfProblems(problems: readonly Problem[]): { report: Report; context: ReportContext } {
  const report: Report = {
    schemaVersion: 1,
    tool: { name: 'verify', version: VERSION },
    coverage: { claims: 0, sources: 0, read: 0, unread: 0, checks: [] },
    sources: [],
    origins: [],
    claims: [],
    findings: [],
    agreements: [],
    problems: problems.map(({ code, message, file, line, column }) => ({ code, message, file, line, column })),
  }
  return { report, context: { ...EMPTY, problems } }
}

const EMPTY: ReportContext = {
  problems: [],
  places: [],
  notes: [],
  waived: [],
  goneFromBaseline: [],
  outside: [],
  tieReasons: {},
  urls: {},
  title: null,
  verbose: [],
  failOn: 'error',
  checks: [],
}
