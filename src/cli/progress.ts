/** Shows what long work is at: one line on standard error, for a person at a terminal only. */

import { type Io, isInteractive } from './io.ts'

export interface Progress {
  readonly show: (message: string) => void
  readonly stop: () => void
}

/** Work that is done sooner than this would only flicker. */
const DELAY_MS = 400
const CLEAR_LINE = '\r\u001b[2K'

export function startProgress(io: Io, quiet: boolean): Progress {
  if (quiet || !isInteractive(io)) return { show: () => {}, stop: () => {} }
  const due = performance.now() + DELAY_MS
  let shown = false
  return {
    show(message) {
      if (performance.now() < due) return
      shown = true
      io.stderr.write(`${CLEAR_LINE}${message.slice(0, io.columns - 1)}`)
    },
    stop() {
      if (shown) io.stderr.write(CLEAR_LINE)
      shown = false
    },
  }
}
