/** The table of spellings that stand for one sound, out of `data/romanisation/`, ready for the comparison of two words. */

import { loadDerived, loadLexicon } from '../../lexicon/load.ts'
import { addTo, type Multimap } from '../../structures/multimap.ts'
import { specialLetters } from './plain.ts'

/** `left` in one word answers to `right` in the other. Letters are numbers of `codeOf`. */
export interface Correspondence {
  readonly left: readonly number[]
  readonly right: readonly number[]
  readonly cost: number
  /** Where both must stand: anywhere 0, at the start 1, at the end 2, as the whole word 3. */
  readonly at: number
}

interface Row {
  readonly one: readonly string[]
  readonly cost: number
  readonly at?: 'start' | 'end' | 'word'
}

/** Systems that bring names of other scripts into Latin letters; the others are habits of languages that are written in them. */
const OF_OTHER_SCRIPTS = ['slavic', 'arabic', 'classical', 'japanese', 'east-asian']
const SYSTEMS = [...OF_OTHER_SCRIPTS, 'germanic', 'romance', 'english']
const PLACES = { start: 1, end: 2, word: 3 }
// a-z, the digits and the special letters fit; 0 stands for "nothing".
export const ALPHABET = 96
// A mark left out, or a special letter respelled as its own system does, says nothing against one name.
const MARK_COST = 0.05

/** Most pairs of letters have none: filling their places would take longer than all the rest. */
export type Table = readonly (readonly Correspondence[] | undefined)[]

/** The places of a table that are filled. */
type Places = readonly (readonly [place: number, rows: readonly Correspondence[]])[]

let table: Table | null = null
let otherScripts: Table | null = null
let codes: ReadonlyMap<string, number> | null = null

/** Correspondences by last letters: `table[left * ALPHABET + right]`. */
export function correspondences(): Table {
  table ??= tableOf(loadDerived('romanisation/spellings', ofAllSystems))
  return table
}

/** The same of the systems for other scripts alone. */
export function romanisations(): Table {
  otherScripts ??= tableOf(loadDerived('romanisation/across-scripts', ofOtherScripts))
  return otherScripts
}

/** For the build, which writes them down: putting them together takes longer than all comparisons of a short run. */
export const ofAllSystems = (): Places => build(SYSTEMS)
export const ofOtherScripts = (): Places => build(OF_OTHER_SCRIPTS)

function tableOf(places: Places): Table {
  const table: (readonly Correspondence[] | undefined)[] = new Array(ALPHABET * ALPHABET).fill(undefined)
  for (const [place, rows] of places) table[place] = rows
  return table
}

/** A word as numbers; letters outside the alphabet fall together. */
export function codeOf(word: string): number[] {
  codes ??= numberLetters()
  const known = codes
  return Array.from(word, (char) => known.get(char) ?? ALPHABET - 1)
}

function numberLetters(): Map<string, number> {
  const all = [...'abcdefghijklmnopqrstuvwxyz0123456789', ...specialLetters().keys()]
  return new Map(all.map((char, i) => [char, i + 1]))
}

function build(systems: readonly string[]): Places {
  const cheapest = new Map<string, { left: string; right: string; cost: number; at: number }>()
  const add = (left: string, right: string, cost: number, at: number): void => {
    for (const [a, b] of [
      [left, right],
      [right, left],
    ] as const) {
      const key = `${a}|${b}|${at}`
      const known = cheapest.get(key)
      if (!known || known.cost > cost) cheapest.set(key, { left: a, right: b, cost, at })
    }
  }
  for (const system of systems) for (const row of loadLexicon<Row[]>(system, 'romanisation')) addRow(row, add)
  for (const [letter, { base, as }] of specialLetters()) {
    for (const plain of [base, ...as]) add(letter, plain, MARK_COST, 0)
  }
  return byLastLetters([...cheapest.values()])
}

function addRow(row: Row, add: (left: string, right: string, cost: number, at: number) => void): void {
  const at = row.at ? PLACES[row.at] : 0
  row.one.forEach((left, i) => {
    for (const right of row.one.slice(i + 1)) add(left, right, row.cost, at)
  })
}

function byLastLetters(rows: readonly { left: string; right: string; cost: number; at: number }[]): Places {
  const places: Multimap<number, Correspondence> = new Map()
  for (const { left, right, cost, at } of rows) {
    const one = { left: codeOf(left), right: codeOf(right), cost, at }
    const place = (one.left.at(-1) ?? 0) * ALPHABET + (one.right.at(-1) ?? 0)
    addTo(places, place, one)
  }
  return [...places]
}
