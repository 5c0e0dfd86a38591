/** Finds statements of kind quantity: counts with their role, money, measures, ages, scores, part and whole. */

import type { Analysis, QuantityValue, Sentence } from '../model.ts'
import type { FoundStatement } from './found.ts'
import type { Atom } from './quantity/atom.ts'
import { atomsOf, mayCount } from './quantity/atoms.ts'
import { withRoles } from './quantity/context.ts'
import { closedStretches } from './quantity/exclusions.ts'
import { type Mention, mentionAt } from './quantity/mentions.ts'
import { quantityOf, wholeOf } from './quantity/value.ts'

/** In order of the text, one a printed quantity; the whole of a part follows it. Linear in the length of the text. */
export function findQuantities({ doc, sentences }: Analysis): FoundStatement<QuantityValue>[] {
  return sentences.flatMap((sentence) => (mayCount(doc.text, sentence) ? quantitiesIn(doc.text, sentence) : []))
}

function quantitiesIn(text: string, sentence: Sentence): FoundStatement<QuantityValue>[] {
  const atoms = atomsOf(text, sentence)
  const mentions = mentionsIn(atoms)
  const found: FoundStatement<QuantityValue>[] = []
  for (const read of withRoles(atoms, mentions)) {
    const { mention } = read
    found.push({ value: quantityOf(atoms, read), sentence, ...offsets(atoms, mention.from, mention.to) })
    const whole = wholeOf(atoms, mention)
    if (whole) found.push({ value: whole.value, sentence, ...offsets(atoms, whole.from, whole.to) })
  }
  return found
}

function mentionsIn(atoms: readonly Atom[]): Mention[] {
  const closed = closedStretches(atoms)
  const mentions: Mention[] = []
  let last = 0
  for (let at = 0; at < atoms.length; ) {
    const found = mentionAt(atoms, at, closed)
    if (typeof found === 'number') {
      at = found
      continue
    }
    at = Math.max(found.end, found.to, at + 1, namesEnd(atoms, found))
    mentions.push(found.from < last ? { ...found, from: Math.min(last, found.core) } : found)
    last = at
  }
  return mentions
}

/** "two new 737 Max jets": figures inside the noun phrase are part of a name. */
function namesEnd(atoms: readonly Atom[], { head, end }: Mention): number {
  const inside = head ? atoms.slice(end, head.to).some((a) => a.kind === 'figure') : false
  return inside && head ? head.to : 0
}

function offsets(atoms: readonly Atom[], from: number, to: number): { start: number; end: number } {
  return { start: atoms[from]?.start ?? 0, end: atoms[to - 1]?.end ?? 0 }
}
