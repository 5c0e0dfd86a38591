/** Settles the day on which a page was published. */

import { dayInAddress } from '../day.ts'
import { labelledDay } from '../head.ts'
import { type HtmlElement, type Tree, wordsOf } from './tree.ts'

const DAY_MS = 86_400_000
// A byline with its date stands a few texts above or below the headline; further off dates belong to other articles.
const TEXTS_BEFORE = 12
const TEXTS_AFTER = 40
const LONGEST_DATE_LINE = 80

/**
 * The stated day, or that of the address. Time stamps are mostly in UTC, addresses in the newsroom's own time:
 * where the two are a day apart, readers saw the day of the address.
 */
export function publishedDay(stated: string | null, url: string | null): string | null {
  const addressed = url === null ? null : dayInAddress(url)
  if (stated === null || addressed === null) return stated ?? addressed
  return Math.abs(Date.parse(stated) - Date.parse(addressed)) <= DAY_MS ? addressed : stated
}

/** A line around the headline that is nothing but a date, or "published" and a date. */
export function dayNear(tree: Tree, headline: HtmlElement | null): string | null {
  const range = headline && tree.inside.get(headline)
  if (!range) return null
  for (const text of [
    ...tree.texts.slice(range.to, range.to + TEXTS_AFTER),
    ...tree.texts.slice(Math.max(0, range.from - TEXTS_BEFORE), range.from),
  ]) {
    const whole = text.parentNode && 'tagName' in text.parentNode ? wordsOf(tree, text.parentNode) : ''
    const day = labelledDay(text.value.trim()) ?? (whole.length <= LONGEST_DATE_LINE ? labelledDay(whole) : null)
    if (day) return day
  }
  return null
}
