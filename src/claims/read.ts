/** Reads claims files: bytes in, claims with their places out, and every mistake at once. */

import type { ClaimsFile, Problem } from '../model.ts'
import { assemble } from './assemble.ts'
import { decodeClaims } from './decode.ts'
import { type Parsed, parseYaml } from './document.ts'
import { toProblems } from './issues.ts'
import { link, type Part } from './link.ts'
import { type Outline, outlineOf } from './outline.ts'
import { makePage, type Page, problemAt, problemOfFile, type Range } from './page.ts'
import { joinPaths } from './paths.ts'
import { claimsKeysAt, claimsSchema } from './schema.ts'
import { assignWaivers, readCommentWaivers } from './waivers.ts'

export type FileContent = { readonly bytes: Uint8Array } | { readonly reason: string }

export interface ReadOptions {
  /** Codes that waivers and settings may name; any is taken where this is left out. */
  readonly checks?: readonly string[]
  /** Reads the files that `include:` names; without it nothing can be included. */
  readonly readFile?: (path: string) => FileContent
}

export interface ReadResult {
  /** null where there is any problem. */
  readonly file: ClaimsFile | null
  readonly problems: readonly Problem[]
}

/** Reads no disk itself and never throws. `path` is as shown to the user; sources and includes are relative to it. */
export function readClaims(path: string, bytes: Uint8Array, options: ReadOptions = {}): ReadResult {
  const gathered: Gathered = { parts: [], problems: [], options }
  gather(gathered, path, bytes, [])
  const linked = link(path, gathered.parts)
  const problems = inOrder([...gathered.problems, ...linked.problems])
  return { file: problems.length === 0 ? linked.file : null, problems }
}

interface Gathered {
  readonly parts: Part[]
  readonly problems: Problem[]
  readonly options: ReadOptions
}

/** A file, then what it includes, each once; `above` are the files that led here. */
function gather(gathered: Gathered, path: string, bytes: Uint8Array, above: readonly string[]): void {
  const checks = gathered.options.checks ?? []
  const { part, problems } = readPart(path, bytes, checks, above.length > 0)
  gathered.problems.push(...problems)
  if (!part) return
  gathered.parts.push(part)
  for (const include of part.outline.includes) follow(gathered, part.page, include, [...above, path])
}

function follow(gathered: Gathered, page: Page, include: Outline['includes'][number], above: readonly string[]): void {
  const path = joinPaths(page.path, include.path)
  const refuse = (message: string) => gathered.problems.push(problemAt(page, include.range, 'bad-include', message))
  if (above.includes(path)) return void refuse(`\`${include.path}\` includes itself`)
  if (gathered.parts.some((part) => part.page.path === path)) return
  if (!gathered.options.readFile) return void refuse('other files cannot be included here')
  const content = gathered.options.readFile(path)
  if ('reason' in content) return void refuse(`\`${include.path}\` cannot be read: ${content.reason}`)
  gather(gathered, path, content.bytes, above)
}

function readPart(
  path: string,
  bytes: Uint8Array,
  checks: readonly string[],
  included: boolean,
): { part: Part | null; problems: readonly Problem[] } {
  const decoded = decodeClaims(path, bytes)
  if ('problem' in decoded) return { part: null, problems: [decoded.problem] }
  const parsed = parseYaml(makePage(path, decoded.text))
  const unusable = topProblem(parsed)
  if (unusable || parsed.data === undefined) return { part: null, problems: unusable ? [...parsed.problems, unusable] : parsed.problems }
  const outline = outlineOf(parsed)
  const comments = readCommentWaivers(parsed.page, checks)
  const assigned = assignWaivers(parsed, comments.waivers)
  const checked = claimsSchema(checks).safeParse(withClaims(parsed.data, included))
  const objections = checked.success ? [] : toProblems(parsed, checked.error.issues, (at) => claimsKeysAt(at, checks))
  const content = checked.success ? assemble(parsed, checked.data, assigned.byClaim) : null
  const problems = [...parsed.problems, ...objections, ...outline.problems, ...comments.problems, ...assigned.problems]
  return { part: { page: parsed.page, outline, content }, problems }
}

/** What is not a mapping at all is one mistake, not one for each key that it lacks. */
export function topProblem({ page, data, problems }: Pick<Parsed, 'page' | 'data' | 'problems'>): Problem | null {
  if (data === undefined && problems.length > 0) return null
  const first: Range = { start: 0, end: 1 }
  if (data === null || data === undefined) return problemOfFile(page.path, 'empty-file', 'the file is empty', START)
  if (Array.isArray(data))
    return problemAt(page, first, 'wrong-type', 'the file is a list, not keys and values', 'put `claims:` above the list')
  if (typeof data !== 'object') return problemAt(page, first, 'wrong-type', 'the file is text, not keys and values', START)
  return null
}

const START = 'a claims file has a list `claims:`; `verify init` writes a first one'

/** A file that is there to be included, or that includes others, may hold sources only. */
function withClaims(data: unknown, included: boolean): unknown {
  if (typeof data !== 'object' || data === null || 'claims' in data) return data
  return included || 'include' in data ? { ...data, claims: [] } : data
}

function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => (a.file === b.file ? a.line - b.line || a.column - b.column : 0))
}
