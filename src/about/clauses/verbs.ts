/** Verb groups of a sentence: "has not yet been sold", "to leave", "leaving". */

import type { Token } from '../../model.ts'

/** Token numbers, half-open. */
export interface VerbGroup {
  readonly from: number
  readonly to: number
  /** The verb that carries the meaning: the last of the group. */
  readonly main: number
  readonly passive: boolean
  /** "to leave", "leaving": who does it stands with another verb. */
  readonly form: 'finite' | 'infinitive' | 'participle'
}

/** In order; a form of "be" or "have" alone where no verb follows. */
export function verbGroupsOf(tokens: readonly Token[]): readonly VerbGroup[] {
  const found: VerbGroup[] = []
  for (let i = 0; i < tokens.length; ) {
    const group = isVerbal(tokens, i) ? groupAt(tokens, i) : null
    if (group) found.push(sharesPassive(tokens, found.at(-1), group) ? { ...group, passive: true } : group)
    i = group ? group.to : i + 1
  }
  return found.some((g) => g.form === 'finite') ? found : [...nounsForVerbs(tokens), ...found]
}

/** "was shot and killed": one auxiliary for two verbs. */
function sharesPassive(tokens: readonly Token[], before: VerbGroup | undefined, { from, main }: VerbGroup): boolean {
  const joined = before !== undefined && before.to === from - 1 && tokens[from - 1]?.pos === 'CCONJ'
  return joined && before.passive && main === from && /(?:ed|en|t|n)$/u.test(tokens[main]?.lower ?? '')
}

function isVerbal(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  return token?.pos === 'AUX' || (token?.pos === 'VERB' && !isAttribute(tokens, i))
}

/** "two wounded soldiers", "the missing link": a participle inside a phrase. */
function isAttribute(tokens: readonly Token[], i: number): boolean {
  const [before, token, after] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  const first = before?.pos === 'ADV' ? tokens[i - 2] : before
  if (before?.text === '-') return true
  const opens = first !== undefined && (['DET', 'ADJ', 'NUM'].includes(first.pos) || /^(?:his|her|its|their)$/u.test(first.lower))
  return opens && /(?:ed|ing|en)$/u.test(token?.lower ?? '') && ['NOUN', 'ADJ', 'PROPN'].includes(after?.pos ?? '')
}

function groupAt(tokens: readonly Token[], from: number): VerbGroup {
  let main = from
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i]
    if (token?.pos === 'AUX') main = i
    else if (token?.pos === 'VERB' && (main === i - 1 || i === from || tokens.slice(main + 1, i).every(isBetween))) {
      main = i
      break
    } else if (!isBetween(token)) break
  }
  // "did she plan", "will the court hear": the subject stands inside the group.
  if (tokens[main]?.pos === 'AUX' && tokens[main + 1]?.pos === 'PRON' && tokens[main + 2]?.pos === 'VERB') main += 2
  return { from, to: main + 1, main, passive: isPassive(tokens, from, main), form: formOf(tokens, from, main) }
}

function formOf(tokens: readonly Token[], from: number, main: number): VerbGroup['form'] {
  if (tokens[from - 1]?.lower === 'to' && isPlainForm(tokens[from])) return 'infinitive'
  return main === from && tokens[main]?.lower.endsWith('ing') === true ? 'participle' : 'finite'
}

/** "apologise" is of the lemma "apologize". */
function isPlainForm(token: Token | undefined): boolean {
  return token !== undefined && (token.lower === token.lemma || token.lower.replace(/is(?=e$)/u, 'iz') === token.lemma)
}

function isBetween(token: Token | undefined): boolean {
  return token !== undefined && (token.pos === 'ADV' || token.lemma === 'not' || token.lower === 'never')
}

function isPassive(tokens: readonly Token[], from: number, main: number): boolean {
  if (tokens[main]?.pos !== 'VERB' || tokens[main]?.lower.endsWith('ing')) return false
  if (main === from) return tokens[main + 1]?.lower === 'by'
  const last = tokens.slice(from, main).findLast((t) => t.pos === 'AUX')
  return last?.lemma === 'be'
}

/** "The mine cost $4 million", "He plans to stay": the tagger takes short sentences' verbs for nouns. */
function nounsForVerbs(tokens: readonly Token[]): VerbGroup[] {
  const main = tokens.findIndex((token, i) => {
    const [before, after] = [tokens[i - 1], tokens[i + 1]]
    const follows = after !== undefined && (['DET', 'NUM', 'SYM', 'PROPN', 'PRON'].includes(after.pos) || after.lower === 'to')
    return (
      token.pos === 'NOUN' &&
      before !== undefined &&
      ['NOUN', 'PROPN'].includes(before.pos) &&
      (follows || /^us\$/u.test(after?.lower ?? ''))
    )
  })
  return main < 0 ? [] : [{ from: main, to: main + 1, main, passive: false, form: 'finite' }]
}
