/** Days of the calendar as text. */

/** Of the calendar: 2025-02-30 is no day. */
export function isDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso)
}
