/** Whether a source makes a claim: what follows from a text is never unsupported, what it contradicts never supported. */

import { docFromText } from '../../../src/sources/index.ts'
import { analyse } from '../../../src/text/analyse.ts'
import { checkTexts } from '../../../src/verify.ts'
import { type LabelledSet, rows, type SetResult } from '../set.ts'

interface Pair {
  id: string
  a: string
  b: string
  label: string
}

interface Derived {
  id: string
  article: string
  summary: string
  error_spans: string[]
}

interface Item {
  readonly id: string
  readonly claim: string
  readonly text: string
  readonly label: string
}

const set: LabelledSet = { name: 'support', targets: {}, run }
export default set

async function run(folder: string): Promise<SetResult> {
  const misses: string[] = []
  const alarms: string[] = []
  const pairs = rows<Pair>(folder, 'rte3', 'pairs.jsonl').map(({ id, a, b, label }) => ({ id, claim: b, text: a, label }))
  const derived = rows<Derived>(folder, 'derived-errors', 'items.jsonl').flatMap(sentencesOf)
  const count = new Map<string, number>()
  for (const item of [...pairs, ...derived]) {
    const stance = await stanceOn(item)
    for (const key of [item.label, `${item.label} ${stance}`]) count.set(key, (count.get(key) ?? 0) + 1)
    const line = `${item.id} ${item.label} ${stance}: ${item.claim} <= ${item.text}`
    if (SAYS.has(item.label) ? stance !== 'supports' : item.label === 'neutral' && stance === 'contradicts') alarms.push(line)
    if (!SAYS.has(item.label) && stance === 'supports') misses.push(line)
  }
  const share = (label: string, stance: string): number => (count.get(`${label} ${stance}`) ?? 0) / (count.get(label) ?? 1)
  return {
    figures: {
      'entailed unsupported alarms': share('entailment', 'silent'),
      'entailed contradicted alarms': share('entailment', 'contradicts'),
      'neutral supported flagged': share('neutral', 'supports'),
      'neutral contradicted alarms': share('neutral', 'contradicts'),
      'contradiction supported flagged': share('contradiction', 'supports'),
      'contradiction contradicted': share('contradiction', 'contradicts'),
      'consistent sentence unsupported alarms': share('consistent', 'silent'),
      'consistent sentence contradicted alarms': share('consistent', 'contradicts'),
      'wrong sentence supported flagged': share('wrong', 'supports'),
    },
    misses,
    alarms,
  }
}

const SAYS: ReadonlySet<string> = new Set(['entailment', 'consistent'])

/** The sentences of a derived text; wrong is one that holds words marked as wrong. */
function sentencesOf({ id, article, summary, error_spans }: Derived): Item[] {
  return analyse(docFromText({ id: 'derived', text: summary })).sentences.map(({ start, end }, i): Item => {
    const claim = summary.slice(start, end).trim()
    return { id: `${id}.${i}`, claim, text: article, label: error_spans.some((span) => claim.includes(span)) ? 'wrong' : 'consistent' }
  })
}

async function stanceOn({ claim, text }: Item): Promise<string> {
  const report = await checkTexts({ claims: [{ claim, sources: ['text'] }] }, [{ id: 'text', text }])
  return report.claims[0]?.evidence[0]?.stance ?? 'silent'
}
