/** Makes several claims files fit for one run: paths as seen from the working folder, source ids that mean one source. */

import { posix } from 'node:path'
import { joinPaths } from '../claims/paths.ts'
import type { Claim, ClaimsFile, SourceEntry } from '../model.ts'

/** Two files may call different articles by one id: the later file's is then written `file/id`. */
export function joinFiles(files: readonly ClaimsFile[]): ClaimsFile[] {
  const taken = new Map<string, string>()
  return files.map((file) => {
    const sources = file.sources.map((source) => fromHere(file.path, source))
    const renamed = new Map(sources.map((source) => [source.id, freeId(taken, file.path, source)]))
    for (const source of sources) taken.set(renamed.get(source.id) ?? source.id, locationOf(source))
    return { ...file, sources: sources.map((s) => renameSource(s, renamed)), claims: file.claims.map((c) => renameIn(c, renamed)) }
  })
}

function fromHere(path: string, source: SourceEntry): SourceEntry {
  return source.file === null ? source : { ...source, file: joinPaths(path, source.file) }
}

function freeId(taken: ReadonlyMap<string, string>, path: string, source: SourceEntry): string {
  const at = taken.get(source.id)
  return at === undefined || at === locationOf(source) ? source.id : `${posix.basename(path).replace(/\.ya?ml$/, '')}/${source.id}`
}

function locationOf({ file, url }: SourceEntry): string {
  return file ?? url ?? ''
}

function renameSource(source: SourceEntry, renamed: ReadonlyMap<string, string>): SourceEntry {
  return { ...source, id: renamed.get(source.id) ?? source.id, derivedFrom: source.derivedFrom.map((id) => renamed.get(id) ?? id) }
}

function renameIn(claim: Claim, renamed: ReadonlyMap<string, string>): Claim {
  return { ...claim, sources: claim.sources.map((s) => ({ ...s, source: renamed.get(s.source) ?? s.source })) }
}
