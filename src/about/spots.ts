/** The kind of place where something befell the person whom two articles are about: at home or in a hospital. */

import { loadLexicon } from '../lexicon/load.ts'
import type { Comparison, Entity, PlaceValue, Statement } from '../model.ts'
import { oncePer } from '../structures/once-per.ts'
import type { ArticleContext } from './article/context.ts'
import { mainPerson, samePerson } from './article/main-person.ts'
import { phraseAt, printedWords } from './article/printed-words.ts'
import { statementOn } from './article/statement.ts'
import type { Bond } from './bond/main-matter.ts'

interface Spot {
  readonly deed: string
  readonly group: string
  readonly statement: Statement<PlaceValue>
}

/** Both articles are about one person, and each puts what befell him in a place of one kind. */
export function compareSpots(left: ArticleContext, right: ArticleContext, bond: Bond): Comparison[] {
  if (bond.apart || bond.anchors.length === 0 || !samePerson(left, right)) return []
  const [mine, theirs] = [spotsOf(left), spotsOf(right)]
  return mine.flatMap((a) => theirs.filter((b) => b.deed === a.deed && b.group !== a.group).map((b) => conflictOf(a, b)))
}

function conflictOf(a: Spot, b: Spot): Comparison {
  return {
    relation: 'conflict',
    reason: `${a.statement.value.place} and ${b.statement.value.place} are two places`,
    left: a.statement,
    right: b.statement,
    evidence: [{ name: 'one person', weight: 4, detail: `the ${a.deed} of whom both articles are about` }],
  }
}

/** One for each deed; none where the article puts it in two kinds of places. */
function spotsOf(article: ArticleContext): readonly Spot[] {
  return spotsAmong(article.sentences, article)
}

const spotsAmong = oncePer((_: ArticleContext['sentences'], article: ArticleContext): readonly Spot[] => {
  const person = mainPerson(article)
  if (!person) return []
  const all = article.reading.sentences.flatMap((_, i) => spotsIn(article, person, i))
  return all.filter(
    (spot, i) => all.findIndex((s) => s.deed === spot.deed) === i && all.every((s) => s.deed !== spot.deed || s.group === spot.group),
  )
})

/** The place may stand so many words behind its deed: "died on Thursday evening at the age of 91 at his home". */
const REACH = 14

function spotsIn({ doc, reading }: ArticleContext, person: Entity, index: number): Spot[] {
  const sentence = reading.sentences[index]
  if (!sentence || !person.mentions.some((m) => sentence.start <= m.start && m.end <= sentence.end)) return []
  const { deeds, kin, where, group, otherKind, barriers } = words()
  const tokens = printedWords(doc.text.slice(sentence.start, sentence.end))
  const start = tokens.findIndex((_, i) => phraseAt(tokens, i, deeds) !== null)
  const deed = phraseAt(tokens, start, deeds)?.key
  if (start < 0 || !deed || kin.has(tokens[start - 1]?.word ?? '')) return []
  for (let i = start + 1, at = -1; i < Math.min(tokens.length, start + REACH); i++) {
    const { word, at: from } = tokens[i] ?? { word: '', at: 0 }
    if (barriers.has(word) || /^\W$/u.test(word)) return []
    if (where.has(word)) at = i
    const kind = phraseAt(tokens, i, group)
    if (kind === null || at < 0 || otherKind.has(tokens[i - 1]?.word ?? '')) continue
    return [{ deed, group: kind.key, statement: statementOf(doc, index, deed, sentence.start + from, sentence.start + kind.end) }]
  }
  return []
}

function statementOf(doc: ArticleContext['doc'], sentence: number, event: string, start: number, end: number): Statement<PlaceValue> {
  const place = doc.text.slice(start, end).toLowerCase()
  const frame = { event, trigger: { doc: doc.id, start, end }, agent: null, patient: null }
  return statementOn(doc, sentence, { start, end }, { kind: 'place', place, within: [] }, { frame })
}

interface Words {
  /** By printed form. */
  readonly deeds: ReadonlyMap<string, string>
  readonly group: ReadonlyMap<string, string>
  readonly otherKind: ReadonlySet<string>
  readonly where: ReadonlySet<string>
  readonly barriers: ReadonlySet<string>
  readonly kin: ReadonlySet<string>
}

let loaded: Words | null = null

function words(): Words {
  loaded ??= readWords()
  return loaded
}

function readWords(): Words {
  const file = loadLexicon<
    Record<'deeds' | 'groups', Record<string, string[]>> & Record<'not-behind' | 'where' | 'barriers' | 'kin', string[]>
  >('spots')
  const byForm = (rows: Record<string, string[]>): Map<string, string> =>
    new Map(Object.entries(rows).flatMap(([name, forms]) => forms.map((form) => [form, name] as const)))
  return {
    deeds: byForm(file.deeds),
    group: byForm(file.groups),
    otherKind: new Set(file['not-behind']),
    where: new Set(file.where),
    barriers: new Set(file.barriers),
    kin: new Set(file.kin),
  }
}
