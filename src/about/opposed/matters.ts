/** What an article says was done, will be done or is so, and what it says was not: one matter a verb. */

import { attributedParts } from '../../facts/speech/attributions.ts'
import { resolverOf } from '../../facts/speech/pronouns.ts'
import type { Token } from '../../model.ts'
import { oncePer } from '../../structures/once-per.ts'
import type { ArticleContext, SentenceContext } from '../article/context.ts'
import type { Act } from '../clauses/acts.ts'
import { type ClauseSentence, clauseSentence } from '../clauses/read.ts'
import type { Word } from '../clauses/words.ts'
import { denialOf, isOpen, modeOf } from './denying.ts'
import { BEING_THERE, matters } from './lexicon.ts'
import { anybody, type Participant } from './participants.ts'
import { behind, restOf, subjectOf } from './parties.ts'
import { COPULAS, plainVerb, sayingAt } from './sayings.ts'

export interface Matter {
  /** A row of data/en/matters.yaml, or a verb. */
  readonly key: string
  readonly listed: boolean
  readonly holds: boolean
  /** Announced, not done. */
  readonly ahead: boolean
  /** Says yes by saying more. */
  readonly implied: boolean
  /** Null where the clause does not say, or where it is no matter who. */
  readonly doer: Participant | null
  readonly thing: Participant | null
  /** Of a listed matter that is the subject's: what it is done to. */
  readonly object: Participant | null
  /** The no is said of every such thing: "no guard", "not a single shot", "never". */
  readonly all: boolean
  /** Not yet, or not as far as is known. */
  readonly open: boolean
  /** By "not" or "no", other than by a verb of the contrary. */
  readonly negated: boolean
  readonly never: boolean
  /** What is said besides, without days, by the preposition that leads it in. */
  readonly rest: readonly (readonly [preposition: string, words: readonly Word[]])[]
  readonly speaker: string | null
  /** Who says so does it himself: "the firm said it would cut". */
  readonly own: boolean
  readonly sentence: number
  readonly tokens: readonly Token[]
  /** Token numbers of what is shown, half-open. */
  readonly from: number
  readonly to: number
}

export function mattersOf(article: ArticleContext): readonly Matter[] {
  return mattersIn(article.sentences, article)
}

const mattersIn = oncePer((sentences: readonly SentenceContext[], article: ArticleContext): readonly Matter[] =>
  sentences.flatMap((sentence, i) => (sentence.apart ? [] : readSentence(article, clauseSentence(article, i)))),
)

function readSentence(article: ArticleContext, sentence: ClauseSentence | null): Matter[] {
  if (!sentence || sentence.tokens.some((t) => t.text === '?')) return []
  const said = attributedParts(article.doc.text, sentence.tokens, resolverOf(article.reading.entities, article.doc.text))
  const found = sentence.acts.flatMap((act, i): Matter[] => {
    const matter = readMatter(article, sentence, act, sentence.acts[i - 1] ?? null)
    if (!matter) return []
    const at = act.group.main
    const speaker = said.findLast((part) => part.from <= at && at < part.to)?.who ?? quotedBy(article, sentence, at)
    return [{ ...matter, speaker, own: isBy(speaker, matter.subject) }]
  })
  // "remains closed" is read as two verbs.
  return found.filter((m, i) => !found.slice(0, i).some((o) => o.key === m.key && o.holds === m.holds && o.thing?.from === m.thing?.from))
}

/** Whether the speaker is the one that the phrase names. */
export function isBy(speaker: string | null, who: Participant | null): boolean {
  const words = speaker?.toLowerCase().split(/[\s-]+/u) ?? []
  return who?.names.some((name) => words.includes(name)) ?? false
}

function quotedBy({ statements }: ArticleContext, { tokens }: ClauseSentence, at: number): string | null {
  const start = tokens[at]?.start ?? 0
  const quote = statements.find((s) => s.value.kind === 'quote' && s.span.start <= start && start < s.span.end)
  return quote?.value.kind === 'quote' ? quote.value.speaker : null
}

