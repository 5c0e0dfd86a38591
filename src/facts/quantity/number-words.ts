/** Reads a number that begins with a word: "forty-six", "two hundred and five", "a third", "half a dozen", "tens of thousands", "no". */

import type { Atom } from './atom.ts'
import { figure, halfAfter } from './figures.ts'
import type { Numeral } from './numeral.ts'
import { type Run, runAt, skipHyphen } from './word-runs.ts'
import { words } from './words.ts'

export function readWords(atoms: readonly Atom[], from: number): Numeral | null {
  const word = atoms[from]?.lower ?? ''
  if (!words().opening.has(word)) return null
  return (
    negativeAt(atoms, from) ??
    halfAt(atoms, from) ??
    vagueAt(atoms, from) ??
    articleAt(atoms, from) ??
    cardinalAt(atoms, from) ??
    ordinalAt(atoms, from) ??
    fewAt(atoms, from)
  )
}

function numeral(from: number, to: number, low: number, more: Partial<Numeral>): Numeral {
  return { from, to, low, high: low, sort: 'cardinal', scale: 1, inFigures: false, ...more }
}

function negativeAt(atoms: readonly Atom[], from: number): Numeral | null {
  if (!words().minus.has(atoms[from]?.lower ?? '')) return null
  const rest = cardinalAt(atoms, from + 1)
  return rest && { ...rest, from, low: -rest.low, high: -rest.low }
}

/** "half a dozen", "half million", "half of", "half the", "one half", "half an hour". */
function halfAt(atoms: readonly Atom[], from: number): Numeral | null {
  if (atoms[from]?.lower !== 'half') return null
  const article = skipHyphen(atoms, from + 1)
  const hasArticle = words().articles.has(atoms[article]?.lower ?? '')
  const at = hasArticle ? skipHyphen(atoms, article + 1) : article
  const group = words().groups.get(atoms[at]?.lower ?? '') ?? words().scales.get(atoms[at]?.lower ?? '')
  if (group !== undefined) return numeral(from, at + 1, group / 2, { scale: group })
  if (atoms[from - 1]?.pos === 'ADJ' || /^(?:first|second|other|later|latter)$/u.test(atoms[from - 1]?.lower ?? '')) return null
  if (hasArticle) return numeral(from, article + 1, 0.5, { sort: 'fraction' })
  const next = atoms[from + 1]
  const shares = next !== undefined && (next.lower === 'of' || next.pos === 'DET' || next.pos === 'PRON' || next.text === '-')
  return shares ? numeral(from, from + 1, 0.5, { sort: 'fraction' }) : null
}

/** "dozens", "hundreds of thousands", "several hundred", "a few thousand", "a couple of dozen". */
function vagueAt(atoms: readonly Atom[], from: number): Numeral | null {
  const w = words()
  const first = atoms[from]?.lower ?? ''
  const factor = w.vagueFactors.get(first)
  if (factor !== undefined && atoms[from + 1]?.lower === 'of') {
    const scale = w.vague.get(atoms[from + 2]?.lower ?? '') && w.scales.get(atoms[from + 2]?.lower ?? '')
    if (scale) return numeral(from, from + 3, factor * scale, { high: null, sort: 'vague', scale: factor * scale })
  }
  const plain = w.vague.get(first)
  if (plain !== undefined) return numeral(from, from + 1, plain, { high: null, sort: 'vague', scale: plain / 2 })
  const few = fewPhrase(atoms, from)
  if (!few) return null
  const at = atoms[few.to]?.lower === 'of' ? few.to + 1 : few.to
  const scale = w.scales.get(atoms[at]?.lower ?? '') ?? w.groups.get(atoms[at]?.lower ?? '')
  if (scale === undefined || few.low < 2) return null
  return numeral(from, at + 1, few.low * scale, { high: few.high === null ? null : few.high * scale, sort: 'vague', scale })
}

interface Few {
  readonly to: number
  readonly low: number
  readonly high: number | null
}

