/** One run of comparing, from the articles named on the command line to the report. */

import { extname, join } from 'node:path'
import { ALL_CHECKS } from '../checks/index.ts'
import type { Report, ReportContext, Settings, SourceEntry } from '../model.ts'
import { openOptions, refuseShard } from './checking.ts'
import { kindIn, shown } from './claims-files.ts'
import { type Io, UsageError } from './io.ts'
import type { CheckOptions } from './options.ts'
import { startProgress } from './progress.ts'
import { settingsFor } from './settings.ts'

const EXTENSIONS = ['.md', '.markdown', '.txt', '.html', '.htm', '.pdf', '.docx']

export interface Compared {
  readonly report: Report
  readonly context: ReportContext
  readonly settings: Settings
}

export async function compareArticles(io: Io, args: readonly string[], options: CheckOptions): Promise<Compared> {
  refuseShard(options)
  const { resolved } = settingsFor(
    io,
    [],
    options,
    ALL_CHECKS.map((check) => check.code),
  )
  const entries = await findArticles(io, args)
  const progress = startProgress(io, options.quiet)
  const open = openOptions(io, '', options, progress.show)
  const { settings } = resolved
  const { remember } = await import('./remembering.ts')
  try {
    const compared = await remember(io, options, {
      entries,
      open,
      given: { compare: entries, settings },
      async check(sources, steps) {
        const { compareSources } = await import('../verify.ts')
        return compareSources(entries, sources, { settings, open, known: null, today: io.today, claim: null, steps })
      },
    })
    return { ...compared, settings }
  } finally {
    progress.stop()
  }
}

/** An entry for each article, with ids that tell them apart. */
export async function findArticles(io: Io, args: readonly string[]): Promise<SourceEntry[]> {
  const { entryOf } = await import('../sources/index.ts')
  const paths: string[] = []
  for (const arg of args) paths.push(...(await expand(io, arg)))
  const taken = new Map<string, number>()
  return [...new Set(paths)].map((path) => {
    const entry = withPlainId(entryOf(path))
    const count = (taken.get(entry.id) ?? 0) + 1
    taken.set(entry.id, count)
    return count === 1 ? entry : { ...entry, id: `${entry.id}-${count}` }
  })
}

/** File names may hold what ids may not: spaces above all. */
function withPlainId(entry: SourceEntry): SourceEntry {
  const id = entry.id.replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-').replace(/^[^\p{L}\p{N}]+/u, '')
  return { ...entry, id: id === '' ? 'article' : id }
}

async function expand(io: Io, arg: string): Promise<string[]> {
  if (/^https?:\/\//i.test(arg)) return [arg]
  const kind = kindIn(io, arg)
  if (kind === 'file') return [shown(io.cwd, arg)]
  if (kind === null && !/[*?[\]{}]/.test(arg)) throw new UsageError(`\`${arg}\`: no such file`)
  io.trail?.lose()
  const { glob } = await import('tinyglobby')
  const patterns = kind === 'folder' ? EXTENSIONS.map((extension) => join(arg, '**', `*${extension}`)) : [arg]
  const found = await glob(
    patterns.map((p) => p.replaceAll('\\', '/')),
    { cwd: io.cwd, ignore: ['**/node_modules/**'], expandDirectories: false },
  )
  const articles = found.filter((path) => EXTENSIONS.includes(extname(path).toLowerCase()))
  if (articles.length === 0) throw new UsageError(`no article matches \`${arg}\``, `articles end in ${EXTENSIONS.join(', ')}`)
  return articles.sort((a, b) => (a < b ? -1 : 1)).map((path) => shown(io.cwd, path))
}
