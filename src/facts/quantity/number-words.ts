/** Reads a number that begins with a word: "forty-six", "two hundred and five", "a third", "half a dozen", "tens of thousands", "no". */

import type { Atom } from './atoms.ts'
import { figure, halfAfter } from './figures.ts'
import type { Numeral } from './numerals.ts'
import { words } from './words.ts'

export function readWords(atoms: readonly Atom[], from: number): Numeral | null {
  const word = atoms[from]?.lower ?? ''
  const w = words()
  if (!w.counting.has(word) && !w.articles.has(word) && !w.minus.has(word)) return null
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
  // "as many as 300", "how many", "too few"
  if (atoms[from + 1]?.lower === 'as' || /^(?:as|how|so|too)$/u.test(atoms[from - 1]?.lower ?? '')) return null
  const few = fewPhrase(atoms, from)
  return few && numeral(from, few.to, few.low, { high: few.high, sort: 'few' })
}

/** "a hundred", "a dozen", "a third of", "a quarter of a million". */
function articleAt(atoms: readonly Atom[], from: number): Numeral | null {
  const { articles, scales, groups, denominators } = words()
  if (!articles.has(atoms[from]?.lower ?? '')) return null
  const at = skipHyphen(atoms, from + 1)
  const word = atoms[at]?.lower ?? ''
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

interface Run {
  readonly to: number
  readonly value: number
  readonly scale: number
  /** Value and place of the part behind the last "and": "two hundred and | fifty-four hundredths". */
  /** The scale before that "and". */
  readonly joined: number
  readonly tail: { readonly before: number; readonly value: number } | null
}

function cardinalAt(atoms: readonly Atom[], from: number): Numeral | null {
  const run = runAt(atoms, from)
  if (!run) return null
  const decimal = pointAt(atoms, run)
  if (decimal) return scaleUp(atoms, numeral(from, decimal.to, decimal.value, {}))
  const share = denominatorAt(atoms, from, run)
  if (share) return share
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

/** Number words in a row, by the usual rule: units and tens add, hundred multiplies, thousand and above close a group. */
function runAt(atoms: readonly Atom[], from: number): Run | null {
  const { cardinals, scales, groups } = words()
  const joinsByAnd = atoms[from - 1]?.lower !== 'between' && atoms[from - 2]?.lower !== 'between'
  let total = 0
  let group = 0
  let scale = 1
  let last: 'start' | 'unit' | 'tens' | 'scale' = 'start'
  let tail: Run['tail'] = null
  let joined = 1
  let to = from
  for (let at = from; ; ) {
    if (last !== 'start') at = skipHyphen(atoms, at)
    let and = false
    if (last === 'scale' && joinsByAnd && atoms[at]?.lower === 'and') {
      and = true
      at++
    }
    const word = atoms[at]?.lower ?? ''
    const small = cardinals.get(word)
    const big = scales.get(word)
    if (small !== undefined) {
      const fits = last === 'start' || last === 'scale' || (last === 'tens' && small > 0 && small < 10)
      if (!fits) break
      if (and) {
        tail = { before: total + group, value: 0 }
        joined = scale
      }
      group += small
      last = small >= 20 ? 'tens' : 'unit'
    } else if (big !== undefined && !and) {
      if (last === 'start' && groups.has(word)) break
      if (big === 100) group = (group === 0 ? 1 : group) * 100
      else if (group === 0 && last === 'scale') total *= big
      else if (big > scale && total > 0 && scale > 1) {
        total = (total + group) * big
        group = 0
      } else {
        total += (group === 0 ? 1 : group) * big
        group = 0
      }
      scale = big
      last = 'scale'
    } else break
    at++
    to = at
  }
  if (last === 'start') return null
  const value = total + group
  return { to, value, joined, scale: last === 'scale' ? scale : 1, tail: tail ? { before: tail.before, value: value - tail.before } : null }
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
  if (bottom === undefined) return null
  const { tail } = run
  if (tail && tail.value / bottom < 1) {
    const of = tail.before % 1_000_000 === 0 && tail.before > 0 ? run.joined : 1
    return numeral(from, at + 1, tail.before + (of * tail.value) / bottom, {})
  }
  const plural = atoms[at]?.lower.endsWith('s') === true
  if (run.value !== 1 && !plural) return null
  if (bottom === 2 && run.value !== 1 && run.value !== 2) return null
  return fractionFrom(atoms, from, at + 1, run.value, bottom)
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

function skipHyphen(atoms: readonly Atom[], at: number): number {
  return /^[-\u2010\u2011]$/u.test(atoms[at]?.text ?? '') && (atoms[at]?.glued || atoms[at + 1]?.glued) ? at + 1 : at
}