/** "several", "a few", "a couple", with the article that may stand before them. */
function fewPhrase(atoms: readonly Atom[], from: number): Few | null {
  const { few, articles } = words()
  const article =
    articles.has(atoms[from]?.lower ?? '') && few.has(atoms[from + 1]?.lower ?? '') && !articles.has(atoms[from + 1]?.lower ?? '')
  const at = article ? from + 1 : from
  const range = few.get(atoms[at]?.lower ?? '')
  return range ? { to: at + 1, low: range[0], high: range[1] } : null
}

function fewAt(atoms: readonly Atom[], from: number): Numeral | null {
  // "no fewer than 18", "no more than five" are hedges.
  if (/^(?:fewer|less|more|longer)$/u.test(atoms[from + 1]?.lower ?? '')) return null
  if (words().none.has(atoms[from]?.lower ?? ''))
    return numeral(from, atoms[from + 1]?.lower === 'one' ? from + 2 : from + 1, 0, { sort: 'none' })
  if (isDenied(atoms, from)) return numeral(from, from + 1, 0, { sort: 'none' })
  // "as many as 300", "how many", "too few"
  if (atoms[from + 1]?.lower === 'as' || /^(?:as|how|so|too)$/u.test(atoms[from - 1]?.lower ?? '')) return null
  const few = fewPhrase(atoms, from)
  // "an estimated 300": the article belongs to the number behind.
  if (few?.to === from + 1 && words().articles.has(atoms[from]?.lower ?? '') && isCounted(atoms, from + 2)) return null
  return few && numeral(from, few.to, few.low, { high: few.high, sort: 'few' })
}

/** "did not cause any", "without any"; not "did not say if any". */
function isDenied(atoms: readonly Atom[], from: number): boolean {
  const { denied, deniers } = words()
  if (!denied.has(atoms[from]?.lower ?? '')) return false
  const isDenier = (at: number): boolean => deniers.has(atoms[at]?.lower ?? '')
  return isDenier(from - 1) || (atoms[from - 1]?.pos === 'VERB' && isDenier(from - 2))
}

function isCounted(atoms: readonly Atom[], at: number): boolean {
  const atom = atoms[at]
  return atom?.kind === 'figure' || (atom !== undefined && atoms[at - 1]?.kind === 'word' && words().cardinals.has(atom.lower))
}

/** "a hundred", "a dozen", "a third of", "a quarter of a million". */
function articleAt(atoms: readonly Atom[], from: number): Numeral | null {
  const { articles, scales, groups, denominators } = words()
  if (!articles.has(atoms[from]?.lower ?? '')) return null
  const at = skipHyphen(atoms, from + 1)
  const word = atoms[at]?.lower ?? ''
  if (word === 'pair' && atoms[at + 1]?.lower === 'of' && !isOnePair(atoms, at + 2)) return numeral(from, at + 1, 2, {})
  const group = groups.get(word)
  if (group !== undefined) return numeral(from, at + 1, group, { scale: group })
  if (scales.has(word)) {
    const rest = cardinalAt(atoms, at)
    return rest && { ...rest, from }
  }
  const bottom = denominators.get(word)
  if (bottom === undefined) return null
  return fractionFrom(atoms, from, at + 1, 1, bottom)
}

/** "a pair of black shoes" */
function isOnePair(atoms: readonly Atom[], from: number): boolean {
  return atoms.slice(from, from + 3).some((a) => words().comeInPairs.has(a.lemma) || words().comeInPairs.has(a.lower))
}

