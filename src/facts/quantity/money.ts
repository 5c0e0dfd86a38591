/** Currencies: signs and codes before a number, words behind it. */

import { loadLexicon } from '../../lexicon/load.ts'
import type { Atom } from './atom.ts'
import { indexByFirst, indexByLast, type PhraseIndex, phraseAt, phraseBefore } from './phrases.ts'

interface Currency {
  readonly signs: readonly string[]
  readonly words: readonly string[]
  /** A word that is often something else: only with a thousand or more. */
  readonly wary?: boolean
}

interface Index {
  readonly signs: PhraseIndex<string>
  readonly words: PhraseIndex<string>
  readonly wary: ReadonlySet<string>
  /** Signs of two parts that are also printed apart: "C $6". */
  readonly apart: ReadonlySet<string>
}

let index: Index | null = null

function currencies(): Index {
  if (index) return index
  const rows = Object.entries(loadLexicon<Record<string, Currency>>('currencies'))
  index = {
    signs: indexByLast(rows.flatMap(([code, row]) => row.signs.map((sign) => [sign, code] as const))),
    words: indexByFirst(rows.flatMap(([code, row]) => row.words.map((word) => [word, code] as const))),
    apart: new Set(rows.flatMap(([, row]) => row.signs.filter((sign) => sign.includes(' ')))),
    wary: new Set(rows.filter(([, row]) => row.wary).map(([code]) => code)),
  }
  return index
}

export interface Money {
  readonly unit: string
  /** Atoms of the sign or word, half-open. */
  readonly from: number
  readonly to: number
}

const SIGN = /^[$€£¥₹₽₴₼₾₸₺₩₪₦₵₱₡฿₫₭৳₮₿￡֏]$/u

/** Whether an atom alone marks money: then a letter behind the figure is a scale ("$5m"). */
export function isMoneySign(atom: Atom | undefined): boolean {
  if (!atom) return false
  if (SIGN.test(atom.text)) return true
  const row = currencies().signs.get(atom.lower)
  return row !== undefined && (atom.text === atom.text.toUpperCase() || atom.kind === 'mark')
}

/** The currency sign or code that ends just before the atom. Codes are upper case or glued to the number: "try 5" is no lira. */
export function moneyBefore(atoms: readonly Atom[], at: number): Money | null {
  const found = phraseBefore(currencies().signs, atoms, at)
  if (!found) return null
  const hit = isPulledApart(atoms, found) ? phraseBefore(currencies().signs, atoms.slice(at - 1, at), 1) : found
  if (!hit) return null
  const from = at - (hit.to - hit.from)
  const codes = atoms.slice(from, at)
  const plain = codes.every((a) => a.kind === 'word')
  const glued = atoms[at]?.glued === true
  if (plain && !glued && codes.some((a) => a.lower.length < 3)) return null
  if (plain && codes.some((a) => a.text !== a.text.toUpperCase() && !(a.text.length === 2 && glued))) return null
  // "COP28" is a conference: so few Colombian pesos nobody prints.
  if (plain && currencies().wary.has(hit.value) && Number(atoms[at]?.text.replaceAll(',', '')) < FEWEST_WARY) return null
  return { unit: hit.value, from, to: at }
}

// What is also another word is money only from here on.
const FEWEST_WARY = 1000

/** "A $5 fee" is no Australian dollar: letters and sign stand together unless the list has them apart. */
function isPulledApart(atoms: readonly Atom[], hit: { readonly from: number; readonly to: number }): boolean {
  const parts = atoms.slice(hit.from, hit.to)
  return parts.slice(1).some((a) => !a.glued) && !currencies().apart.has(parts.map((a) => a.lower).join(' '))
}

/** The currency word that begins at the atom: "dollars", "Australian dollars", "€". */
export function moneyAfter(atoms: readonly Atom[], at: number, value: number): Money | null {
  const hit = phraseAt(currencies().words, atoms, at)
  if (!hit) return null
  if (currencies().wary.has(hit.value) && value < FEWEST_WARY) return null
  return { unit: hit.value, from: hit.from, to: hit.to }
}
