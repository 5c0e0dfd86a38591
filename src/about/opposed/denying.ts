/** Whether what a verb tells is done, ahead or left open, and whether it is denied as a whole. */

import { clausesOf, partAt } from '../../facts/speech/clauses.ts'
import { reporting } from '../../facts/speech/lists.ts'
import type { Token } from '../../model.ts'
import { type Act, managesTo } from '../clauses/acts.ts'
import type { ClauseSentence } from '../clauses/read.ts'
import { matters, type Saying } from './lexicon.ts'

interface Mode {
  readonly ahead: boolean
  /** "refused to sign": by the verb that leads it in. */
  readonly denied: boolean
}

const SUPPOSED = /^(?:should|may|might|must|ought|can|ca|shall)$/u
const CONDITION: ReadonlySet<string> = new Set(['if', 'unless', 'whether', 'lest', 'before', 'until', 'had'])

/** Null for what is wished, supposed or left open. */
export function modeOf({ tokens, acts }: ClauseSentence, act: Act, before: Act | null): Mode | null {
  const { from, main, form } = act.group
  const helpers = tokens.slice(from, main)
  const able = helpers.some((t) => t.lower === 'could')
  if (able && !isDenied(tokens, act)) return null
  if (helpers.some((t) => SUPPOSED.test(t.lower)) || tokens.slice(from, main).some((t) => matters().hedges.has(t.lower))) return null
  const clause = partAt(clausesOf(tokens), main)
  if (tokens.slice(clause.from, from).some((t) => CONDITION.has(t.lower))) return null
  if (form === 'participle') return null
  if (helpers.some((t) => /^(?:will|wo|'ll|\u2019ll)$/u.test(t.lower))) return { ahead: true, denied: false }
  if (helpers.some((t) => /^(?:would|'d|\u2019d)$/u.test(t.lower))) {
    const perfect = helpers.some((t) => t.lower === 'have')
    return perfect || !acts.some((a) => a !== act && reporting().saying.has(a.lemma)) ? null : { ahead: true, denied: false }
  }
  if (form === 'infinitive') return before ? ledIn(tokens, act, before) : null
  return { ahead: false, denied: false }
}

/** "vowed to stay" is announced, "refused to stay" denied; "hoped to stay" says neither. */
function ledIn(tokens: readonly Token[], { group }: Act, before: Act): Mode | null {
  if (group.from - before.group.to > 1) return null
  if (before.lemma === 'be') return { ahead: true, denied: isDenied(tokens, before) }
  if (matters().intending.has(before.lemma) && !isDenied(tokens, before)) return { ahead: true, denied: false }
  const denied = isDenied(tokens, before)
  if (/^(?:refuse|decline|fail)$/u.test(before.lemma)) return denied ? null : { ahead: false, denied: true }
  return managesTo(tokens, group.from - 1) ? { ahead: false, denied } : null
}

function isDenied(tokens: readonly Token[], { group }: Act): boolean {
  return tokens.slice(group.from, group.to + 1).some((t) => NOT.test(t.lower))
}

const NOT = /^(?:not|n't|n\u2019t|never|nor|neither|hardly|scarcely|barely)$/u
const PLAIN_NOT = /^(?:not|n't|n\u2019t|never)$/u

interface No {
  readonly denied: boolean
  readonly never: boolean
  readonly open: boolean
}

/** Null where the "not" reaches a part only ("not only", "not until May"), or where there are two. */
export function denialOf(tokens: readonly Token[], { group }: Act, saying: Saying | null, led: boolean): No | null {
  const reach = group.to + (tokens[group.main]?.lemma === 'be' ? 1 : 0)
  const first = adverbsBefore(tokens, group.from)
  const nots = tokens.flatMap((t, i) => (i >= first && i < reach && NOT.test(t.lower) ? [i] : []))
  const said = saying?.words.includes('not') ? nots.slice(0, 0) : nots
  const [at] = said
  const never = at !== undefined && tokens[at]?.lower === 'never'
  const open =
    tokens.slice(Math.max(0, group.from - 1), reach).some((t) => matters().open.has(t.lower)) ||
    /^(?:has|have|'ve|\u2019ve)$/u.test(tokens[group.from]?.lower ?? '')
  const denied = at !== undefined || led
  if (said.length > 1 || (at !== undefined && led)) return null
  if (at !== undefined && !PLAIN_NOT.test(tokens[at]?.lower ?? '')) return null
  if (tokens[group.from - 1]?.lower === 'nor' || tokens[group.from - 1]?.lower === 'longer') return null
  if (tokens.slice(group.from, group.to).some((t) => t.lower === 'longer')) return null
  if (denied && tokens.slice(at ?? group.from, group.to + 2).some((t) => matters().parts.has(t.lower) && !saying?.words.includes(t.lower)))
    return null
  return { denied, never, open: denied && open && !never }
}

/** "never won": adverbs before the verb are of it. */
function adverbsBefore(tokens: readonly Token[], from: number): number {
  let at = from
  while (tokens[at - 1]?.pos === 'ADV') at--
  return at
}

/** "no injuries were reported", "has not yet signed", "no arrests so far". */
export function isOpen({ tokens }: ClauseSentence, { group, lemma }: Act, open: boolean): boolean {
  const clause = partAt(clausesOf(tokens), group.main)
  return open || matters().openVerbs.has(lemma) || tokens.slice(clause.from, clause.to).some((t) => matters().open.has(t.lower))
}
