/** Where a claim puts its matter, and whether the article speaks of that place at all. */

import type { ArticleContext } from '../about/article/context.ts'
import { actorOf } from '../lexicon/places.ts'
import type { Statement } from '../model.ts'
import type { ReadClaim } from './passages.ts'

/** "Remains were found in Asia" where the article names neither Asia, nor its people, nor a place in it. */
export function isElsewhere({ statements, context }: ReadClaim, article: ArticleContext): boolean {
  return statements.some(
    (s) => s.value.kind === 'place' && IN.test(context.doc.text.slice(0, s.span.start)) && !isNamed(context, s, article),
  )
}

/** The place is where it happened, not whose it is: "in Riga", "near the Elbe", not "Riga mayor". */
const IN = /\b(?:in|at|near|from|to)\s(?:the\s)?$/iu

function isNamed(claim: ArticleContext, { value, span, sentence }: Statement, article: ArticleContext): boolean {
  if (value.kind !== 'place') return true
  const { sentence: read, canon } = claim.sentences[sentence] ?? {}
  const terms = (read?.at ?? []).flatMap((at, i) => (at >= span.start && at < span.end && canon?.[i] ? [canon[i]] : []))
  if (terms.length === 0 || terms.some((term) => article.whole.has(term))) return true
  const country = actorOf(value.place.toLowerCase())
  const place = value.place.toLowerCase()
  return article.statements.some(
    ({ value: other }) =>
      other.kind === 'place' &&
      (other.within.some((outer) => outer.toLowerCase() === place) ||
        other.place.toLowerCase() === place ||
        value.within.some((outer) => outer.toLowerCase() === other.place.toLowerCase()) ||
        (country !== null && actorOf(other.place.toLowerCase()) === country)),
  )
}
