/** Puts the runs of text of a PDF page into lines in reading order, column after column. */

/** A run of characters as the file draws it; y grows upwards. Units are points. */
export interface Run {
  readonly words: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

export interface Line {
  readonly words: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
  /** Number of its column on the page; lines of two columns never join. */
  readonly column: number
}

// A space is a quarter of the letter size; narrower gaps are kerning.
const SPACE = 0.15
// Wider than any space between words of justified text: two cells of a table.
const CELL = 1.5
// Two runs whose feet are closer than this share of the letter size stand on one line (indices stand higher or lower).
const SAME_LINE = 0.45
// A gutter is at least about as wide as a letter is high.
const GUTTER = 0.9
// Prose in columns fills its lines; cells of a table do not. Both limits are of the column's width and in characters.
const FILLED = 0.55
const PROSE_CHARACTERS = 18
const COLUMN_LINES = 3

/** Lines of one page, from top to bottom of each column, the left column first. */
export function linesOf(runs: readonly Run[]): Line[] {
  const columns: Run[][] = []
  split(rowsOf(runs), columns)
  return columns.flatMap((column, i) => rowsOf(column).map((row) => lineOf(row, i)))
}

/** Runs that stand on one line, from the top, each row from left to right. */
function rowsOf(runs: readonly Run[]): Run[][] {
  const rows: Run[][] = []
  for (const run of [...runs].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && first.y - run.y < SAME_LINE * Math.max(first.size, run.size)) row.push(run)
    else rows.push([run])
  }
  for (const row of rows) row.sort((a, b) => a.x - b.x)
  return rows
}

/** Cuts rows into columns where a gutter goes through; rows that cross it (headlines) part what is above from what is below. */
function split(rows: readonly (readonly Run[])[], columns: Run[][]): void {
  const gutter = gutterOf(rows)
  if (gutter === null) {
    columns.push(rows.flat())
    return
  }
  let band: (readonly Run[])[] = []
  const finish = (): void => {
    if (band.length === 0) return
    const left = band.map((row) => row.filter((r) => r.x < gutter)).filter((row) => row.length > 0)
    const right = band.map((row) => row.filter((r) => r.x >= gutter)).filter((row) => row.length > 0)
    if (left.length > 0) split(left, columns)
    if (right.length > 0) split(right, columns)
    band = []
  }
  for (const row of rows) {
    if (!crosses(row, gutter)) band.push(row)
    else {
      finish()
      columns.push([...row])
    }
  }
  finish()
}

function crosses(row: readonly Run[], x: number): boolean {
  return row.some((r) => r.x < x && r.x + r.width > x)
}

/** The x that most rows leave free and that has prose on both sides; null where the page has one column. */
function gutterOf(rows: readonly (readonly Run[])[]): number | null {
  const candidates = new Map<number, number>()
  for (const row of rows) {
    for (let i = 1; i < row.length; i++) {
      const [before, after] = [row[i - 1], row[i]]
      if (!before || !after || after.x - before.x - before.width < GUTTER * after.size) continue
      const x = Math.round(after.x) - 1
      candidates.set(x, (candidates.get(x) ?? 0) + 1)
    }
  }
  const best = [...candidates].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 5)
  return best.map(([x]) => x).find((x) => isGutter(rows, x)) ?? null
}

function isGutter(rows: readonly (readonly Run[])[], x: number): boolean {
  const free = rows.filter((row) => !crosses(row, x))
  const left = free.map((row) => row.filter((r) => r.x < x)).filter((row) => row.length > 0)
  const right = free.map((row) => row.filter((r) => r.x >= x)).filter((row) => row.length > 0)
  const both = free.filter((row) => row.some((r) => r.x < x) && row.some((r) => r.x >= x)).length
  return both >= COLUMN_LINES && both >= 0.4 * Math.min(left.length, right.length) && isProse(left) && isProse(right)
}

function isProse(rows: readonly (readonly Run[])[]): boolean {
  if (rows.length < COLUMN_LINES) return false
  const from = Math.min(...rows.map((row) => row[0]?.x ?? 0))
  const to = Math.max(...rows.map((row) => endOf(row)))
  const filled = rows.reduce((sum, row) => sum + endOf(row) - (row[0]?.x ?? 0), 0) / rows.length
  const characters = rows.reduce((sum, row) => sum + row.reduce((n, r) => n + r.words.length, 0), 0) / rows.length
  return filled >= FILLED * (to - from) && characters >= PROSE_CHARACTERS
}

function endOf(row: readonly Run[]): number {
  return Math.max(...row.map((r) => r.x + r.width))
}

function lineOf(row: readonly Run[], column: number): Line {
  let words = ''
  let end = Number.NEGATIVE_INFINITY
  for (const run of row) {
    const gap = run.x - end
    if (words !== '' && gap > CELL * run.size) words = `${words.trimEnd()}\t`
    else if (words !== '' && gap > SPACE * run.size && !/\s$/u.test(words) && !/^\s/u.test(run.words)) words += ' '
    words += run.words
    end = run.x + run.width
  }
  const largest = row.reduce((a, b) => (b.words.length > a.words.length ? b : a))
  return {
    words: words.replace(/ {2,}/gu, ' ').trim(),
    x: row[0]?.x ?? 0,
    right: endOf(row),
    y: row[0]?.y ?? 0,
    size: largest.size,
    column,
  }
}
