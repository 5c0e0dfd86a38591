/** Who does what in each clause of a sentence, and whether it is said to be so. */

import { clausesOf, partAt } from '../../facts/speech/clauses.ts'
import { type Denial, denialsOf } from '../../facts/speech/denials.ts'
import { subjectBefore } from '../../facts/speech/subject.ts'
import { loadLexicon } from '../../lexicon/load.ts'
import type { Token } from '../../model.ts'
import { type VerbGroup, verbGroupsOf } from './verbs.ts'
import { type Word, wordsIn } from './words.ts'

export interface Act {
  readonly tokens: readonly Token[]
  readonly group: VerbGroup
  readonly lemma: string
  /** Who does it, and to whom: the passive turned round. Empty where the clause does not say. */
  readonly subject: readonly Word[]
  readonly object: readonly Word[]
  /** Everything else of the clause that is said behind the verb, by the preposition that leads it in ('' for none). */
  readonly rest: readonly (readonly [preposition: string, words: readonly Word[]])[]
  readonly holds: boolean
  /** False for what may, would or is to be. */
  readonly real: boolean
  /** The doer is a pronoun, or stands with another verb. */
  readonly carried: boolean
}

export function actsOf(tokens: readonly Token[]): readonly Act[] {
  const groups = verbGroupsOf(tokens)
  const denials = denialsOf(tokens)
  return groups.map((group, i) => readAct(tokens, groups, i, group, denials))
}

function readAct(tokens: readonly Token[], groups: readonly VerbGroup[], i: number, group: VerbGroup, denials: readonly Denial[]): Act {
  const before = group.main - group.from > 1 && tokens[group.main - 1]?.pos === 'PRON' ? group.main : group.from
  const phrase = subjectBefore(tokens, before)
  const subject = phrase ? wordsIn(tokens, phrase.from, phrase.to) : []
  const end = clauseEnd(tokens, groups, i)
  const pieces = piecesOf(tokens, group.to, end)
  const by = pieces.find(([preposition]) => preposition === 'by')?.[1] ?? []
  const direct = pieces.find(([preposition]) => preposition === '')?.[1] ?? []
  const pronoun = phrase !== null && tokens[phrase.to - 1]?.pos === 'PRON'
  return {
    tokens,
    group,
    lemma: tokens[group.main]?.lemma ?? '',
    subject: group.passive ? by : pronoun ? [] : subject,
    object: group.passive ? (pronoun ? [] : subject) : direct,
    rest: pieces.filter(([preposition]) => preposition !== '' && !(group.passive && preposition === 'by')),
    holds: holdsAt(tokens, groups, i, denials),
    real: isReal(tokens, group, denials),
    carried: pronoun || phrase === null || group.form !== 'finite',
  }
}

/** The next verb with a doer of its own ends the clause; what a doer goes on to do ("to stay", "leaving") belongs to it. */
function clauseEnd(tokens: readonly Token[], groups: readonly VerbGroup[], i: number): number {
  const next = groups.slice(i + 1).find((g) => g.form !== 'infinitive' || tokens[g.from - 2]?.text === ',')
  if (!next) return tokens.length
  let end = next.from
  for (let k = next.from - 1; k > (groups[i]?.to ?? 0); k--) {
    const token = tokens[k]
    if (
      token?.text === ',' ||
      token?.text === ';' ||
      token?.pos === 'CCONJ' ||
      token?.pos === 'SCONJ' ||
      /^(?:who|which|that)$/u.test(token?.lower ?? '')
    )
      end = k
    if (end === k) break
  }
  return end
}

function piecesOf(tokens: readonly Token[], from: number, to: number): [string, Word[]][] {
  const pieces: [string, Word[]][] = []
  let [start, preposition] = [from, '']
  for (let i = from; i <= to; i++) {
    const token = tokens[i]
    const opens = i < to && token !== undefined && isPreposition(token) && token.lower !== 'of'
    if (i < to && !opens) continue
    const words = wordsIn(tokens, start, i)
    if (words.length > 0) pieces.push([preposition, words])
    if (token) [start, preposition] = [i + 1, token.lower]
  }
  return pieces
}

function isPreposition({ pos, lower }: Token): boolean {
  return pos === 'ADP' || lower === 'to'
}

/** A negation denies the verb that it stands in or before; "no injuries were reported" and "caused no injuries" the verb of the clause. */
function isDenied(tokens: readonly Token[], groups: readonly VerbGroup[], i: number, denials: readonly Denial[]): boolean {
  return denials.filter((denial) => groups[i] === deniedBy(tokens, groups, denial)).length % 2 === 1
}

/** "was not able to leave": what is done hangs on what governs it. */
function holdsAt(tokens: readonly Token[], groups: readonly VerbGroup[], i: number, denials: readonly Denial[]): boolean {
  const [group, governor] = [groups[i], groups[i - 1]]
  const governed =
    group?.form === 'infinitive' && governor !== undefined && governor.to >= group.from - 2 && managesTo(tokens, group.from - 1)
  return isDenied(tokens, groups, governed ? i - 1 : i, denials) === false
}

function deniedBy(tokens: readonly Token[], groups: readonly VerbGroup[], { at, after, how, from, to }: Denial): VerbGroup | undefined {
  if (how === 'preposition') return groups.find((g) => g.form === 'participle' && g.from === after && tokens[at]?.pos === 'ADP')
  if (how === 'verb') return groups.find((g) => g.from >= after && g.from < to)
  const inside = groups.find((g) => g.from <= at && at < g.to)
  if (inside) return inside
  const within = groups.filter((g) => g.from >= from && g.from < to)
  if (how === 'determiner') return within.find((g) => g.form === 'finite') ?? within[0]
  return within.find((g) => g.from > at) ?? (tokens[at - 1]?.pos === 'AUX' ? within.findLast((g) => g.to <= at) : undefined)
}

const MODAL = /^(?:would|could|should|may|might|must|ought|shall|'d|\u2019d)$/u

function isReal(tokens: readonly Token[], group: VerbGroup, denials: readonly Denial[]): boolean {
  if (tokens.slice(group.from, group.main).some((t) => t.pos === 'AUX' && MODAL.test(t.lower))) return false
  const clause = partAt(clausesOf(tokens), group.main)
  if (tokens.slice(clause.from, group.from).some((t) => /^(?:if|unless|whether|before)$/u.test(t.lower))) return false
  if (group.form !== 'infinitive') return true
  return denials.some((d) => d.how === 'verb' && d.after <= group.from && d.after >= group.from - 1) || managesTo(tokens, group.from - 1)
}

let managing: ReadonlySet<string> | null = null

/** "managed to leave": done, other than "planned to leave". */
export function managesTo(tokens: readonly Token[], to: number): boolean {
  managing ??= new Set(
    loadLexicon<{ positive: string[] }>('implicatives')
      .positive.filter((row) => row.endsWith(' to'))
      .map((row) => row.split(' ').at(-2) ?? ''),
  )
  return managing.has(tokens[to - 1]?.lemma ?? '')
}
