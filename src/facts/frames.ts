/** The happening that a value belongs to, as far as its own sentence tells. */

import { eventClass } from '../lexicon/words.ts'
import type { Frame, Sentence, Token, Value } from '../model.ts'

interface Trigger {
  readonly token: number
  readonly event: string
  readonly start: number
  readonly end: number
}

const triggersOf = new WeakMap<Sentence, readonly Trigger[]>()

/** The trigger nearest to the value in its own clause; a verb is preferred to a noun at the same distance. */
export function frameAt(doc: string, sentence: Sentence, start: number, value: Value): Frame | null {
  if (value.kind === 'name' || value.kind === 'quote') return null
  const triggers = findTriggers(sentence)
  const here = sentence.tokens.findIndex((t) => t.end > start)
  const best = nearest(sentence.tokens, triggers, here)
  if (!best) return null
  return {
    event: best.event,
    trigger: { doc, start: best.start, end: best.end },
    agent: participant(sentence.tokens, best.token, -1),
    patient: participant(sentence.tokens, best.token, 1),
  }
}

/** Words of the sentence that raise a happening, in order. */
export function findTriggers(sentence: Sentence): readonly Trigger[] {
  const known = triggersOf.get(sentence)
  if (known) return known
  const found: Trigger[] = []
  sentence.tokens.forEach((token, i) => {
    const next = sentence.tokens[i + 1]
    const pair = next ? eventClass(`${token.lemma} ${next.lower}`) : null
    const event = pair ?? eventClass(token.lemma) ?? eventClass(token.lower)
    if (event && token.pos !== 'PROPN') found.push({ token: i, event, start: token.start, end: pair && next ? next.end : token.end })
  })
  triggersOf.set(sentence, found)
  return found
}

// A clause border costs as much as this many words.
const BORDER_COST = 8

function nearest(tokens: readonly Token[], triggers: readonly Trigger[], here: number): Trigger | null {
  let best: Trigger | null = null
  let least = Infinity
  for (const trigger of triggers) {
    const [from, to] = trigger.token < here ? [trigger.token, here] : [here, trigger.token]
    const borders = tokens.slice(from, to).filter((t) => /^[,;:()\u2013\u2014]$/u.test(t.text) || t.pos === 'SCONJ').length
    const distance = to - from + BORDER_COST * borders - (tokens[trigger.token]?.pos === 'VERB' ? 0.5 : 0)
    if (distance < least) [best, least] = [trigger, distance]
  }
  return best
}

/** Head of the nearest run of nouns before (agent) or after (patient) the trigger, names as printed. */
function participant(tokens: readonly Token[], trigger: number, step: 1 | -1): string | null {
  for (let i = trigger + step, seen = 0; i >= 0 && i < tokens.length && seen < 8; i += step, seen++) {
    const token = tokens[i] as Token
    if (/^[;:]$/u.test(token.text)) return null
    if (token.pos === 'PROPN') return nameRun(tokens, i)
    if (token.pos === 'NOUN') return token.lemma
  }
  return null
}

function nameRun(tokens: readonly Token[], at: number): string {
  let from = at
  let to = at
  while (tokens[from - 1]?.pos === 'PROPN') from--
  while (tokens[to + 1]?.pos === 'PROPN') to++
  return tokens
    .slice(from, to + 1)
    .map((t) => t.text)
    .join(' ')
}
