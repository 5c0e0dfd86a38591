/** What stands right behind a value and makes another of it: for each, so long ago, years before. */

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
]

/** Why two values are two, by the words behind one of them alone. */
export function otherBehind(left: Placed, right: Placed): string | null {
  const [a, b] = [behind(left), behind(right)]
  return MARKS.find(({ mark }) => mark.test(a) !== mark.test(b))?.detail ?? null
}

function behind({ statement: { span, value }, article: { doc } }: Placed): string {
  return value.kind === 'quantity' ? doc.text.slice(span.end, span.end + REACH) : ''
}
