/** Which sentences of a source to show for a claim: the one that says so best, and a second where the claim needs both. */

import type { ArticleContext } from '../about/article/context.ts'
import type { Statement } from '../model.ts'
import { coverageOf, type Passage, type ReadClaim } from './passages.ts'
import type { ValueMatch } from './values.ts'

/** Best first. A sentence with more of the numbers and days of the claim is better than one that shares more of its words. */
export function tellingSentences(
  read: ReadClaim,
  article: ArticleContext,
  passages: readonly Passage[],
  matches: readonly ValueMatch[],
): number[] {
  const values = new Map<number, Set<Statement>>()
  for (const { wanted, found } of matches) {
    if (!isValue(wanted)) continue
    values.set(found.sentence, (values.get(found.sentence) ?? new Set()).add(wanted))
  }
  const candidates = [...new Set([...passages.map((p) => p.sentence), ...matches.map((m) => m.found.sentence)])]
    .map((sentence) => ({ sentence, values: values.get(sentence) ?? new Set(), coverage: coverageOf(read, article, sentence, true) }))
    .sort((a, b) => b.values.size - a.values.size || b.coverage - a.coverage || a.sentence - b.sentence)
  const [best, ...others] = candidates
  if (!best) return []
  const lacking = others.find((other) => [...other.values].some((value) => !best.values.has(value)))
  const second = lacking?.sentence ?? namingSentence(read, article, best.sentence) ?? tellingBest(best, others)
  return second === null ? [best.sentence] : [best.sentence, second]
}

/** Compared by what they amount to; names and places stand in many sentences of an article. */
function isValue({ value }: Statement): boolean {
  return value.kind === 'quantity' || value.kind === 'date'
}

/** "It paid 2.4 billion dollars": the sentence before says who. */
function namingSentence({ context }: ReadClaim, { sentences }: ArticleContext, best: number): number | null {
  const [here, before] = [sentences[best], sentences[best - 1]]
  if (!here || !before || before.sentence.block === 'title') return null
  const lacking = context.sentences.flatMap((s) => [...s.names]).filter((name) => !here.bag.has(name))
  return lacking.some((name) => before.bag.has(name)) ? best - 1 : null
}

/** "It was over after eleven minutes" has the number alone: what tells most of the words is shown with it. */
function tellingBest(best: { readonly coverage: number }, others: readonly { readonly sentence: number; readonly coverage: number }[]) {
  if (best.coverage >= ALONE) return null
  const most = others.reduce<{ sentence: number; coverage: number } | null>((a, b) => (a && a.coverage >= b.coverage ? a : b), null)
  return most && most.coverage > best.coverage ? most.sentence : null
}

/** Share of the words of a claim with which a sentence stands by itself. */
const ALONE = 0.34
