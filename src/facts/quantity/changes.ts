/** Whether a number tells a change, and which way: "rose 3%", "down 68 points"; "rose to 5" tells a level. */

import { loadLexicon } from '../../lexicon/load.ts'
import type { Dimension } from '../../model.ts'
import type { Atom } from './atom.ts'

type ChangeLexicon = Readonly<
  Record<'carriers' | 'up' | 'down' | 'up-forms' | 'down-forms' | 'up-particles' | 'down-particles' | 'between', readonly string[]>
>

interface Index {
  readonly verbs: ReadonlyMap<string, 'up' | 'down'>
  /** Past forms that the tagger takes for nouns. */
  readonly forms: ReadonlyMap<string, 'up' | 'down'>
  readonly particles: ReadonlyMap<string, 'up' | 'down'>
  readonly between: ReadonlySet<string>
  readonly carriers: ReadonlySet<string>
}

let index: Index | null = null

function changes(): Index {
  if (index) return index
  const lexicon = loadLexicon<ChangeLexicon>('changes')
  index = {
    verbs: new Map([...lexicon.up.map((w) => [w, 'up'] as const), ...lexicon.down.map((w) => [w, 'down'] as const)]),
    forms: new Map([...lexicon['up-forms'].map((w) => [w, 'up'] as const), ...lexicon['down-forms'].map((w) => [w, 'down'] as const)]),
    particles: new Map([
      ...lexicon['up-particles'].map((w) => [w, 'up'] as const),
      ...lexicon['down-particles'].map((w) => [w, 'down'] as const),
    ]),
    between: new Set(lexicon.between),
    carriers: new Set(lexicon.carriers),
  }
  return index
}

export interface Change {
  readonly way: 'up' | 'down'
  /** A verb outweighs "about"; a bare particle does not. */
  readonly by: 'verb' | 'particle'
}

// "rose by a further estimated 3%": more words between tell of something else.
const FAR = 6

/** The change that the words before the number tell; null for levels and plain numbers. */
export function changeBefore(atoms: readonly Atom[], from: number): Change | null {
  const { particles, between } = changes()
  let by = false
  for (let i = from - 1; i >= Math.max(0, from - FAR); i--) {
    const atom = atoms[i] as Atom
    if (atom.kind !== 'word') return null
    const verb = verbOf(atom)
    if (verb) return { way: verb, by: 'verb' }
    const particle = particles.get(atom.lower)
    if (particle && isPhrasal(atoms, i)) return null
    if (particle && atoms[i + 1]?.lower !== 'to') return verbBefore(atoms, i) ?? { way: particle, by: 'particle' }
    if (!between.has(atom.lower)) return by ? verbAcross(atoms, i) : null
    by ||= atom.lower === 'by'
  }
  return null
}

// "cut the rate of strokes by 33%": an object longer than this has a clause in it.
const LONGEST_OBJECT = 8

/** The verb of change before its object, where "by" leads to the number. */
function verbAcross(atoms: readonly Atom[], from: number): Change | null {
  for (let i = from; i >= Math.max(0, from - LONGEST_OBJECT); i--) {
    const atom = atoms[i] as Atom
    if (atom.kind === 'mark') return null
    const verb = verbOf(atom)
    if (verb) return { way: verb, by: 'verb' }
    if (atom.pos === 'VERB') return null
  }
  return null
}

function verbOf(atom: Atom): 'up' | 'down' | null {
  const { verbs, forms } = changes()
  return forms.get(atom.lower) ?? (atom.pos === 'NOUN' || atom.pos === 'ADJ' ? null : (verbs.get(atom.lemma) ?? null))
}

/** "shot down nine drones", "picked up three". */
function isPhrasal(atoms: readonly Atom[], at: number): boolean {
  const verb = atoms[at - 1]
  return verb?.pos === 'VERB' && !changes().carriers.has(verb.lemma) && !changes().verbs.has(verb.lemma)
}

/** "trending up 0.2%": the verb before the particle, if it is one of change. */
function verbBefore(atoms: readonly Atom[], at: number): Change | null {
  const verb = changes().verbs.get(atoms[at - 1]?.lemma ?? '')
  return verb ? { way: verb, by: 'verb' } : null
}

/** "closed 3.5 percent lower": the particle behind a share or a sum. */
export function changeBehind(atoms: readonly Atom[], m: { readonly to: number; readonly dimension: Dimension }): Change | null {
  if (m.dimension !== 'percent' && m.dimension !== 'money') return null
  const way = /^(?:lower|higher)$/u.test(atoms[m.to]?.lower ?? '') ? changes().particles.get(atoms[m.to]?.lower ?? '') : undefined
  return way ? { way, by: 'particle' } : null
}
