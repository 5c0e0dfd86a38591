/** Keeps at hand what is made from readings, but of an archive not all at once: what was made longest ago is put away and made again when asked for. */

/** Some 150 KB each: in so many articles a story is at hand with all its tellings, and an archive needs no more memory than its readings. */
const MOST = 1000

interface Slot<T> {
  made: T | null
}

/** Weak: what nobody asks for any more is not kept alive. */
const slots: (WeakRef<Slot<unknown>> | undefined)[] = new Array(MOST)
let next = 0

/** `make` must give the same each time. */
export function atHand<T extends object>(make: () => T): () => T {
  const slot: Slot<T> = { made: null }
  return () => {
    if (slot.made !== null) return slot.made
    slot.made = make()
    putAwayFor(slot)
    return slot.made
  }
}

function putAwayFor(slot: Slot<unknown>): void {
  const oldest = slots[next]?.deref()
  if (oldest) oldest.made = null
  slots[next] = new WeakRef(slot)
  next = (next + 1) % MOST
}
