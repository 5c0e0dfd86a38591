/** What stands right behind or before a value and makes another of it: for each, so long ago, an estimate, what it is held against. */

import type { Placed } from './placed.ts'

/** Characters behind a value in which its clause goes on. */
const REACH = 60

const MARKS: readonly { readonly mark: RegExp; readonly detail: string }[] = [
  // "Three drivers were fined $900 each": what all of them pay is another sum.
  { mark: /^\s(?:each|apiece|a head|per head|per person)\b/iu, detail: 'for each against for all' },
  // "Founded 41 years ago" is a day, "for 30 years" a length of time.
  { mark: /^\s(?:ago|earlier|before|after|later|since)\b/iu, detail: 'how long ago against how long' },
  // "Won 47 seats four years ago": not what it won now.
  {
    mark: /^[^,;:.()\u2014]*\b(?:(?:years?|decades?|months?) (?:ago|earlier|before)|last (?:year|month|season|time))\b/iu,
    detail: 'then against now',
  },
  // "58.8% of the vote, according to an estimate": the count comes later.
  {
    mark: /^[^;:.()\u2014]*\b(?:an? (?:early |first )?(?:estimate|projection)|projections|exit polls?)\b/iu,
    detail: 'an estimate against a count',
  },
]

/** "28.1% against 25.4% in 2017", "down from $13.6 billion": what a value is held against is that of another time. */
const HELD_AGAINST = /\b(?:against|compared (?:with|to)|versus|up from|down from|than)\s(?:the\s)?$/iu

/** "12 members of the union", "the 25-member union": the one counts some of those that the other has in all. */
const SOME_OF = /^(?:\s\p{L}+)?\sof\s/u
const HAVING = /^-\p{L}/u

/** Why two values are two, by the words beside one of them alone. */
export function otherBehind(left: Placed, right: Placed): string | null {
  if (HELD_AGAINST.test(before(left)) !== HELD_AGAINST.test(before(right))) return 'then against now'
  const [a, b] = [behind(left), behind(right)]
  if ((SOME_OF.test(a) && HAVING.test(b)) || (HAVING.test(a) && SOME_OF.test(b))) return 'some of them against all'
  return MARKS.find(({ mark }) => mark.test(a) !== mark.test(b))?.detail ?? null
}

function behind({ statement: { span, value }, article: { doc } }: Placed): string {
  return value.kind === 'quantity' ? doc.text.slice(span.end, span.end + REACH) : ''
}

/** "€150 million ($176 million)", "24 miles (39 km)": converted at the rate of a day, and rounded. */
export function isConverted({ statement: { span, value, sentence }, article: { doc, statements } }: Placed): boolean {
  if (value.kind !== 'quantity' || value.unit === null || doc.text.slice(span.start - 2, span.start) !== ' (') return false
  return statements.some((s) => {
    if (s.sentence !== sentence || s.value.kind !== 'quantity' || s.span.end !== span.start - 2) return false
    return s.value.dimension === value.dimension && s.value.unit !== value.unit
  })
}

const REACH_BEFORE = 20

function before({ statement: { span, value }, article: { doc } }: Placed): string {
  return value.kind === 'quantity' ? doc.text.slice(Math.max(0, span.start - REACH_BEFORE), span.start) : ''
}
