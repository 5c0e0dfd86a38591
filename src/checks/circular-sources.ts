/** A leans on B and B on A. */

import type { Tie } from '../model.ts'
import { defineCheck } from './define.ts'

export const circularSources = defineCheck({
  code: 'circular-sources',
  severity: 'warning',
  title: 'sources lean on each other in a circle',
  why: 'each seems to confirm the other, and neither says how it knows',
  help: 'find where the statement comes from first',
  example: 'The Post says, according to the Gazette, that the dam broke.\nThe Gazette says, according to the Post, that the dam broke.',
  *run({ claim, origins }) {
    if (claim) return
    for (const { ties } of origins.origins) {
      for (const circle of circlesOf(ties)) {
        const spans = ties.filter((t) => circle.includes(t.from) && circle.includes(t.to)).flatMap((t) => t.spans.slice(0, 1))
        yield { about: null, args: { sources: circle }, sides: [{ value: circle.join(' → '), spans, sources: circle }] }
      }
    }
  },
  message: ({ args }) => {
    const circle = Array.isArray(args.sources) ? args.sources : []
    return `${circle.map((id) => `\`${id}\``).join(' leans on ')} leans on \`${circle[0]}\``
  },
})

// Ties without a direction, such as one author, make no circle.
const DIRECTED = new Set<Tie['kind']>(['copies', 'paraphrases', 'cites', 'declared'])

/** Each set of sources from which every other of the set can be reached, largest first; single sources are no circle. */
function circlesOf(ties: readonly Tie[]): string[][] {
  const next = new Map<string, string[]>()
  for (const tie of ties) if (DIRECTED.has(tie.kind)) next.set(tie.from, [...(next.get(tie.from) ?? []), tie.to])
  const reach = new Map([...next.keys()].map((id) => [id, reachable(next, id)]))
  const circles: string[][] = []
  for (const id of [...next.keys()].sort()) {
    if (circles.some((c) => c.includes(id)) || !reach.get(id)?.has(id)) continue
    circles.push([...(reach.get(id) ?? [])].filter((other) => reach.get(other)?.has(id)).sort())
  }
  return circles.sort((a, b) => b.length - a.length)
}

function reachable(next: ReadonlyMap<string, readonly string[]>, from: string): Set<string> {
  const seen = new Set<string>()
  const open = [...(next.get(from) ?? [])]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    open.push(...(next.get(id) ?? []))
  }
  return seen
}