function readMatter(
  article: ArticleContext,
  sentence: ClauseSentence,
  found: Act,
  before: Act | null,
): (Omit<Matter, 'speaker' | 'own'> & { readonly subject: Participant | null }) | null {
  const act = withVerb(found)
  const { tokens, group } = act
  const mode = modeOf(sentence, act, before)
  if (mode === null || isName(article, tokens, group.main)) return null
  const subject = subjectOf(article, act)
  if (subject?.reach === 'none' && tokens.slice(subject.to, group.from).some((t) => RELATIVE.test(t.lower))) return null
  const doer = group.passive ? behind(article, act, 'by') : subject
  const said = sayingAt(article, act, group.passive ? subject : behind(article, act, ''))
  const saying = said?.saying ?? null
  const isSo = !said && COPULAS.has(act.lemma) && !group.passive
  const thing = said ? said.thing : group.passive ? subject : isSo ? null : behind(article, act, '')
  const no = denialOf(tokens, act, saying, mode.denied)
  if (no === null) return null
  const nothing = [subject, thing].some((p) => p?.reach === 'none')
  if (nothing && no.denied) return null
  const denied = no.denied || nothing
  const verb = saying ? null : plainVerb(act, thing)
  if (!saying && !verb) return null
  const yes = saying?.holds ?? verb?.holds ?? true
  if (denied && saying?.implied) return null
  const all = nothing || (no.denied && (no.never || (!group.passive && thing !== null && isAny(thing))))
  const there = saying?.matter === BEING_THERE
  const people = there && thing ? (matters().nouns.get(thing.head ?? '') ?? null) : null
  return {
    key: people ?? saying?.matter ?? verb?.lemma ?? '',
    listed: people !== null || (saying !== null && !there),
    holds: denied !== yes,
    ahead: mode.ahead,
    implied: saying?.implied ?? false,
    negated: denied,
    never: no.never,
    doer: people !== null || (saying && !saying.ofThing) ? null : doer,
    object: saying?.anyObject ? thing : null,
    thing:
      people !== null && thing
        ? anybody(thing.from, thing.to, thing.reach)
        : saying && !there && !saying.ofThing && !group.passive
          ? subject
          : thing,
    all,
    open: denied && isOpen(sentence, act, no.open),
    rest: restOf(article, act, saying, [subject, thing]),
    sentence: sentence.index,
    subject,
    tokens,
    from: nothing && subject?.reach === 'none' ? subject.from : group.from,
    to: Math.max(verb?.to ?? group.to, nothing || saying?.words.length ? endOf(act, thing) : group.to),
  }
}

/** "No word came from the firm, which employs them": what the firm does is not denied. */
const RELATIVE = /^(?:which|who|whom|that)$/u

/** "The plant will close": a verb that the tagger takes for a noun or an adjective. */
function withVerb(act: Act): Act {
  const { tokens, group, lemma, object } = act
  if (lemma !== 'will' && lemma !== 'would') return act
  const main = tokens.findIndex((t, i) => i >= group.to && t.pos !== 'PART' && t.pos !== 'ADV')
  const token = tokens[main]
  if (!token || !['NOUN', 'ADJ'].includes(token.pos) || token.lower !== token.lemma) return act
  return { ...act, lemma: token.lemma, group: { ...group, main, to: main + 1 }, object: object.filter((w) => w.at > main) }
}

function endOf({ group }: Act, thing: Participant | null): number {
  return thing && thing.from >= group.main ? thing.to : group.to
}

/** "Will Ross" is no verb. */
function isName({ reading }: ArticleContext, tokens: readonly Token[], main: number): boolean {
  const { start = 0, end = 0, text = '' } = tokens[main] ?? {}
  return /^\p{Lu}/u.test(text) && main > 0 && reading.entities.some((e) => e.mentions.some((m) => m.start < end && start < m.end))
}

/** "did not fire a shot", "carried no flags": of every such thing. */
function isAny({ reach, number, names }: Participant): boolean {
  return (reach === 'any' || reach === 'a') && number === null && names.length === 0
}
