/** Reads `value:` of a claim: the value that the claim states where its words leave doubt. */

import { isDay } from './day.ts'

/** A set of numbers or of days; both ends included, null is open. */
export type DeclaredValue =
  | { readonly kind: 'quantity'; readonly min: number | null; readonly max: number | null; readonly modifier: '=' | '~' | '>' | '<' }
  | { readonly kind: 'date'; readonly from: string; readonly to: string }

/** "About 50" as a set: a tenth either way, as reporters round. */
const ABOUT = 0.1
const NUMBER = String.raw`-?\d+(?:\.\d+)?`
const DATE = String.raw`\d{4}-\d{2}(?:-\d{2})?`
const ONE_NUMBER = new RegExp(`^(>=|<=|>|<|=|~)?\\s*(${NUMBER})\\s*%?$`)
const NUMBERS = new RegExp(`^(${NUMBER})\\s*\\.\\.\\s*(${NUMBER})\\s*%?$`)
const DATES = new RegExp(`^(${DATE})(?:\\s*\\.\\.\\s*(${DATE}))?$`)

export const VALUE_FORMS = '38, ">= 38", 38..40, ~50, 2024-12, 2024-12-25, 2024-12..2025-02'

/** null where the text is none of the forms. A bare year is a number: write 2024-01..2024-12 for the days of it. */
export function readValue(text: string): DeclaredValue | null {
  const plain = text.trim().replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
  return readDates(plain) ?? readRange(plain) ?? readNumber(plain)
}

function readDates(text: string): DeclaredValue | null {
  const match = DATES.exec(text)
  if (!match?.[1]) return null
  const from = firstDay(match[1])
  const to = lastDay(match[2] ?? match[1])
  return isDay(from) && isDay(to) && from <= to ? { kind: 'date', from, to } : null
}

function firstDay(date: string): string {
  return date.length === 7 ? `${date}-01` : date
}

function lastDay(date: string): string {
  if (date.length > 7) return date
  const end = new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5)), 0))
  return `${date}-${String(end.getUTCDate()).padStart(2, '0')}`
}

function readRange(text: string): DeclaredValue | null {
  const match = NUMBERS.exec(text)
  if (!match) return null
  const [min, max] = [Number(match[1]), Number(match[2])]
  return min <= max ? { kind: 'quantity', min, max, modifier: '=' } : null
}

function readNumber(text: string): DeclaredValue | null {
  const match = ONE_NUMBER.exec(text)
  if (!match) return null
  const number = Number(match[2])
  const whole = Number.isInteger(number) ? 1 : 0
  if (match[1] === '>=') return { kind: 'quantity', min: number, max: null, modifier: '>' }
  if (match[1] === '>') return { kind: 'quantity', min: number + whole, max: null, modifier: '>' }
  if (match[1] === '<=') return { kind: 'quantity', min: null, max: number, modifier: '<' }
  if (match[1] === '<') return { kind: 'quantity', min: null, max: number - whole, modifier: '<' }
  const width = match[1] === '~' ? Math.abs(number) * ABOUT : 0
  return { kind: 'quantity', min: number - width, max: number + width, modifier: match[1] === '~' ? '~' : '=' }
}
