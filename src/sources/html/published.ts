/** Settles the day on which a page was published. */

import { dayInAddress } from '../day.ts'
import { labelledDay } from '../head.ts'
import { type HtmlElement, type HtmlText, type Tree, wordsOf } from './tree.ts'

const DAY_MS = 86_400_000
// A byline with its date stands a few texts above or below the headline; further off dates belong to other articles.
const TEXTS_BEFORE = 12
const TEXTS_AFTER = 40
const LONGEST_DATE_LINE = 80
const MOST_TEXTS_OF_A_LINE = 8

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
    const day = labelledDay(text.value.slice(0, 2 * LONGEST_DATE_LINE).trim()) ?? labelledDay(wholeLine(tree, text))
    if (day) return day
  }
  return null
}

/** The words of the element around a text, where they are few: "Published" and its date often stand in two. */
function wholeLine(tree: Tree, text: HtmlText): string {
  const parent = text.parentNode && 'tagName' in text.parentNode ? text.parentNode : null
  const range = parent && tree.inside.get(parent)
  if (!parent || !range || range.to - range.from > MOST_TEXTS_OF_A_LINE) return ''
  const words = wordsOf(tree, parent)
  return words.length <= LONGEST_DATE_LINE ? words : ''
}
