/** Numbers that are no quantities: years, dates, clock times, labels, addresses, telephone numbers, versions, set phrases. */

import type { Atom } from './atom.ts'
import { labels } from './label-words.ts'
import { moneyBefore } from './money.ts'
import type { Numeral } from './numeral.ts'
import { phraseAt } from './phrases.ts'
import { units } from './units.ts'

/** Atoms that belong to set phrases and printed dates, codes and times: no number is read there. Half-open stretches, in order. */
export function closedStretches(atoms: readonly Atom[]): boolean[] {
  const closed = new Array<boolean>(atoms.length).fill(false)
  for (let i = 0; i < atoms.length; i++) {
    const idiom = phraseAt(labels().idioms, atoms, i)
    const to = idiom?.to ?? Math.max(codeEnd(atoms, i), dialledEnd(atoms, i))
    if (to > i) closed.fill(true, i, to)
    if (to > i + 1) i = to - 1
  }
  return closed
}

/** The end of a run of atoms without white space that is a date, time, telephone number, version, code or address on the net. */
function codeEnd(atoms: readonly Atom[], from: number): number {
  if (atoms[from]?.glued && from > 0) return from
  let to = from + 1
  let figures = atoms[from]?.kind === 'figure' ? 1 : 0
  while (to < atoms.length && atoms[to]?.glued) {
    if (atoms[to]?.kind === 'figure') figures++
    to++
  }
  if (figures === 0) return from
  const said = atoms
    .slice(from, Math.min(to, from + LONGEST_CODE))
    .map((a) => a.text)
    .join('')
  return CODES.some((code) => code.test(said)) ? to : from
}

/** "0800 555 0199": groups of figures behind one with a leading nought. */
function dialledEnd(atoms: readonly Atom[], from: number): number {
  if (atoms[from]?.kind !== 'figure' || !/^0\d{2,}$/u.test(atoms[from]?.text ?? '')) return from
  let to = from + 1
  while (/^\d{2,}$/u.test(atoms[to]?.text ?? '')) to++
  return to > from + 1 ? to : from
}

const LONGEST_CODE = 60

