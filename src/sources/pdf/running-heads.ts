/** Leaves out the lines that stand on every page of a PDF: running heads and feet, page numbers. */

import type { Line } from './lines.ts'

// Heads and feet are the first or last two lines of a page.
const EDGE_LINES = 2
// On two pages the same line may be chance; on three or on half of all it is not.
const REPEATED_ON = 3

/** Pages without those lines. Numbers are compared as one, since page numbers differ. */
export function withoutRunningHeads(pages: readonly (readonly Line[])[]): Line[][] {
  const counts = new Map<string, number>()
  for (const page of pages) for (const key of new Set(edges(page).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1)
  return pages.map((page) => {
    const running = new Set(edges(page).filter((line) => isPageNumber(line) || (counts.get(keyOf(line)) ?? 0) >= REPEATED_ON))
    // A page of nothing else keeps its lines: a short text with a date on each page must not vanish.
    return running.size === page.length ? [...page] : page.filter((line) => !running.has(line))
  })
}

function edges(page: readonly Line[]): readonly Line[] {
  const byHeight = [...page].sort((a, b) => b.y - a.y)
  return [...new Set([...byHeight.slice(0, EDGE_LINES), ...byHeight.slice(-EDGE_LINES)])]
}

function keyOf(line: Line): string {
  return line.words.replace(/\d+/gu, '#').toLowerCase()
}

function isPageNumber(line: Line): boolean {
  return /^\W*(?:\p{L}{0,6}\s)?\d{1,4}(?:\s?(?:\/|\p{L}{1,4})\s?\d{1,4})?\W*$/u.test(line.words)
}
