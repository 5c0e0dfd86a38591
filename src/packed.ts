/** Results of the costly steps as JSON can hold them: for the cache, and on their way between threads. */

import type { Comparison, Statement } from './model.ts'
import type { Answer, Compared, ComparedPair, Pair, Question } from './steps.ts'

/** A statement of an article or a claim by its number there: the two are kept beside. Others, made for the comparison, as they are. */
type Ref = number | Statement

type PackedComparison = Omit<Comparison, 'left' | 'right'> & { readonly left: Ref; readonly right: Ref }
type Packed = Readonly<Record<string, readonly PackedComparison[]>>

export interface PackedPair {
  readonly kinship: number
  readonly tellings: readonly PackedComparison[]
  readonly asTwo: Packed
  readonly asOne: Packed | null
}

export function packPair(came: ComparedPair, { left, right }: Pair): PackedPair {
  const [a, b] = [numbered(left.statements), numbered(right.statements)]
  const packOne = (c: Comparison): PackedComparison => ({ ...c, left: a.get(c.left) ?? c.left, right: b.get(c.right) ?? c.right })
  const pack = (compared: Compared): Packed =>
    Object.fromEntries(
      Object.entries(compared).map(([list, comparisons]: [string, readonly Comparison[]]) => [list, comparisons.map(packOne)]),
    )
  return { ...came, tellings: came.tellings.map(packOne), asTwo: pack(came.asTwo), asOne: came.asOne && pack(came.asOne) }
}

export function unpackPair(packed: PackedPair, { left, right }: Pair): ComparedPair {
  const unpackOne = (c: PackedComparison): Comparison => ({
    ...c,
    left: statementOf(c.left, left.statements),
    right: statementOf(c.right, right.statements),
  })
  const unpack = (lists: Packed): Compared =>
    Object.fromEntries(Object.entries(lists).map(([list, comparisons]) => [list, comparisons.map(unpackOne)])) as unknown as Compared
  return { ...packed, tellings: packed.tellings.map(unpackOne), asTwo: unpack(packed.asTwo), asOne: packed.asOne && unpack(packed.asOne) }
}

type PackedMatch = Omit<Answer['matches'][number], 'wanted' | 'found'> & { readonly wanted: Ref; readonly found: Ref }
export type PackedAnswer = Omit<Answer, 'matches'> & { readonly matches: readonly PackedMatch[] }

export function packAnswer(given: Answer, { read }: Question, statements: readonly Statement[]): PackedAnswer {
  if (given.matches.length === 0) return { ...given, matches: [] }
  const [wanted, found] = [numbered(read.statements), numbered(statements)]
  const matches = given.matches.map((m) => ({ ...m, wanted: wanted.get(m.wanted) ?? m.wanted, found: found.get(m.found) ?? m.found }))
  return { ...given, matches }
}

export function unpackAnswer(packed: PackedAnswer, { read }: Question, statements: readonly Statement[]): Answer {
  const matches = packed.matches.map((m) => ({
    ...m,
    wanted: statementOf(m.wanted, read.statements),
    found: statementOf(m.found, statements),
  }))
  return { ...packed, matches }
}

function numbered(statements: readonly Statement[]): ReadonlyMap<Statement, number> {
  return new Map(statements.map((statement, i) => [statement, i]))
}

function statementOf(ref: Ref, statements: readonly Statement[]): Statement {
  return (typeof ref === 'number' ? statements[ref] : ref) as Statement
}
