/** Counts days between ISO days. */

const DAY = 86_400_000

/** Whole days from the one to the other, negative where it lies before; NaN where either is no day. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY)
}

export function dayAfter(iso: string): string {
  return new Date(Date.parse(iso) + DAY).toISOString().slice(0, 10)
}
