/** Automata over parts of speech: where a row of them matches, one in the row becomes another. */

/** An automaton in the form in which the language model stores it: a name of its kind, then states by number. */
type Stored = readonly [
  unknown,
  unknown,
  Readonly<Record<string, Readonly<Record<string, number>>>>,
  Readonly<Record<string, string>>,
  Readonly<Record<string, readonly [number, number]>>,
]

export interface Machine {
  /** The state after a state and a symbol, SYMBOLS to a state; 0 is the start, and where nothing fits. */
  readonly next: Uint16Array
  /** The state that ends a shorter match, where a longer one breaks off; 0 where there is none. */
  readonly otherwise: Uint16Array
  /** For a state that ends a match: the new part of speech, negative where it holds whatever the word can be; else 0. */
  readonly verdict: Int8Array
  readonly ends: Uint8Array
  /** Which token of a match gets the verdict. */
  readonly marked: Uint8Array
}

// Parts of speech come first, then the classes of words that have rules of their own; the model has fewer than 32 and 64 of them.
const CLASSES_FROM = 32
const SYMBOLS = 96
// How the stored automata number the classes, and the way on where nothing else fits.
const STORED_CLASSES = 1_080_000
const STORED_OTHERWISE = '2070003'

/** The symbol of a token: the class of its word where it has one, else its part of speech. */
export function symbolOf(hint: number, tag: number): number {
  return hint > 0 ? CLASSES_FROM + hint : tag
}

export function readMachine(json: string): Machine {
  const [, , states, ends, marks] = JSON.parse(json) as Stored
  const size = 1 + Math.max(...[...Object.keys(states), ...Object.keys(ends)].map(Number))
  const machine: Machine = {
    next: new Uint16Array(size * SYMBOLS),
    otherwise: new Uint16Array(size),
    verdict: new Int8Array(size),
    ends: new Uint8Array(size),
    marked: new Uint8Array(size),
  }
  for (const [state, ways] of Object.entries(states)) {
    for (const [stored, to] of Object.entries(ways)) {
      if (stored === STORED_OTHERWISE) machine.otherwise[Number(state)] = to
      else if (/^\d+$/u.test(stored)) machine.next[Number(state) * SYMBOLS + fromStored(Number(stored))] = to
    }
  }
  for (const [state, verdict] of Object.entries(ends)) {
    machine.ends[Number(state)] = 1
    machine.verdict[Number(state)] = Number(verdict)
    machine.marked[Number(state)] = marks[state]?.[0] ?? 0
  }
  return machine
}

function fromStored(symbol: number): number {
  return symbol > STORED_CLASSES ? CLASSES_FROM + symbol - STORED_CLASSES : symbol
}

/**
 * Calls `change` for each match, from left to right: the longest that ends a way through the automaton, or else the last that it has
 * passed. Matches never overlap, so what is changed is not read again.
 */
export function runMachine(machine: Machine, symbols: Uint8Array, change: (token: number, verdict: number) => void): void {
  const { next, otherwise, ends, verdict, marked } = machine
  const { length } = symbols
  for (let start = 0; start < length; start++) {
    let state = 0
    let shorter = 0
    let shorterEnd = 0
    for (let at = start; ; at++) {
      state = at < length ? (next[state * SYMBOLS + (symbols[at] as number)] as number) : 0
      if (state === 0 && shorter === 0) break
      if (state === 0 || ends[state] === 1) {
        const end = state === 0 ? shorter : state
        change(start + (marked[end] as number), verdict[end] as number)
        start = state === 0 ? shorterEnd : at
        break
      }
      if (otherwise[state] !== 0) {
        shorter = otherwise[state] as number
        shorterEnd = at
      }
    }
  }
}
