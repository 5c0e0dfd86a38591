/** A quantity as people read it: `38 of 67`, `about 50`, `at least 18`, `$13.9 billion`, `46%`. */

import type { QuantityValue } from '../../model.ts'

export function show(v: QuantityValue): string {
  const { min, max } = v
  if (v.dimension === 'ordinal') return ordinal(min ?? max ?? 0)
  if (v.dimension === 'score') return `${plain(max ?? 0)}-${plain(min ?? 0)}`
  if (min === null && max === null) return 'unknown'
  if (v.stated !== null) return stated(v, v.stated)
  if (min === null || max === null) return min === null ? `at most ${amount(v, max ?? 0)}` : `at least ${amount(v, min)}`
  return withWhole(v, min === max ? amount(v, min) : `${number(min)} to ${amount(v, max)}`)
}

function stated(v: QuantityValue, n: number): string {
  const said = amount(v, n)
  if (v.min === v.max) return withWhole(v, v.modifier === 'up' ? `up ${said}` : v.modifier === 'down' ? `down ${said}` : said)
  if (v.max === null) return withWhole(v, `at least ${said}`)
  if (v.min === null) return withWhole(v, `at most ${said}`)
  if (v.max === n) return withWhole(v, `nearly ${said}`)
  return withWhole(v, v.min === n ? `just over ${said}` : `about ${said}`)
}

function withWhole(v: QuantityValue, said: string): string {
  if (v.whole === null) return said
  return v.whole === v.stated ? `all ${said}` : `${said} of ${number(v.whole)}`
}

const SIGNS: Readonly<Record<string, string>> = {
  usd: '$',
  eur: '€',
  gbp: '£',
  jpy: '¥',
  inr: '₹',
  cad: 'C$',
  aud: 'A$',
  hkd: 'HK$',
  nzd: 'NZ$',
}

function amount(v: QuantityValue, n: number): string {
  if (v.unit === 'percent') return `${number(n)}%`
  const [unit = '', ...per] = (v.unit ?? '').split(' per ')
  const rate = per.length > 0 ? ` per ${per.join(' per ')}` : ''
  if (v.dimension === 'money') {
    const sign = SIGNS[unit]
    if (sign) return `${n < 0 ? '-' : ''}${sign}${number(Math.abs(n))}${rate}`
    return `${number(n)} ${/^[a-z]{3}$/u.test(unit) ? unit.toUpperCase() : plural(unit, n)}${rate}`
  }
  if (v.dimension === 'magnitude' || v.dimension === 'age' || unit === '') return `${number(n)}${rate}`
  return `${number(n)} ${plural(unit, n)}${rate}`
}

function plural(unit: string, n: number): string {
  if (n === 1 || unit === 'hertz' || unit === 'celsius' || unit === 'fahrenheit' || unit === 'horsepower') return unit
  if (/foot$/u.test(unit)) return unit.replace(/foot$/u, 'feet')
  if (/inch$/u.test(unit)) return `${unit}es`
  return /y$/u.test(unit) && !/day$/u.test(unit) ? `${unit.slice(0, -1)}ies` : `${unit}s`
}

const GROUPS: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
]

/** Large numbers with few figures get a word; others their thousands commas. */
function number(n: number): string {
  for (const [size, word] of GROUPS) {
    const part = n / size
    if (Math.abs(part) >= 1 && Number(part.toPrecision(12)) * 1000 === Math.round(part * 1000))
      return `${plain(Number(part.toPrecision(12)))} ${word}`
  }
  return plain(n)
}

function plain(n: number): string {
  const [whole = '', decimals] = String(Number(n.toPrecision(12))).split('.')
  if (whole.includes('e')) return String(n)
  const grouped = whole.replace(/\d(?=(?:\d{3})+$)/gu, '$&,')
  return decimals === undefined ? grouped : `${grouped}.${decimals}`
}

function ordinal(n: number): string {
  const tail = n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return `${plain(n)}${tail}`
}
