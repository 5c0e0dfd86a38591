/** Shares work out: runs that have one cache folder and are each a part of one whole begin at different places, and find what others did. */

export interface Part {
  /** From 1. */
  readonly index: number
  readonly count: number
}

/**
 * Does the work some items at a time, in turns of `size`; results in the order of the items. A part begins at its own place and goes
 * round: what it comes to later, another part may have done by then and kept. Without a part it begins at the first.
 */
export async function inTurns<T, R>(
  items: readonly T[],
  size: number,
  part: Part | null,
  work: (some: readonly T[]) => Promise<readonly R[]>,
): Promise<R[]> {
  const turns = Array.from({ length: Math.ceil(items.length / size) }, (_, i) => i)
  const first = part === null ? 0 : Math.floor((turns.length * (part.index - 1)) / part.count)
  const done: (readonly R[])[] = []
  for (const turn of [...turns.slice(first), ...turns.slice(0, first)]) {
    done[turn] = await work(items.slice(turn * size, (turn + 1) * size))
  }
  return done.flat()
}
