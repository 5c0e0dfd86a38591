/** A source that no claim uses. */

import { defineCheck } from './define.ts'

export const unusedSource = defineCheck({
  code: 'unused-source',
  severity: 'note',
  title: 'no claim uses a source',
  why: 'a source that is listed and never used is a forgotten claim, or a left-over',
  help: 'list it under a claim, or take it out',
  example: 'sources:\n  gazette: articles/gazette.md\nclaims:\n  - claim: The bridge is open.\n    sources: []',
  *run({ claim, claims, sources }) {
    if (claim || claims.length === 0) return
    const used = new Set(claims.flatMap((c) => c.sources.map((s) => s.source)))
    for (const { id, place } of sources) {
      if (!used.has(id))
        yield { about: null, args: { source: id }, sides: [{ value: 'unused', spans: [], sources: [id] }], ...(place ? { place } : {}) }
    }
  },
  message: ({ args }) => `no claim uses \`${args.source}\``,
})
