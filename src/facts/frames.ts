/** The happening that a value belongs to, as far as its own sentence tells. */

import { beginsEventClass, eventClass, isCarrier } from '../lexicon/words.ts'
import type { Frame, Sentence, Token, Value } from '../model.ts'
import { oncePer } from '../structures/once-per.ts'

interface Trigger {
  readonly token: number
  readonly event: string
  readonly start: number
  readonly end: number
}

interface Triggers {
  readonly found: readonly Trigger[]
  /** By token: how many borders of clauses stand before it. */
  readonly borders: Uint16Array
}

const NONE: Triggers = { found: [], borders: new Uint16Array() }

/** The trigger nearest to the value in its own clause; a verb is preferred to a noun at the same distance. */
export function frameAt(doc: string, sentence: Sentence, start: number, value: Value): Frame | null {
  if (value.kind === 'name' || value.kind === 'quote') return null
  const { tokens } = sentence
  const best = nearest(tokens, triggersOf(sentence), start)
  if (!best) return null
  return {
    event: best.event,
    trigger: { doc, start: best.start, end: best.end },
    agent: participant(tokens, best.token, -1),
    patient: participant(tokens, best.token, 1),
  }
}

/** Words of the sentence that raise a happening, in order. Looked for once: each value of the sentence asks. */
const triggersOf = oncePer(({ tokens }: Sentence): Triggers => {
  const found: Trigger[] = []
  for (let i = 0; i < tokens.length; i++) {
    const trigger = triggerAt(tokens, i)
    if (!trigger) continue
    found.push(carriedBy(tokens, found.at(-1), trigger))
    // "On sale" is no sale: both words are read.
    while ((tokens[i + 1]?.end ?? Infinity) <= trigger.end) i++
  }
  return found.length === 0 ? NONE : { found, borders: bordersBefore(tokens) }
})

/** "An earthquake struck", "the storm that hit the coast": the deed is that of its subject. */
function carriedBy(tokens: readonly Token[], before: Trigger | undefined, trigger: Trigger): Trigger {
  const verb = tokens[trigger.token]
  if (!before || verb?.pos !== 'VERB' || tokens[before.token]?.pos !== 'NOUN' || !isCarrier(verb.lemma)) return trigger
  const between = tokens.slice(before.token + 1, trigger.token)
  return between.length <= CARRIER_REACH && !between.some((t) => t.pos === 'VERB' || t.pos === 'NOUN')
    ? { ...trigger, event: before.event }
    : trigger
}

/** Words between a happening and the verb that says of it that it came. */
const CARRIER_REACH = 4

function triggerAt(tokens: readonly Token[], i: number): Trigger | null {
  const token = tokens[i] as Token
  // "lost their lives", "reaches the shops"
  const next = beginsEventClass(token.lemma) ? tokens[tokens[i + 1]?.pos === 'DET' ? i + 2 : i + 1] : undefined
  const pair = next ? (eventClass(`${token.lemma} ${next.lower}`) ?? eventClass(`${token.lemma} ${next.lemma}`)) : null
  // Printed forms are listed where the tagger has no lemma for them; "found" is mostly a form of "find".
  const event = pair ?? eventClass(token.lemma) ?? (token.lower === token.lemma || token.lemma === 'find' ? null : eventClass(token.lower))
  if (event === null || token.pos === 'PROPN') return null
  return { token: i, event, start: token.start, end: pair !== null && next ? next.end : token.end }
}

function bordersBefore(tokens: readonly Token[]): Uint16Array {
  const borders = new Uint16Array(tokens.length + 1)
  for (let i = 0; i < tokens.length; i++) borders[i + 1] = (borders[i] as number) + (isBorder(tokens[i] as Token, tokens[i + 1]) ? 1 : 0)
  return borders
}

const BORDERS: ReadonlySet<string> = new Set([',', ';', ':', '(', ')', '\u2013', '\u2014'])

/** Behind "and" another verb has a time of its own: "opened in 1983 and closed". */
function isBorder({ pos, text }: Token, next: Token | undefined): boolean {
  return pos === 'SCONJ' || (pos === 'CCONJ' && next?.pos === 'VERB') || (text.length === 1 && BORDERS.has(text))
}

// A clause border costs as much as this many words.
const BORDER_COST = 8

function nearest(tokens: readonly Token[], { found, borders }: Triggers, start: number): Trigger | null {
  if (found.length === 0) return null
  const here = tokens.findIndex((t) => t.end > start)
  let best: Trigger | null = null
  let least = Infinity
  for (const trigger of found) {
    const [from, to] = trigger.token < here ? [trigger.token, here] : [here, trigger.token]
    const between = (borders[to] ?? 0) - (borders[from] ?? 0)
    const distance = to - from + BORDER_COST * between - (tokens[trigger.token]?.pos === 'VERB' ? 0.5 : 0)
    if (distance < least) [best, least] = [trigger, distance]
  }
  return best
}

/** Head of the nearest run of nouns before (agent) or after (patient) the trigger, names as printed. */
function participant(tokens: readonly Token[], trigger: number, step: 1 | -1): string | null {
  for (let i = trigger + step, seen = 0; i >= 0 && i < tokens.length && seen < 8; i += step, seen++) {
    const token = tokens[i] as Token
    if (token.text === ';' || token.text === ':') return null
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
