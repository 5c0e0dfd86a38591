/** What the person whom two articles are about died of, where both say so outright. */

import { loadLexicon } from '../lexicon/load.ts'
import type { Comparison, Entity, NameValue, PolarityValue, Statement } from '../model.ts'
import { oncePer } from '../structures/once-per.ts'
import type { ArticleContext } from './article/context.ts'
import { mainPerson, samePerson } from './article/main-person.ts'
import { type PrintedWord, phraseAt, printedWords } from './article/printed-words.ts'
import { statementOn } from './article/statement.ts'
import type { Bond } from './bond/main-matter.ts'

interface Cause {
  readonly group: string
  readonly statement: Statement<PolarityValue>
}

/** Silent where either article names the other's cause as well: one illness leads to another. */
export function compareCauses(left: ArticleContext, right: ArticleContext, bond: Bond): Comparison[] {
  if (bond.apart || bond.anchors.length === 0 || !samePerson(left, right)) return []
  const [a, b] = [causeOf(left), causeOf(right)]
  if (!a || !b || a.group === b.group || names(left, b.group) || names(right, a.group)) return []
  return [
    {
      relation: 'conflict',
      reason: 'two causes of one death',
      left: a.statement,
      right: b.statement,
      evidence: [{ name: 'one person', weight: 4, detail: 'the death of whom both articles are about' }],
    },
  ]
}

/** The one cause that the article gives; null where it gives two. */
function causeOf(article: ArticleContext): Cause | null {
  return causeAmong(article.sentences, article)
}

const causeAmong = oncePer((_: ArticleContext['sentences'], article: ArticleContext): Cause | null => {
  const all = article.sentences.flatMap((_, i) => causeIn(article, i) ?? [])
  return all.every((c) => c.group === all[0]?.group) ? (all[0] ?? null) : null
})

/** The cause may stand so many words behind the death: "died in hospital of complications from a stroke". */
const REACH = 10

function causeIn(article: ArticleContext, index: number): Cause | null {
  const { doc, sentences } = article
  const [sentence, person] = [sentences[index]?.sentence, mainPerson(article)]
  if (!sentence || !person) return null
  const { deeds, leads, barriers, groups } = words()
  const printed = printedWords(doc.text.slice(sentence.start, sentence.end))
  const start = printed.findIndex(({ word }) => deeds.has(word))
  if (start < 0 || !isOf(article, person, index, printed, start)) return null
  let led = false
  for (let i = start + 1; i < Math.min(printed.length, start + REACH); i++) {
    const word = printed[i]?.word ?? ''
    if (barriers.has(word) || /^\W$/u.test(word)) return null
    led ||= leads.has(word)
    const found = led ? phraseAt(printed, i, groups) : null
    if (!found) continue
    const at = (offset: number): number => sentence.start + offset
    const event = `died of ${doc.text.slice(at(printed[i]?.at ?? 0), at(found.end)).replace(/\s+/gu, ' ')}`
    const range = { start: at(printed[start]?.at ?? 0), end: at(found.end) }
    return { group: found.key, statement: statementOn(doc, index, range, { kind: 'polarity', event, holds: true }) }
  }
  return null
}

/** "Marchetti, 82, died", "she died", "the death of Marchetti": of nobody who is named nearer, and of none of her kin. */
function isOf(article: ArticleContext, person: Entity, index: number, printed: readonly PrintedWord[], start: number): boolean {
  const from = article.sentences[index]?.sentence.start ?? 0
  const [before, deed, behind] = [printed[start - 1]?.word ?? '', printed[start], printed[start + 1]?.word]
  const people = peopleIn(article, index)
  const leading = people.filter((n) => n.span.end <= from + (deed?.at ?? 0))
  if (words().kin.has(before)) return false
  if (deed?.word === 'death') {
    const bearer =
      behind === 'of'
        ? people.find((n) => n.span.start > from + deed.end)
        : isGenitive(article, leading.at(-1))
          ? leading.at(-1)
          : undefined
    return bearer?.value.entity === person.id
  }
  const last = leading.at(-1)
  if (last) return last.value.entity === person.id && !isGenitive(article, last)
  const known = peopleIn(article, index - 1)
  return /^s?he$/u.test(before) && known.length > 0 && known.every((n) => n.value.entity === person.id)
}

function peopleIn({ statements }: ArticleContext, index: number): Statement<NameValue>[] {
  return statements.filter((s): s is Statement<NameValue> => s.sentence === index && s.value.kind === 'name' && s.value.type === 'person')
}

function isGenitive({ doc }: ArticleContext, name: Statement | undefined): boolean {
  return name !== undefined && /^['\u2019]/u.test(doc.text.slice(name.span.end))
}

function names({ doc }: ArticleContext, group: string): boolean {
  const printed = printedWords(doc.text)
  return printed.some((_, i) => phraseAt(printed, i, words().groups)?.key === group)
}

interface Words {
  readonly deeds: ReadonlySet<string>
  readonly leads: ReadonlySet<string>
  readonly barriers: ReadonlySet<string>
  readonly kin: ReadonlySet<string>
  /** From a printed phrase to its group. */
  readonly groups: ReadonlyMap<string, string>
}

let loaded: Words | null = null

function words(): Words {
  if (loaded) return loaded
  const file = loadLexicon<Record<'deeds' | 'leads' | 'barriers' | 'kin', string[]> & { readonly groups: Record<string, string[]> }>(
    'causes',
  )
  loaded = {
    deeds: new Set(file.deeds),
    leads: new Set(file.leads),
    barriers: new Set(file.barriers),
    kin: new Set(file.kin),
    groups: new Map(Object.entries(file.groups).flatMap(([name, forms]) => forms.map((form) => [form, name] as const))),
  }
  return loaded
}
