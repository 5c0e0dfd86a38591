/** Finds one figure that stands for two things: 38 of 67 died here, 67 were killed there. */

import type { Comparison, QuantityValue, Statement } from '../model.ts'
import { addTo, type Multimap } from '../structures/multimap.ts'
import type { ArticleContext } from './article/context.ts'
import { type Placed, placedOf } from './judge/placed.ts'
import { CONFLICT_AT, type JudgeOf } from './values.ts'

/** Smaller figures are shared by chance. */
const LEAST_FIGURE = 5

/** Roles in one disaster that a hasty writer takes for each other. */
const ROLES_OF_PEOPLE: ReadonlySet<string> = new Set(['killed', 'injured', 'missing', 'aboard', 'surviving', 'rescued'])

/** Pairs that are about one happening, where neither article gets the two roles apart. */
export function compareFigures(left: ArticleContext, right: ArticleContext, judgeOf: JudgeOf): Comparison[] {
  const [mine, theirs] = [placedOf(left), placedOf(right)]
  return sharedFigures(mine, theirs).flatMap(([a, b]): Comparison[] => {
    const { score, evidence, veto } = judgeOf(a, b)
    const comparison: Comparison = {
      relation: 'conflict',
      reason: 'one figure, two roles',
      left: a.statement,
      right: b.statement,
      evidence,
    }
    return veto === null && score >= CONFLICT_AT && mixesRoles(comparison, mine, theirs) ? [comparison] : []
  })
}

/** Pairs of one exact figure in two roles; whether they are about one happening is for the judge to say. */
function sharedFigures(left: readonly Placed[], right: readonly Placed[]): [Placed, Placed][] {
  const index: Multimap<number, Placed> = new Map()
  for (const placed of right) for (const figure of figuresOf(placed.statement)) addTo(index, figure, placed)
  return left.flatMap((a) =>
    figuresOf(a.statement).flatMap((figure) =>
      (index.get(figure) ?? []).filter((b) => otherRole(a.statement, b.statement)).map((b): [Placed, Placed] => [a, b]),
    ),
  )
}

function figuresOf({ value }: Statement): number[] {
  if (value.kind !== 'quantity' || value.role === null || !ROLES_OF_PEOPLE.has(value.role) || value.subset || value.whole !== null)
    return []
  return value.min !== null && value.min === value.max && value.min >= LEAST_FIGURE ? [value.min] : []
}

function otherRole(a: Statement, b: Statement): boolean {
  return (a.value as QuantityValue).role !== (b.value as QuantityValue).role
}

/** An article that also gives the figure in the other's role, or another figure in it, has its roles right. */
function mixesRoles(comparison: Comparison, left: readonly Placed[], right: readonly Placed[]): boolean {
  const [a, b] = [comparison.left.value as QuantityValue, comparison.right.value as QuantityValue]
  return !hasRole(left, b.role) && !hasRole(right, a.role)
}

function hasRole(placed: readonly Placed[], role: string | null): boolean {
  return placed.some(({ statement: { value } }) => value.kind === 'quantity' && value.role === role)
}