const CODES: readonly RegExp[] = [
  // Clock times: 5:25, 05:25:10Z.
  /^[("'\u2018\u201c]?\d{1,2}:\d{2}/u,
  // Dates in figures: 2019-09-01, 5/17/2018, 12.04.2025.
  /^[("'\u2018\u201c]?\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/u,
  /^[("'\u2018\u201c]?\d{1,2}([-/.])\d{1,2}\1\d{2,4}\b/u,
  // Seasons and fiscal years: 2019-20, 2019/20, 2019-2021.
  /^[("'\u2018\u201c]?(?:1[89]|20)\d\d[-/\u2013](?:\d\d|(?:1[89]|20)\d\d)(?!\d)/u,
  // A boxer's wins, losses and draws: 45-7-2.
  /^\d{1,3}[-\u2013]\d{1,2}[-\u2013]\d{1,2}(?!\d)/u,
  // Telephone numbers and the like: three groups or more, or a plus sign.
  /^\+\d{1,3}[-.\s]/u,
  /^\(?\d{2,4}\)?-\d{2,4}-\d{3,}/u,
  /^\d+(?:\.\d+){2,}/u,
  // Addresses on the net.
  /:\/\/|www\.|@|\.(?:com|org|net|ru|uk)\b/u,
  // Hashes and keys: letters and figures in turn.
  /^[a-z]+\d+[a-z]+\d+/iu,
  /^\d+[a-z]+\d+(?!\w)/iu,
]

/** Whether the number at these atoms is no quantity. `counts`: a unit, a currency or a plural noun says that it is one. */
export function isLabel(atoms: readonly Atom[], n: Numeral, counts: Counts): boolean {
  return (
    n.sort === 'decade' ||
    /^0\d/u.test(atoms[n.from]?.text ?? '') ||
    (n.inFigures &&
      (isNamePart(atoms, n, counts) || isClock(atoms, n) || isDay(atoms, n) || isYear(atoms, n, counts) || isListNumber(atoms, n))) ||
    isHour(atoms, n) ||
    isNumberOf(atoms, n, counts) ||
    isAddress(atoms, n, counts) ||
    isCentury(atoms, n)
  )
}

export type Counts = 'unit' | 'noun' | 'nothing'

/** "Su-27", "COVID-19", "A380", "V-6", "14s": letters joined to the figures. */
function isNamePart(atoms: readonly Atom[], n: Numeral, counts: Counts): boolean {
  const first = atoms[n.from]
  const before = atoms[n.from - 1]
  if (!first?.glued || !before) return false
  if (before.text === '-' && !before.glued) return atoms[n.from - 2]?.pos === 'PROPN'
  if (before.kind === 'word') return moneyBefore(atoms, n.from) === null
  if (!/^[-\u2010\u2011/.]$/u.test(before.text) || !before.glued) return false
  const letters = atoms[n.from - 2]
  if (letters?.kind !== 'word' || (counts === 'unit' && letters.text === letters.lower)) return false
  return !/^(?:sub|mid|a|an|to|and|or|per|over|under|for|of|by|in)$/u.test(letters.lower)
}

function isClock(atoms: readonly Atom[], n: Numeral): boolean {
  if (phraseAt(labels().clock, atoms, n.to) && n.low < 2400) return !/^(?:am|est)$/u.test(atoms[n.to]?.lower ?? '') || n.low <= 12.6
  const [a, dot, b] = [atoms[n.to], atoms[n.to + 1], atoms[n.to + 2]]
  return n.low < 13 && a?.glued === true && /^[ap]$/u.test(a.lower) && dot?.text === '.' && b?.lower === 'm'
}

/** "Half past eight", "a quarter to six", "ten o'clock": times of day in words. */
function isHour(atoms: readonly Atom[], n: Numeral): boolean {
  if (n.low > HOURS || !Number.isInteger(n.low) || n.sort !== 'cardinal') return false
  if (/^o['’]?clock$/u.test(atoms[n.to]?.lower ?? '')) return true
  const part = atoms[n.from - 2]?.lower
  const link = atoms[n.from - 1]?.lower
  return (
    (link === 'past' && /^(?:half|quarter|minutes?)$/u.test(part ?? '')) ||
    (link === 'to' && part === 'quarter' && atoms[n.from - 3]?.lower === 'a')
  )
}

const HOURS = 24

/** "May 5", "5 May", "the 28th of August", "Aug. 8 and 18". */
function isDay(atoms: readonly Atom[], n: Numeral): boolean {
  if (!Number.isInteger(n.low) || n.low < 1 || n.low > 31) return isMonthYear(atoms, n)
  const { months } = labels()
  const after = atoms[n.to]?.lower === 'of' ? n.to + 1 : n.to
  if (isMonth(atoms, after, months)) return true
  for (let i = n.from - 1, steps = 0; i >= 0 && steps < 9; i--, steps++) {
    const atom = atoms[i]
    if (!atom) return false
    if (isMonth(atoms, i, months)) return steps === 0 || !countsOn(atoms, n)
    if (!/^(?:and|to|or|the|,|\.|-|–|st|nd|rd|th)$/u.test(atom.lower) && !(atom.kind === 'figure' && Number(atom.text) <= 31)) return false
  }
  return false
}

function countsOn(atoms: readonly Atom[], n: Numeral): boolean {
  return atoms[n.to]?.pos === 'NOUN'
}

function isMonthYear(atoms: readonly Atom[], n: Numeral): boolean {
  return /^\d{4}$/u.test(atoms[n.from]?.text ?? '') && isMonth(atoms, n.from - 1, labels().months)
}

function isMonth(atoms: readonly Atom[], at: number, months: ReadonlySet<string>): boolean {
  const atom = atoms[at]
  if (!atom || !months.has(atom.lower) || atom.text === atom.lower) return false
  // "may" and "march" are also verbs: only the capital of a name tells, and it is there.
  return true
}

const FIRST_YEAR = 1000
const LAST_YEAR = 2100
// Numbers from here to the last year are years first and counts second.
const RECENT = 1900

function isYear(atoms: readonly Atom[], n: Numeral, counts: Counts): boolean {
  const text = atoms[n.from]?.text ?? ''
  if (!/^\d{4}$/u.test(text) || n.to !== n.from + 1 || n.low < FIRST_YEAR || n.low > LAST_YEAR || counts === 'unit') return false
  const next = atoms[n.to]
  const before = atoms[n.from - 1]
  if (before?.kind === 'figure' && n.low >= RECENT) return true
  if (next && labels().notYears.has(next.lemma)) return false
  if (n.low >= RECENT)
    return (
      counts !== 'noun' || before === undefined || labels().yearBefore.has(before.lower) || before.pos === 'PROPN' || before.kind === 'mark'
    )
  return (
    counts === 'nothing' &&
    before !== undefined &&
    labels().yearBefore.has(before.lower) &&
    (!/^(?:to|from|by|the|of|and|-|–)$/u.test(before.lower) || (before.lower === 'from' && atoms[n.from - 2]?.lemma === 'date'))
  )
}

/** "(1)", "1.", "2)" that number items. */
function isListNumber(atoms: readonly Atom[], n: Numeral): boolean {
  const next = atoms[n.to]?.text ?? ''
  if (n.low > 99 || n.to !== n.from + 1) return false
  if (n.from === 0 && /^[.)]$/u.test(next)) return atoms.length > 2
  return /^[([]$/u.test(atoms[n.from - 1]?.text ?? '') && /^[)\]]$/u.test(next) && (atoms[n.from - 1]?.text === '[' || n.from === 1)
}

/** "flight 8243", "Article 5", "iPhone 14", "Game 6". */
function isNumberOf(atoms: readonly Atom[], n: Numeral, counts: Counts): boolean {
  const before = atoms[n.from - 1]
  if (!before || counts === 'unit' || n.sort === 'vague' || n.sort === 'none' || n.sort === 'few') return false
  if (before.text === '#' || before.text === '№') return true
  if (counts === 'nothing' && continuesLabels(atoms, n.from)) return true
  if (n.sort === 'ordinal') return isDayOfMonth(atoms, n)
  if (/^['\u2019]s$/u.test(before.text)) return labels().labels.has(atoms[n.from - 2]?.lower ?? '') && counts === 'nothing'
  if (before.kind !== 'word') return false
  if (units().scales.has(before.lower)) return false
  const label = labels().labels.has(before.lower) || labels().labels.has(before.lemma)
  const capital = before.text !== before.lower
  if (label) return counts === 'nothing' || (capital && n.inFigures) || atoms[n.to]?.pos === 'PROPN'
  if (before.pos !== 'PROPN' || !capital || counts !== 'nothing') return false
  // A name and a bare number: "Galaxy 14", "Formula One", but "In Gaza 38 were killed".
  return !['VERB', 'AUX'].includes(atoms[n.to]?.pos ?? '') && atoms[n.to]?.lower !== 'of'
}

/** "on the 14th": a day, where no noun follows. */
function isDayOfMonth(atoms: readonly Atom[], n: Numeral): boolean {
  const next = atoms[n.to]
  const bare = next === undefined || next.kind === 'mark'
  return n.inFigures && bare && n.low <= 31 && atoms[n.from - 1]?.lower === 'the' && atoms[n.from - 2]?.lower === 'on'
}

/** "resolutions 2118 and 2235", "pages 3, 5 and 8". */
function continuesLabels(atoms: readonly Atom[], from: number): boolean {
  let at = from - 1
  while (at > 0 && at > from - 8 && (atoms[at]?.kind === 'figure' || /^(?:,|and|or|&|to|-|–)$/u.test(atoms[at]?.lower ?? ''))) at--
  const atom = atoms[at]
  return at < from - 2 && atom?.kind === 'word' && (labels().labels.has(atom.lower) || labels().labels.has(atom.lemma))
}

/** "49 Zorro Ranch Road", "575 Wilbraham Road", "123 Main St." */
function isAddress(atoms: readonly Atom[], n: Numeral, counts: Counts): boolean {
  if (!n.inFigures || counts === 'unit' || !Number.isInteger(n.low)) return false
  for (let i = n.to; i < n.to + 5; i++) {
    const atom = atoms[i]
    if (!atom || (atom.kind !== 'mark' && atom.text === atom.lower && atom.kind === 'word') || atom.text === ',') return false
    if (labels().streets.has(atom.lower)) return i > n.to || atoms[i + 1]?.pos === 'PROPN'
  }
  return false
}

/** "the 21st century", "the third quarter", "first half": parts of time, left to dates. */
function isCentury(atoms: readonly Atom[], n: Numeral): boolean {
  return n.sort === 'ordinal' && /^(?:century|centuries|quarter)$/u.test(atoms[n.to]?.lower ?? '')
}