/** A share, if what follows fits one; "a third missile" and "a quarter ago" do not. */
function fractionFrom(atoms: readonly Atom[], from: number, to: number, top: number, bottom: number): Numeral | null {
  const value = top / bottom
  const group = ofGroup(atoms, to)
  if (group) return numeral(from, group.to, value * group.scale, { scale: group.scale })
  const next = atoms[to]
  const plural = atoms[to - 1]?.lower.endsWith('s') === true
  const joined = atoms[to - 2]?.text === '-'
  const ends =
    next === undefined ||
    next.kind === 'mark' ||
    ['VERB', 'AUX', 'CCONJ'].includes(next.pos) ||
    next.lower === 'less' ||
    next.lower === 'more'
  const isPeriod = bottom === 4 && !joined && next?.lower !== 'of'
  if (isPeriod && !(plural && top === 3)) return null
  const byThat = atoms[from - 1]?.lower === 'by' && next?.pos !== 'NOUN'
  if (byThat) return numeral(from, to, value, { sort: 'fraction' })
  if (next?.lower !== 'of' && !plural && !joined && !(ends && (bottom > 2 || top === 1))) return null
  return numeral(from, to, value, { sort: 'fraction' })
}

/** "(a quarter) of a million", "(a quarter) million". */
function ofGroup(atoms: readonly Atom[], at: number): { to: number; scale: number } | null {
  const { scales, articles } = words()
  const start = atoms[at]?.lower === 'of' && articles.has(atoms[at + 1]?.lower ?? '') ? at + 2 : at
  const scale = scales.get(atoms[start]?.lower ?? '')
  return scale === undefined ? null : { to: start + 1, scale }
}

function cardinalAt(atoms: readonly Atom[], from: number): Numeral | null {
  const run = runAt(atoms, from)
  if (!run) return null
  const decimal = pointAt(atoms, run)
  if (decimal) return scaleUp(atoms, numeral(from, decimal.to, decimal.value, {}))
  const share = denominatorAt(atoms, from, run)
  if (share) return share
  const more = partOfSmaller(atoms, run)
  if (more) return numeral(from, more.to, run.value + more.value, { scale: more.scale })
  const half = halfAfter(atoms, run.to, run.scale)
  if (half) return scaleUp(atoms, numeral(from, half.to, run.value + half.value, { scale: run.scale }))
  const mixed = mixedAt(atoms, run)
  // "five billion and three quarters" means of a billion, "a hundred and three quarters" of one.
  if (mixed) return numeral(from, mixed.to, run.value + mixed.value * (run.scale >= 1_000_000 ? run.scale : 1), {})
  const ordinal = ordinalAfter(atoms, run)
  if (ordinal) return numeral(from, ordinal.to, ordinal.value, { sort: 'ordinal' })
  const group = words().groups.get(atoms[skipHyphen(atoms, run.to)]?.lower ?? '')
  if (group !== undefined) return numeral(from, skipHyphen(atoms, run.to) + 1, run.value * group, { scale: group })
  return numeral(from, run.to, run.value, { scale: run.scale })
}

/** "one billion | and a quarter million", "a billion | and three quarters of a million": a share of a smaller scale is added. */
function partOfSmaller(atoms: readonly Atom[], run: Run): { to: number; value: number; scale: number } | null {
  const { articles, cardinals, denominators } = words()
  if (run.scale <= 1000 || atoms[run.to]?.lower !== 'and') return null
  const top = articles.has(atoms[run.to + 1]?.lower ?? '') ? 1 : cardinals.get(atoms[run.to + 1]?.lower ?? '')
  const bottom = denominators.get(atoms[run.to + 2]?.lower ?? '')
  const group = bottom === undefined ? null : ofGroup(atoms, run.to + 3)
  if (top === undefined || bottom === undefined || !group || group.scale >= run.scale) return null
  return { to: group.to, value: (top / bottom) * group.scale, scale: group.scale }
}

/** "nine point nought four". */
function pointAt(atoms: readonly Atom[], run: Run): { to: number; value: number } | null {
  const { point, cardinals } = words()
  if (!point.has(atoms[run.to]?.lower ?? '')) return null
  let digits = ''
  let at = run.to + 1
  for (; ; at++) {
    const digit = cardinals.get(atoms[at]?.lower ?? '') ?? figure(atoms[at]) ?? 10
    if (digit > 9) break
    digits += digit
  }
  return digits === '' ? null : { to: at, value: Number(`${run.value}.${digits}`) }
}

