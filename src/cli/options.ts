/** The options that the checking commands share, and their values with types. */

import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Level, Settings } from '../model.ts'
import { FORMATS, type Format } from '../report/index.ts'
import { UsageError } from './io.ts'

/** One `--format` with its `--output`; file null is standard output. */
export interface Output {
  readonly format: Format
  readonly file: string | null
}

export interface CheckOptions {
  readonly outputs: readonly Output[]
  /** What the flags set, and by which flag. */
  readonly flags: readonly { readonly from: string; readonly values: Partial<Settings> }[]
  readonly baseline: string | null
  readonly since: string | null
  readonly claim: string | null
  readonly offline: boolean
  readonly refresh: boolean
  readonly allowPrivate: boolean
  /** Folder outside which no file is read; null reads whatever is named. */
  readonly within: string | null
  readonly watch: boolean
  readonly verbose: boolean
  readonly quiet: boolean
  /** null leaves it to the terminal. */
  readonly color: boolean | null
  /** Threads; null leaves it to the number of processors. */
  readonly jobs: number | null
  readonly shard: { readonly index: number; readonly count: number } | null
  readonly cache: boolean
  readonly config: string | null
  readonly printConfig: boolean
}

const LEVELS: readonly Level[] = ['off', 'note', 'warning', 'error']

/** Adds the options; the function returned reads them after parsing. */
export function addCheckOptions(command: Command): () => CheckOptions {
  const outputs: { format: Format | null; file: string | null }[] = []
  addOutput(command, outputs)
  command
    .addOption(
      new Option('--fail-on <level>', 'findings from this severity up make the exit code 1').choices(['error', 'warning', 'note', 'never']),
    )
    .option('--max-warnings <n>', 'more warnings than this make the exit code 1', wholeNumber)
    .option('--strict', 'unread sources and stale baseline entries fail')
    .option('--check <name=level>', 'severity of a check: off, note, warning or error (repeatable)', checkLevel)
    .option('--claim <id>', 'only this claim')
    .option('--since <rev>', 'only claims that are new or changed since a git revision fail')
    .option('--baseline <file>', 'known findings, which do not fail')
    .option('--config <file>', 'settings file to use instead of the nearest verify.config.yaml')
    .option('--print-config', 'print each setting and where it comes from, then stop')
    .option('--offline', 'never touch the network')
    .option('--refresh', 'fetch URL sources again')
    .option('--allow-private', 'let URLs lead to private and loopback addresses')
    .option('--within <folder>', 'read no file outside this folder, links followed: for what strangers send in')
    .option('--watch', 'check again whenever a file changes')
    .option('--verbose', 'list what was compared and left out, and why')
    .option('--quiet', 'findings only: no summary, no progress')
    .option('--color', 'colour even where standard output is no terminal')
    .option('--no-color', 'no colour')
    .option('--jobs <n>', 'threads that read and compare articles; as many as there are processors where left out', positive)
    .option('--shard <i/n>', 'report the i-th of n parts of the claims; verify merge joins them', shardOf)
    .option('--no-cache', 'read every article anew')
  return () => toOptions(command.opts(), outputs)
}

function addOutput(command: Command, outputs: { format: Format | null; file: string | null }[]): void {
  command
    .addOption(
      new Option('-f, --format <format>', `${FORMATS.join(', ')} (repeatable)`).argParser((value) => {
        outputs.push({ format: formatOf(value), file: null })
      }),
    )
    .addOption(
      new Option('-o, --output <file>', 'file for the --format before it, instead of standard output').argParser((value) => {
        const last = outputs.at(-1)
        if (last && last.file === null) last.file = value
        else outputs.push({ format: null, file: value })
      }),
    )
}

function formatOf(value: string): Format {
  const format = FORMATS.find((f) => f === value)
  if (!format) throw new InvalidArgumentError(`It is one of ${FORMATS.join(', ')}.`)
  return format
}

function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('It is a whole number, 0 or more.')
  return Number(value)
}

function positive(value: string): number {
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new InvalidArgumentError('It is a whole number, 1 or more.')
  return Number(value)
}

function shardOf(value: string): { index: number; count: number } {
  const match = /^(\d{1,4})\/(\d{1,4})$/.exec(value)
  const [index, count] = [Number(match?.[1]), Number(match?.[2])]
  if (!match || index < 1 || index > count) throw new InvalidArgumentError('It is written i/n, as in 1/4.')
  return { index, count }
}

function checkLevel(value: string, before: Record<string, Level> | undefined): Record<string, Level> {
  const [name = '', level] = value.split('=')
  const known = LEVELS.find((l) => l === level)
  if (name === '' || !known) throw new InvalidArgumentError('It is written name=level, the level one of off, note, warning, error.')
  return { ...before, [name]: known }
}

/** What commander gives, by the names that it makes of the flags. */
interface Raw {
  failOn?: Settings['failOn']
  maxWarnings?: number
  strict?: true
  check?: Record<string, Level>
  claim?: string
  since?: string
  baseline?: string
  config?: string
  printConfig?: true
  offline?: true
  refresh?: true
  allowPrivate?: true
  within?: string
  watch?: true
  verbose?: true
  quiet?: true
  color?: boolean
  jobs?: number
  shard?: { index: number; count: number }
  cache?: boolean
}

/** What holds where a command has none of these options. */
export const NO_OPTIONS: CheckOptions = toOptions({}, [])

function toOptions(raw: Raw, outputs: readonly { format: Format | null; file: string | null }[]): CheckOptions {
  if (raw.offline && raw.refresh) throw new UsageError('--offline and --refresh exclude each other')
  return {
    outputs: settle(outputs),
    flags: flagLayers(raw),
    baseline: raw.baseline ?? null,
    since: raw.since ?? null,
    claim: raw.claim ?? null,
    offline: raw.offline ?? false,
    refresh: raw.refresh ?? false,
    allowPrivate: raw.allowPrivate ?? false,
    within: raw.within ?? null,
    watch: raw.watch ?? false,
    verbose: raw.verbose ?? false,
    quiet: raw.quiet ?? false,
    color: raw.color ?? null,
    jobs: raw.jobs ?? null,
    shard: raw.shard ?? null,
    cache: raw.cache ?? true,
    config: raw.config ?? null,
    printConfig: raw.printConfig ?? false,
  }
}

function flagLayers(raw: Raw): CheckOptions['flags'] {
  return [
    ...(raw.failOn === undefined ? [] : [{ from: '--fail-on', values: { failOn: raw.failOn } }]),
    ...(raw.maxWarnings === undefined ? [] : [{ from: '--max-warnings', values: { maxWarnings: raw.maxWarnings } }]),
    ...(raw.strict === undefined ? [] : [{ from: '--strict', values: { strict: true } }]),
    ...(raw.check === undefined ? [] : [{ from: '--check', values: { checks: raw.check } }]),
  ]
}

/** Text where nothing is said; two formats on standard output could be read by nobody. */
function settle(outputs: readonly { format: Format | null; file: string | null }[]): Output[] {
  const settled = outputs.map(({ format, file }) => ({ format: format ?? byExtension(file), file }))
  if (settled.length === 0) return [{ format: 'text', file: null }]
  if (settled.filter((o) => o.file === null).length > 1) {
    throw new UsageError('two formats for standard output', 'give each --format but one an --output FILE')
  }
  return settled
}

const EXTENSIONS: Readonly<Record<string, Format>> = {
  json: 'json',
  md: 'markdown',
  csv: 'csv',
  html: 'html',
  sarif: 'sarif',
  xml: 'junit',
}

function byExtension(file: string | null): Format {
  return EXTENSIONS[file?.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'text'
}
