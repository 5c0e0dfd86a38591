/** The baseline: known findings, one a line, so that branches merge and reviews read well. */

export interface BaselineEntry {
  readonly fingerprint: string
  readonly check: string
  /** Id of the claim; null for what was found in the articles. */
  readonly claim: string | null
}

const OPEN = '{"verify-baseline":1,"known":['
/** Ends the list, so that each entry ends in a comma and adding one changes no other line. */
const CLOSE = 'null]}'
const ENTRY = /^\{"fingerprint":"([0-9a-f]{16})","check":"([a-z-]+)","claim":(null|"(?:[^"\\]|\\.)*")\},?$/

/** Sorted by fingerprint: entries of one claim are scattered, and two branches seldom touch the same place. */
export function writeBaseline(entries: readonly BaselineEntry[]): string {
  const unique = new Map(entries.map((entry) => [entry.fingerprint, entry]))
  const lines = [...unique.values()].sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1)).map((e) => `${lineOf(e)},`)
  return `${[OPEN, ...lines, CLOSE].join('\n')}\n`
}

/**
 * null where the text is no baseline. Read line by line: a file that git joined from two branches, doubled lines and
 * conflict marks included, means the entries of both.
 */
export function readBaseline(text: string): readonly BaselineEntry[] | null {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  if (!lines.includes(OPEN)) return null
  const entries = lines.flatMap(readLine)
  return [...new Map(entries.map((entry) => [entry.fingerprint, entry])).values()]
}

function lineOf({ fingerprint, check, claim }: BaselineEntry): string {
  return JSON.stringify({ fingerprint, check, claim })
}

function readLine(line: string): BaselineEntry[] {
  const [, fingerprint, check, claim] = ENTRY.exec(line) ?? []
  if (!fingerprint || !check || !claim) return []
  return [{ fingerprint, check, claim: claim === 'null' ? null : String(JSON.parse(claim)) }]
}
