/** Reads each quantity of a sentence in the light of the others: roles carried through lists, parts of sets, what may grow. */

import type { Atom } from './atom.ts'
import { type Change, changeBefore, changeBehind } from './changes.ts'
import { saysGrowing } from './hedges.ts'
import { labels } from './label-words.ts'
import { isWeak, type Mention } from './mentions.ts'
import { numeralAt } from './numerals.ts'
import { phraseAt, phraseBefore } from './phrases.ts'
import { type Counted, canBePeople } from './role-fit.ts'
import { roleWords } from './role-words.ts'
import { type FoundRole, roleOf } from './roles.ts'
import { units } from './units.ts'
import { words } from './words.ts'

export interface ReadMention {
  readonly mention: Mention
  readonly role: string | null
  /** What is counted, where it is no noun behind the number. */
  readonly thing: string | null
  /** From where a distance is told. */
  readonly place: readonly string[]
  readonly subset: boolean
  readonly growing: boolean
  readonly change: Change | null
}

/** The quantities of one sentence that are worth telling, in order. */
export function withRoles(atoms: readonly Atom[], mentions: readonly Mention[]): ReadMention[] {
  if (mentions.length === 0) return []
  const own = mentions.map((m) => roleOf(atoms, countedOf(m)))
  const subsets = mentions.map((m, i) => own[i]?.part === true || isSubset(atoms, m))
  const roles = carried(atoms, mentions, own, subsets)
  const growing = mentions.some((m) => m.dimension === 'count') && saysGrowing(atoms)
  return mentions
    .map((mention, i) => ({
      mention,
      role: ROLE_OF_DIMENSION.get(mention.unit === 'magnitude' ? 'magnitude' : mention.dimension) ?? roles[i] ?? null,
      thing: own[i]?.thing ?? null,
      place: own[i]?.place ?? [],
      subset: subsets[i] === true || isOfDegree(atoms, mention, roles[i] ?? null) || isOnTop(atoms, mentions, roles, i),
      growing: mayGrow(mention, growing),
      // "crashed 14 miles north of Lima" is no fall.
      change: own[i]?.place ? null : (changeBefore(atoms, mention.from) ?? changeBehind(atoms, mention)),
    }))
    .filter((read) => isTold(atoms, read))
}

// These dimensions tell their role themselves.
const ROLE_OF_DIMENSION: ReadonlyMap<string, string> = new Map([
  ['age', 'age'],
  ['magnitude', 'magnitude'],
])

function countedOf(m: Mention): Counted {
  return { from: m.from, to: m.head?.to ?? m.end, end: m.end, head: m.head, dimension: m.dimension }
}

/** "12 soldiers and 3 civilians were killed", "killed 12 soldiers and 3 civilians", "67, including 22 children". */
function carried(
  atoms: readonly Atom[],
  mentions: readonly Mention[],
  own: readonly (FoundRole | null)[],
  subsets: readonly boolean[],
): (string | null)[] {
  const roles = own.map((r) => r?.name ?? null)
  mentions.forEach((m, i) => {
    const before = mentions[i - 1]
    if (!before || !canCarry(m, before)) return
    const weak = own[i] === null || own[i]?.side === 'noun'
    const lists = own[i - 1]?.side !== 'right' && own[i - 1]?.side !== 'noun' && isList(atoms, before, m)
    if (roles[i - 1] && weak && (subsets[i] || lists)) roles[i] = roles[i - 1] ?? null
  })
  for (let i = mentions.length - 2; i >= 0; i--) {
    const [m, after] = [mentions[i] as Mention, mentions[i + 1] as Mention]
    const weak = roles[i] === null || own[i]?.side === 'noun'
    if (weak && own[i + 1]?.side === 'right' && roles[i + 1] && canCarry(m, after) && isList(atoms, m, after))
      roles[i] = roles[i + 1] ?? null
  }
  return roles
}

function canCarry(a: Mention, b: Mention): boolean {
  return a.dimension === 'count' && b.dimension === 'count' && canBePeople(a.head) === canBePeople(b.head)
}

/** Nothing but commas, "and" and hedges between two quantities. */
function isList(atoms: readonly Atom[], a: Mention, b: Mention): boolean {
  const from = a.head?.to ?? a.end
  if (b.head === null && isElliptic(atoms, from, b)) return true
  if (b.from - from > 4) return false
  return atoms.slice(from, b.from).every((atom) => roleWords().lists.has(atom.lower))
}

// "killed 14 people in Haiti and 3 in Cuba": longer stretches hold another clause.
const LONGEST_PLACE = 8

/** A bare number behind "and" that repeats the verb for another place. */
function isElliptic(atoms: readonly Atom[], from: number, b: Mention): boolean {
  const between = atoms.slice(from, b.from)
  if (between.length > LONGEST_PLACE || between.length < 2 || atoms[b.end]?.pos !== 'ADP') return false
  return between.at(-1)?.lower === 'and' && between[0]?.pos === 'ADP' && between.every((a) => a.pos !== 'VERB' && a.pos !== 'AUX')
}

