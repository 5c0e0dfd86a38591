/** Incidents told by several outlets: copied wire text is one origin, and articles on different incidents never are. */

import { bestContainment, originsOf, type Pair, type Told } from '../origins.ts'
import { type LabelledSet, rows } from '../set.ts'

interface Event {
  readonly id: string
  readonly articles: readonly { article_id: string; text: string }[]
  readonly pairs: readonly { a: string; b: string; containment7: number }[]
}

const COPIED = 0.5

const events: LabelledSet = {
  name: 'events-origins',
  targets: { 'copies joined': 0.98, 'different events joined, alarms': 0 },
  async run(folder) {
    const all = rows<Event>(folder, 'events', 'events.jsonl')
    const told = all.flatMap((event) => event.articles.map(({ article_id, text }) => ({ id: article_id, text, event: event.id })))
    const joined = originsOf(told)
    const byId = new Map<string, Told>(told.map((article) => [article.id, article]))
    const copies = all.flatMap((event) => event.pairs.filter((pair) => pair.containment7 >= COPIED))
    const apart = told.flatMap((a, i) =>
      told
        .slice(i + 1)
        .filter((b) => a.event !== b.event)
        .map((b) => ({ a, b })),
    )
    const alarms = apart.filter(({ a, b }) => joined(a.id, b.id))
    const missed = copies.filter(({ a, b }) => !joined(a, b))
    const pairs: Pair[] = [
      ...copies.flatMap(({ a, b }) => asPair(byId.get(a), byId.get(b), true)),
      ...apart.map(({ a, b }) => ({ a, b, same: false })),
    ]
    const baseline = bestContainment(pairs)
    const others = all.flatMap((event) => event.pairs.filter((pair) => pair.containment7 < COPIED && pair.containment7 > 0))
    return {
      figures: {
        'copies joined': 1 - missed.length / copies.length,
        'different events joined, alarms': alarms.length,
        'partly copied joined': others.filter(({ a, b }) => joined(a, b)).length / others.length,
        f1: 1 - (missed.length + alarms.length) / (2 * copies.length),
        'baseline f1, tuned here': baseline.f1,
      },
      misses: [`baseline: ${baseline.name}`, ...missed.map(({ a, b, containment7 }) => `${a} ${b} ${containment7}`)],
      alarms: alarms.map(({ a, b }) => `${a.event} ${a.id}, ${b.event} ${b.id}`),
    }
  },
}

function asPair(a: Told | undefined, b: Told | undefined, same: boolean): Pair[] {
  return a && b ? [{ a, b, same }] : []
}

export default events