/** "five and a half | million". */
function scaleUp(atoms: readonly Atom[], n: Numeral): Numeral {
  const scale = words().scales.get(atoms[n.to]?.lower ?? '')
  if (scale === undefined || scale <= n.scale) return n
  const value = n.low * scale
  return { ...n, to: n.to + 1, low: value, high: value, scale }
}

/** "three fifths", "two hundred and fifty-four hundredths" (200.54), "one and | three quarters". */
function denominatorAt(atoms: readonly Atom[], from: number, run: Run): Numeral | null {
  const at = skipHyphen(atoms, run.to)
  const bottom = words().denominators.get(atoms[at]?.lower ?? '')
  if (bottom === undefined) return compoundShare(atoms, from, run)
  const { tail } = run
  const group = tail ? ofGroup(atoms, at + 1) : null
  // "one billion and three quarters million": the share is of the smaller scale behind it.
  if (tail && group && group.scale < run.joined)
    return numeral(from, group.to, tail.before + (tail.value / bottom) * group.scale, { scale: group.scale })
  if (tail && tail.value / bottom < 1) {
    const of = tail.before % 1_000_000 === 0 && tail.before > 0 ? run.joined : 1
    return numeral(from, at + 1, tail.before + (of * tail.value) / bottom, {})
  }
  const plural = atoms[at]?.lower.endsWith('s') === true
  if (run.value !== 1 && !plural) return null
  if (bottom === 2 && run.value !== 1 && run.value !== 2) return null
  return fractionFrom(atoms, from, at + 1, run.value, bottom)
}

/** "three twenty-fifths", "one hundred-and-fifth": the bottom is a run of words of its own. */
function compoundShare(atoms: readonly Atom[], from: number, top: Run): Numeral | null {
  const start = skipHyphen(atoms, top.to)
  const bottom = runAt(atoms, start)
  if (!bottom || top.value >= bottom.value + 10) return null
  const and = bottom.value % 100 === 0 && atoms[bottom.to]?.lower === 'and'
  const at = and ? bottom.to + 1 : skipHyphen(atoms, bottom.to)
  const word = atoms[at]?.lower ?? ''
  const last = words().ordinals.get(word) ?? words().denominators.get(word)
  if (last === undefined || last >= 10 || bottom.value % 10 !== 0 || (top.value !== 1 && !word.endsWith('s'))) return null
  return fractionFrom(atoms, from, at + 1, top.value, bottom.value + last)
}

/** "one hundred and three | and two thirds". */
function mixedAt(atoms: readonly Atom[], run: Run): { to: number; value: number } | null {
  if (atoms[run.to]?.lower !== 'and') return null
  const top = runAt(atoms, run.to + 1)
  if (!top) return null
  const at = skipHyphen(atoms, top.to)
  const bottom = words().denominators.get(atoms[at]?.lower ?? '')
  return bottom === undefined || top.value >= bottom || !atoms[at]?.lower.endsWith('s') ? null : { to: at + 1, value: top.value / bottom }
}

function ordinalAfter(atoms: readonly Atom[], run: Run): { to: number; value: number } | null {
  const at = skipHyphen(atoms, run.to)
  const last = words().ordinals.get(atoms[at]?.lower ?? '')
  if (last === undefined) return null
  const joined = at > run.to
  if (last >= 100) return run.value > 1 || joined ? { to: at + 1, value: run.value * last } : null
  const fits = run.value % 100 === 0 ? run.value > 0 : run.value % 10 === 0 && last < 10
  return fits ? { to: at + 1, value: run.value + last } : null
}

function ordinalAt(atoms: readonly Atom[], from: number): Numeral | null {
  const value = words().ordinals.get(atoms[from]?.lower ?? '')
  return value === undefined ? null : numeral(from, from + 1, value, { sort: 'ordinal' })
}