function isSubset(atoms: readonly Atom[], m: Mention): boolean {
  if (isShareOfMany(atoms, m)) return false
  const { subsetBefore, subsetBehind } = roleWords()
  const start = /^(?:were|was|are|the|at)$/u.test(atoms[m.from - 1]?.lower ?? '') ? m.from - 1 : m.from
  return (
    phraseBefore(subsetBefore, atoms, start) !== null ||
    phraseAt(subsetBehind, atoms, m.head?.to ?? m.end) !== null ||
    phraseAt(subsetBehind, atoms, m.end) !== null ||
    isAmong(atoms, m.from)
  )
}

/** "Four others died", "three more arrests": those told before are not among them. But "killed five and injured 12 others" counts all who are hurt. */
function isOnTop(atoms: readonly Atom[], mentions: readonly Mention[], roles: readonly (string | null)[], at: number): boolean {
  const m = mentions[at] as Mention
  const { moreBefore, moreBehind } = roleWords()
  const says = phraseBefore(moreBefore, atoms, m.from) ?? phraseAt(moreBehind, atoms, m.end)
  if (m.dimension !== 'count' || says === null) return false
  return roles.slice(0, at).every((role) => role === null || role === roles[at])
}

/** "63% of those entitled to vote": a share of whom the words behind describe, not of some told before. */
function isShareOfMany(atoms: readonly Atom[], m: Mention): boolean {
  if (m.dimension !== 'percent' || atoms[m.end]?.lower !== 'of' || !/^(?:those|these)$/u.test(atoms[m.end + 1]?.lower ?? '')) return false
  const next = atoms[m.end + 2]
  return next !== undefined && (next.lower === 'who' || next.pos === 'ADJ' || /(?:ed|en|ing)$/u.test(next.lower))
}

// "Four people were seriously injured": further off the degree is of something else.
const NEAR = 6

/** The seriously injured are a part of the injured. */
function isOfDegree(atoms: readonly Atom[], m: Mention, role: string | null): boolean {
  if (role !== 'injured') return false
  for (let i = m.from; i < Math.min(atoms.length, m.end + NEAR); i++) {
    const atom = atoms[i] as Atom
    if (atom.kind === 'mark' || (i > m.end && numeralAt(atoms, i))) return false
    if (roleWords().degrees.has(atom.lower)) return true
  }
  return false
}

// "Among the more than thirty people who died were": with a longer phrase the clause is another.
const LONGEST_SET = 10

/** "Among the dead were four women": the set stands before the verb, its part behind. */
function isAmong(atoms: readonly Atom[], from: number): boolean {
  if (!/^(?:is|are|was|were)$/u.test(atoms[from - 1]?.lower ?? '')) return false
  for (let i = from - 2; i >= 0 && i >= from - 2 - LONGEST_SET; i--) {
    const atom = atoms[i]
    if (!atom || atom.kind === 'mark') return false
    if (roleWords().setBefore.has(atom.lower)) return true
  }
  return false
}

function mayGrow(m: Mention, sentenceGrows: boolean): boolean {
  if (m.dimension !== 'count') return false
  return sentenceGrows || m.hedge === 'at-least' || m.hedge === 'more-than'
}

/** Articles, "several" and "no" are told only where they count something that matters. */
function isTold(atoms: readonly Atom[], { mention, role }: ReadMention): boolean {
  const word = atoms[mention.core]?.lower ?? ''
  if (mention.sort === 'none') return mention.whole !== null || role !== null || mention.head?.plural === true
  if (isPronoun(atoms, mention, role)) return false
  if (mention.sort !== 'few') return true
  if (words().articles.has(word) && mention.low === 1) return isSingle(mention, role)
  if (!isWeak(atoms, mention))
    return mention.head !== null && !(word === 'another' && (mention.head.plural || isPeriod(mention.head.lemma)))
  return role !== null
}

/** "get their hands on one": a bare "one" in running text stands for a thing told before. */
function isPronoun(atoms: readonly Atom[], m: Mention, role: string | null): boolean {
  if (atoms[m.core]?.lower !== 'one' || m.to - m.from > 1 || m.head || m.whole || role !== null) return false
  return atoms.length > SHORT && m.unit === null && atoms[m.to]?.lower !== 'of'
}

// Shorter texts are titles and answers, where "one" is the number.
const SHORT = 8

/** "a soldier was killed", "a missile": one of what news counts one by one. */
function isSingle({ head }: Mention, role: string | null): boolean {
  if (!head || head.plural) return false
  return (
    labels().singles.has(head.lemma) || (role !== null && PEOPLE_ROLES.has(role) && canBePeople(head) && roleWords().people.has(head.lemma))
  )
}

/** "another year" is no count of what happened. */
function isPeriod(noun: string): boolean {
  return units().forms.get(noun)?.[0]?.value.dimension === 'duration'
}

// Roles in which one person is news; "a doctor voted" is not a count.
const PEOPLE_ROLES: ReadonlySet<string> = new Set([
  'killed',
  'injured',
  'missing',
  'abducted',
  'arrested',
  'detained',
  'rescued',
  'hospitalised',
  'charged',
  'convicted',
  'sentenced',
  'deported',
])
