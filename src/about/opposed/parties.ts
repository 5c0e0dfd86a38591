/** The phrases of a clause: who does it, to what, and what is said besides. */

import { phraseEndingAt, subjectBefore } from '../../facts/speech/subject.ts'
import { isPeople, isUnit } from '../../lexicon/words.ts'
import type { Token } from '../../model.ts'
import type { ArticleContext } from '../article/context.ts'
import type { Act } from '../clauses/acts.ts'
import type { Word } from '../clauses/words.ts'
import type { Saying } from './lexicon.ts'
import { type Participant, participantIn } from './participants.ts'

export function subjectOf(article: ArticleContext, { tokens, group }: Act): Participant | null {
  const before = group.main - group.from > 1 && tokens[group.main - 1]?.pos === 'PRON' ? group.main : group.from
  const relative = relativeBefore(tokens, group)
  const phrase = relative === null ? subjectBefore(tokens, before) : phraseEndingAt(tokens, relative - 1)
  return phrase && participantIn(article, tokens, behindPlace(tokens, phrase.from, phrase.to), phrase.to)
}

/** "In Norland 58 percent voted": the name belongs to the preposition. */
function behindPlace(tokens: readonly Token[], from: number, to: number): number {
  if (tokens[from - 1]?.pos !== 'ADP') return from
  const next = tokens.findIndex((t, i) => i > from && i < to && (t.pos === 'NUM' || t.pos === 'DET') && tokens[i - 1]?.pos === 'PROPN')
  return next < 0 ? from : next
}

/** "The men who freed them did not shoot": the number of "who", where one verb and no comma stands between. */
function relativeBefore(tokens: readonly Token[], { from }: Act['group']): number | null {
  let verbs = 0
  for (let i = from - 1; i > 0; i--) {
    const token = tokens[i]
    if (!token || token.pos === 'PUNCT' || token.pos === 'CCONJ' || token.pos === 'SCONJ') return null
    if (token.pos === 'VERB') verbs++
    if (token.pos === 'PRON' && /^(?:who|which|that)$/u.test(token.lower)) return verbs === 1 ? i : null
  }
  return null
}

/** What stands behind the verb, or behind a preposition; not behind a comma. */
export function behind(article: ArticleContext, { tokens, group, object, rest }: Act, preposition: string): Participant | null {
  const words = preposition === '' ? object : (rest.find(([p]) => p === preposition)?.[1] ?? [])
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last || (group.passive && preposition === '')) return null
  const comma = tokens.findIndex((t, i) => i >= group.to && t.text === ',')
  if (comma >= 0 && comma < first.at) return null
  const found = participantIn(article, tokens, first.at, last.at + 1)
  return found && { ...found, hanging: [...found.hanging, ...placeBehind(tokens, rest, found.to)] }
}

/** "closed the schools in Alby". */
function placeBehind(tokens: readonly Token[], rest: Act['rest'], at: number): readonly Word[] {
  if (tokens[at]?.lower !== 'in') return []
  return rest.find(([p, words]) => p === 'in' && words.some((w) => w.at > at && w.at <= at + 2))?.[1] ?? []
}

/** Without days, and without what the row itself is made of; with what hangs on doer and thing. */
export function restOf(
  { statements }: ArticleContext,
  { tokens, rest, group }: Act,
  saying: Saying | null,
  parties: readonly (Participant | null)[],
): [string, Word[]][] {
  const said = new Set(saying?.words ?? [])
  const days = statements.filter((s) => s.value.kind === 'date').map((s) => s.span)
  const tells = (w: Word): boolean => {
    const token = tokens[w.at]
    if (!token || w.number || said.has(w.key) || isPeople(w.key) || isUnit(w.key)) return false
    return !days.some((d) => d.start < token.end && token.start < d.end)
  }
  const taken = (w: Word): boolean => parties.some((p) => p?.words.some((o) => o.at === w.at))
  const hanging = parties.flatMap((p): [string, Word[]][] => (p && p.hanging.length > 0 ? [['in', [...p.hanging]]] : []))
  const pieces = rest.map(([p, words]): [string, Word[]] => [said.has(p) ? '' : p, words.filter((w) => w.at >= group.to && !taken(w))])
  return [...pieces, ...hanging].map(([p, words]): [string, Word[]] => [p, words.filter(tells)]).filter(([, words]) => words.length > 0)
}
