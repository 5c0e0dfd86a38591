/** Leaves out the lines that stand on every page of a PDF: running heads and feet, page numbers. */

import type { Line } from './lines.ts'

// Heads and feet are the first or last two lines of a page.
const EDGE_LINES = 2
// On two pages the same line may be chance; on three it is not.
const REPEATED_ON = 3
// A line as long as the text is wide is text.
const LONGEST_HEAD = 80

/** Pages without those lines. A lone number is a page number only where it counts on from page to page: else it is a figure. */
export function withoutRunningHeads(pages: readonly (readonly Line[])[]): Line[][] {
  const counts = new Map<string, number>()
  pages.forEach((page, number) => {
    for (const key of new Set(edges(page).flatMap((line) => keysOf(line, number)))) counts.set(key, (counts.get(key) ?? 0) + 1)
  })
  return pages.map((page, number) => {
    const running = new Set(edges(page).filter((line) => keysOf(line, number).some((key) => (counts.get(key) ?? 0) >= REPEATED_ON)))
    // A page of nothing else keeps its lines: a short text with a date on each page must not vanish.
    return running.size === page.length ? [...page] : page.filter((line) => !running.has(line))
  })
}

function edges(page: readonly Line[]): readonly Line[] {
  const byHeight = [...page].sort((a, b) => b.y - a.y)
  const outer = new Set([...byHeight.slice(0, EDGE_LINES), ...byHeight.slice(-EDGE_LINES)])
  return [...outer].filter((line) => line.words.length <= LONGEST_HEAD)
}

/** The line itself, and the line with its first number counted from that of the page. */
function keysOf(line: Line, page: number): readonly string[] {
  const words = line.words.toLowerCase()
  const number = /\d{1,5}/u.exec(words)?.[0]
  return number === undefined ? [words] : [words, words.replace(number, `#${Number(number) - page}`)]
}
