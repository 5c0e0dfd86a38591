/** Finds sources that print another's words, or tell what it tells in other words and the same order. */

import type { Span, Tie } from '../model.ts'
import { addTo, type Multimap } from '../structures/multimap.ts'
import { isOneForm } from './forms.ts'
import { type Likeness, likeness } from './likeness.ts'
import type { Material } from './material.ts'
import { outlineOf } from './outline.ts'
import { following, isFollowing, type Told, toldOf } from './sentences.ts'
import { type Document, sharedCount, sharedRuns, sharedWords } from './shingles.ts'
import { heardByBoth } from './speakers.ts'
import type { Stems } from './stems.ts'

// Measured on events/ (shared share of five-word runs): pairs of one event that share wire copy start near .15, while two stories of
// one agency on different events share up to .24, all of it background or page furniture away from the head.
const COPIED = 0.35
const COPIED_WITH_HEAD = 0.15

// The first third of an article is its news; what stands below may be an agency's standing background.
const HEAD_SHARE = 1 / 3

// Fewer shared runs are a name, a title or a set phrase.
const FEWEST_SHINGLES = 8

// Measured on reuse/, events/, ecb/ and the seeds (see tests/eval): independent texts of 200 to 600 pairs stay below .33 and reworded
// ones start near .48. The chance part of a share falls with the root of the sample, so short texts must be more alike.
const REWORDED = 0.25
const REWORDED_BY_CHANCE = 2

// Short texts are alike by chance: so many shared pairs of common words and so many details must stand behind the likeness.
const FEWEST_PAIRS = 10
const FEWEST_DETAILS = 10

// A sentence of which so much stands in the other source word for word counts as copied and not as reworded.
const COPIED_SENTENCE = 0.6

// As many passages are shown for one tie.
const MOST_PASSAGES = 3

/** The tie of two sources by their words alone, or null. `from` leans on `to`; which is which is decided elsewhere. */
export function rewriteTie(from: Material, to: Material, stems: Stems): Tie | null {
  return copyTie(from, to) ?? paraphraseTie(from, to, stems)
}

export function isSubstantial({ pairs, details }: Likeness): boolean {
  return pairs >= FEWEST_PAIRS && details >= FEWEST_DETAILS
}

function copyTie(from: Material, to: Material): Tie | null {
  const shared = sharedCount(from.shingles(), to.shingles())
  if (shared < FEWEST_SHINGLES) return null
  const shorter = Math.min(from.shingles().sorted.length, to.shingles().sorted.length)
  const share = shared / shorter
  if (share < COPIED && !(share >= COPIED_WITH_HEAD && sharesHead(from, to))) return null
  if (isOneForm(from.doc.text, to.doc.text)) return null
  const reason = `${Math.round(share * 100)}% of the five-word runs of the shorter text stand in the other`
  return { kind: 'copies', from: from.id, to: to.id, reason, spans: sharedRuns(asDocument(from), asDocument(to), MOST_PASSAGES) }
}

function asDocument({ id, words, shingles }: Material): Document {
  return { id, words: words(), shingles: shingles() }
}

/** Whether what they share stands in the head of both. */
function sharesHead(a: Material, b: Material): boolean {
  return headShare(a, b) >= COPIED_WITH_HEAD && headShare(b, a) >= COPIED_WITH_HEAD
}

function headShare(a: Material, b: Material): number {
  const marks = sharedWords(a.shingles(), b.shingles())
  const head = marks.subarray(0, Math.ceil(marks.length * HEAD_SHARE))
  return head.reduce((sum, mark) => sum + mark, 0) / Math.max(1, head.length)
}

function paraphraseTie(from: Material, to: Material, stems: Stems): Tie | null {
  if (!isReworded(likeness(from.outline(), to.outline())) && followed(from.told(), to.told(), stems) === null) return null
  const [own, other] = [ownPart(from, to, stems), ownPart(to, from, stems)]
  const like = likeness(own.outline(), other.outline())
  const reason = isReworded(like)
    ? `${like.details} details and ${like.pairs} turns of phrase in common, in much the same order`
    : followed(own.told(), other.told(), stems)
  return reason === null ? null : { kind: 'paraphrases', from: from.id, to: to.id, reason, spans: alignedSentences(from, to) }
}

/** Why one of the two goes through what the other tells, or null. */
function followed(a: Told, b: Told, stems: Stems): string | null {
  const found = [following(a, b, stems), following(b, a, stems)].find(isFollowing)
  return found
    ? `${found.alike} of ${found.of} sentences of one tell what sentences of the other tell, with hardly a name of their own`
    : null
}

/** Likeness of what the two have of their own: see `ownPart`. */
export function ownLikeness(a: Material, b: Material, stems: Stems): Likeness {
  return likeness(ownPart(a, b, stems).outline(), ownPart(b, a, stems).outline())
}

function isReworded(like: Likeness): boolean {
  return isSubstantial(like) && like.score >= REWORDED + REWORDED_BY_CHANCE / Math.sqrt(like.of)
}

/**
 * A source without what it has word for word from the other, since background and page furniture that both print is no rewording;
 * and without what both put down to one speaker, since two who heard him have not rewritten each other.
 */
function ownPart(a: Material, b: Material, stems: Stems): Pick<Material, 'outline' | 'told'> {
  const marks = sharedWords(a.shingles(), b.shingles())
  const left = heardByBoth(a.speakers(), b.speakers())
  if (marks.includes(1)) for (const sentence of copiedSentences(a, marks)) left.add(sentence)
  if (left.size === 0) return a
  const keep = (sentence: number) => !left.has(sentence)
  return {
    outline: () => outlineOf(a.reading, a.doc.text, stems, keep),
    told: () => toldOf(a.reading, a.doc.text, stems, keep),
  }
}

function copiedSentences(material: Material, marks: Uint8Array): Set<number> {
  const words = material.words()
  const copied = new Set<number>()
  let word = 0
  material.reading.sentences.forEach(({ start, end }, index) => {
    let all = 0
    let shared = 0
    while (word < words.start.length && (words.start[word] ?? 0) < start) word++
    for (; word < words.start.length && (words.start[word] ?? 0) < end; word++) {
      all++
      shared += marks[word] ?? 0
    }
    if (all > 0 && shared / all >= COPIED_SENTENCE) copied.add(index)
  })
  return copied
}

/** The sentences of the two that share most of their rare words, in the order of `from`. */
export function alignedSentences(from: Material, to: Material): Span[] {
  const theirs: Multimap<string, number> = new Map()
  to.reading.sentences.forEach(({ terms }, i) => {
    for (const term of new Set(terms)) addTo(theirs, term, i)
  })
  const best = from.reading.sentences.flatMap(({ terms }, i) => {
    const scores = new Map<number, number>()
    for (const term of new Set(terms))
      for (const k of theirs.get(term) ?? []) scores.set(k, (scores.get(k) ?? 0) + 1 / (theirs.get(term)?.length ?? 1))
    const top = [...scores].sort((x, y) => y[1] - x[1] || x[0] - y[0])[0]
    return top ? [{ i, k: top[0], score: top[1] }] : []
  })
  const shown = best.sort((x, y) => y.score - x.score || x.i - y.i).slice(0, MOST_PASSAGES)
  return shown.sort((x, y) => x.i - y.i).flatMap(({ i, k }) => [sentenceSpan(from, i), sentenceSpan(to, k)])
}

function sentenceSpan({ id, reading }: Material, index: number): Span {
  const sentence = reading.sentences[index]
  return { doc: id, start: sentence?.start ?? 0, end: sentence?.end ?? 0 }
}
