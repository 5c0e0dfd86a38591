/** Decides whether two statements are about one thing, by evidence for and against; unsure is no. */

import type { Evidence } from '../../model.ts'
import type { Between } from './placed.ts'
import { vetoOf } from './vetoes.ts'
import { WITNESSES } from './witnesses.ts'

export interface Judgement {
  readonly score: number
  readonly evidence: readonly Evidence[]
  /** Why it was decided against outright; null where the score decides. */
  readonly veto: string | null
}

export function judge(between: Between): Judgement {
  const veto = vetoOf(between)
  if (veto) return { score: 0, evidence: [], veto }
  const evidence = WITNESSES.map((witness) => witness(between))
    .filter((e): e is Evidence => e !== null)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.name < b.name ? -1 : 1))
  return { score: evidence.reduce((sum, e) => sum + e.weight, 0), evidence, veto: null }
}
