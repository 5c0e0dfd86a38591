/** Keeps at hand what is made from readings, but of an archive not all at once: what was made longest ago is put away and made again when asked for. */

interface Slot<T> {
  made: T | null
}

export type AtHand = <T extends object>(make: () => T) => () => T

/** Room for so many. What is made must be the same each time. */
export function shelf(most: number): AtHand {
  /** Weak: what nobody asks for any more is not kept alive. */
  const slots: (WeakRef<Slot<unknown>> | undefined)[] = new Array(most)
  let next = 0
  const putAwayFor = (slot: Slot<unknown>): void => {
    const oldest = slots[next]?.deref()
    if (oldest) oldest.made = null
    slots[next] = new WeakRef(slot)
    next = (next + 1) % most
  }
  return <T extends object>(make: () => T) => {
    const slot: Slot<T> = { made: null }
    return () => {
      if (slot.made !== null) return slot.made
      slot.made = make()
      putAwayFor(slot)
      return slot.made
    }
  }
}
