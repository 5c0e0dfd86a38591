/** How much a shared word tells, and which words name one kind of happening. */

import { loadLexicon } from './load.ts'

/** Weights by band of data/en/frequency.yaml: a rare word is worth ten very common ones. */
const WEIGHT = { 'very-common': 0.1, common: 0.25, frequent: 0.5 } as const
const RARE = 1

let weights: Map<string, number> | null = null
let classes: Map<string, string> | null = null
let firstOfPairs: ReadonlySet<string> | null = null

/** From 0.1 (say, year) to 1 (a word that few articles hold). */
export function rarity(lemma: string): number {
  weights ??= readWeights()
  return weights.get(lemma) ?? RARE
}

/** The class of happening that a lemma raises, or null. */
export function eventClass(lemma: string): string | null {
  classes ??= readClasses()
  return classes.get(lemma) ?? null
}

/** Whether it is the first of two words that raise a class together ("shoot down"). */
export function beginsEventClass(lemma: string): boolean {
  classes ??= readClasses()
  firstOfPairs ??= new Set([...classes.keys()].filter((words) => words.includes(' ')).map((words) => words.split(' ', 1)[0] ?? ''))
  return firstOfPairs.has(lemma)
}

function readWeights(): Map<string, number> {
  const bands = loadLexicon<Record<keyof typeof WEIGHT, string>>('frequency')
  const all = new Map<string, number>()
  for (const band of Object.keys(WEIGHT) as (keyof typeof WEIGHT)[]) {
    for (const lemma of bands[band].split(/\s+/u)) all.set(lemma, WEIGHT[band])
  }
  return all
}

function readClasses(): Map<string, string> {
  const rows = loadLexicon<Record<string, string[]>>('events')
  const all = new Map<string, string>()
  for (const [name, lemmas] of Object.entries(rows)) for (const lemma of lemmas) if (!all.has(lemma)) all.set(lemma, name)
  return all
}

type Marks =
  | 'apart'
  | 'unreal'
  | 'ahead'
  | 'sum'
  | 'estimated'
  | 'weekdays'
  | 'measures'
  | 'loose'
  | 'carriers'
  | 'light'
  | 'due'
  | 'disasters'
  | 'elemental'

let marks: ReadonlyMap<string, ReadonlySet<string>> | null = null
let people: ReadonlySet<string> | null = null

/** "another", "earlier": sets a happening apart from the one an article is about. */
export const isApart = (lemma: string): boolean => isMarked('apart', lemma)

/** "would", "plan": what follows is not asserted to have happened. */
export const isUnreal = (lemma: string): boolean => isMarked('unreal', lemma)

/** "will": what follows is announced, and has not happened yet. */
export const isAhead = (lemma: string): boolean => isMarked('ahead', lemma)

/** "due", "scheduled": what stands behind is to come. */
export const isDue = (lemma: string): boolean => isMarked('due', lemma)

/** "worldwide", "this season": a sum over several happenings. */
export const isSum = (lemma: string): boolean => isMarked('sum', lemma)

/** A role whose numbers each party estimates for itself. */
export const isEstimated = (role: string): boolean => isMarked('estimated', role)

export const isWeekday = (lemma: string): boolean => isMarked('weekdays', lemma)

/** A class of happenings that kill or destroy. */
export const isDisaster = (event: string): boolean => isMarked('disasters', event)

/** A disaster that no other is told as. */
export const isElemental = (event: string): boolean => isMarked('elemental', event)

/** A word that two tellings of one thing may differ in. */
export const isLoose = (lemma: string): boolean => isMarked('loose', lemma)

/** A word for a measure of time, length, mass …, in the singular. */
export const isUnit = (lemma: string): boolean => isMarked('measures', lemma)

/** A verb by which the happening before it comes: "the earthquake struck". */
export const isCarrier = (lemma: string): boolean => isMarked('carriers', lemma)

/** A verb that does the deed which stands behind it: "suffered damage". */
export const isLight = (lemma: string): boolean => isMarked('light', lemma)

function isMarked(mark: Marks, lemma: string): boolean {
  return marked().get(mark)?.has(lemma) ?? false
}

function marked(): ReadonlyMap<string, ReadonlySet<string>> {
  marks ??= new Map(Object.entries(loadLexicon<Record<Marks, string[]>>('other-events')).map(([name, words]) => [name, new Set(words)]))
  return marks
}

let apartOrOpen: ReadonlySet<string> | null = null

/** Any of `isApart`, `isUnreal`, `isAhead` and `isDue`, in one look. */
export function setsApartOrOpen(lemma: string): boolean {
  apartOrOpen ??= new Set((['apart', 'unreal', 'ahead', 'due'] as const).flatMap((mark) => [...(marked().get(mark) ?? [])]))
  return apartOrOpen.has(lemma)
}

let kinds: ReadonlySet<string> | null = null

/** A head noun that names people of some kind: passengers, women, soldiers. */
export function isKindOfPeople(lemma: string): boolean {
  kinds ??= new Set(loadLexicon<{ readonly people: readonly string[] }>('people').people)
  return kinds.has(lemma) && !isPeople(lemma)
}

/** A head noun that names people in general. */
export function isPeople(lemma: string): boolean {
  people ??= new Set(loadLexicon<Record<string, string[]>>('generic-people').people)
  return people.has(lemma)
}
