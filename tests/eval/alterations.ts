/** Quotes with one thing changed, as careless or dishonest quoting changes them: each must be refused. */

export interface Alteration {
  readonly how: 'number' | 'negation' | 'name' | 'dropped' | 'swapped' | 'word' | 'spliced'
  readonly words: string
}

/** Deterministic: `seed` chooses the place. Short quotes give fewer. */
export function alterationsOf(quote: string, seed: number): Alteration[] {
  const words = quote.trim().split(/\s+/u)
  const made: (Alteration | null)[] = [
    number(quote),
    negation(words, seed),
    name(words),
    dropped(words, seed),
    swapped(words, seed),
    word(words, seed),
  ]
  return made.filter((a) => a !== null && plain(a.words) !== plain(quote)) as Alteration[]
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function number(quote: string): Alteration | null {
  const words = quote.replace(/\d+/u, (digits) => String(Number(digits.slice(0, 9)) + 1))
  return words === quote ? null : { how: 'number', words }
}

function negation(words: readonly string[], seed: number): Alteration | null {
  if (words.length < 4) return null
  const at = words.findIndex((w) => /^(?:not|never|no)$/iu.test(w))
  const changed = at >= 0 ? words.toSpliced(at, 1) : words.toSpliced(inside(words, seed), 0, 'not')
  return at === 0 || at === words.length - 1 ? null : { how: 'negation', words: changed.join(' ') }
}

function name(words: readonly string[]): Alteration | null {
  const at = words.findIndex((w, k) => k > 0 && /^\p{Lu}\p{Ll}{3,}/u.test(w) && !/[.!?]$/u.test(words[k - 1] ?? ''))
  return at < 0 || words.length < 3 ? null : { how: 'name', words: words.with(at, 'Bellamy').join(' ') }
}

/** One to three words out of the middle, without an ellipsis. */
function dropped(words: readonly string[], seed: number): Alteration | null {
  if (words.length < 6) return null
  return { how: 'dropped', words: words.toSpliced(inside(words.slice(0, -3), seed), 1 + (seed % 3)).join(' ') }
}

function swapped(words: readonly string[], seed: number): Alteration | null {
  if (words.length < 5) return null
  const at = inside(words.slice(0, -2), seed)
  const changed = words.with(at, words[at + 1] ?? '').with(at + 1, words[at] ?? '')
  return { how: 'swapped', words: changed.join(' ') }
}

function word(words: readonly string[], seed: number): Alteration | null {
  const long = words.flatMap((w, k) => (/^\p{Ll}{5,}$/u.test(w) && k > 0 && k < words.length - 1 ? [k] : []))
  const at = long[seed % Math.max(1, long.length)]
  return at === undefined || words.length < 4 ? null : { how: 'word', words: words.with(at, 'marmalade').join(' ') }
}

/** A place that is neither the first nor the last word: a quote may begin and end where it likes. */
function inside(words: readonly string[], seed: number): number {
  return 1 + (seed % Math.max(1, words.length - 2))
}
