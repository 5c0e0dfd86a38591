/** Looks at single places of a text: capital letters, and offsets within ranges. */

export function isCapital(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset)
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a
  const char = text.charAt(offset)
  return char !== char.toLowerCase()
}

/** Whether the offset lies in one of the ranges, which are given flat and rising. */
export function isInside(ranges: readonly number[], offset: number): boolean {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low % 2 === 1
}
