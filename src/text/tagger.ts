/** Gives each token of a text its part of speech: what stands between spaces is looked up once and kept, then automata run over the tags. */

import { type LanguageModel, loadLanguageModel, TOKEN_SIZE } from '../lexicon/language-model.ts'
import { loadLexicon } from '../lexicon/load.ts'
import type { Pos } from '../model.ts'
import { type Machine, readMachine, runMachine, symbolOf } from './tag-machine.ts'

/** A token as the language model has it, in whatever text it stands. */
export interface Form {
  readonly text: string
  readonly lower: string
  /** Its most likely part of speech. */
  readonly tag: number
  /** Words of which the automata have rules of their own: the class, else 0. */
  readonly hint: number
  /** Bit by bit, the parts of speech that the word can have. */
  readonly possible: number
  /** Four letters or more, nothing but letters. */
  readonly isLong: boolean
  readonly isCapital: boolean
  /** One of the model's own words. */
  readonly isKnown: boolean
  /** As the language model has it. */
  readonly numbers: readonly number[]
  /** In lower case, by part of speech; filled as they are asked for. */
  readonly lemmas: (string | undefined)[]
}

/** What stands between two spaces: its tokens, and where each begins in it. */
interface Chunk {
  readonly forms: readonly Form[]
  readonly at: readonly number[]
}

/** The tokens of a text, one behind the other. */
export interface TaggedText {
  readonly forms: readonly Form[]
  /** Offset of each in the text; -1 where the tokeniser rewrote exotic characters, so that it has no place. */
  readonly at: readonly number[]
  readonly tags: readonly number[]
}

interface Tagger {
  readonly model: LanguageModel
  readonly machines: readonly Machine[]
  readonly names: readonly Pos[]
  /** Forms that the model takes to another word ("fined" to "fin"). */
  readonly misread: ReadonlyMap<string, string>
}

let loaded: Tagger | null = null
const chunks = new Map<string, Chunk>()
const forms = new Map<number, Form>()

// Distinct chunks of some ten megabytes of prose; above it the memory starts anew.
const MOST_CHUNKS = 200_000
// No address on the net is longer; the tokeniser looks for one from each letter of a chunk to its end.
const LONGEST_CHUNK = 1_000
// Longer ones are addresses on the net and noise, which seldom come again.
const LONGEST_KEPT = 40

/** Linear in the length of the text. The language model is loaded at the first call. */
export function tagText(text: string): TaggedText {
  const tagged = { forms: [] as Form[], at: [] as number[] }
  for (let from = 0; from < text.length; ) {
    const kind = kindOf(text.charCodeAt(from))
    const end = Math.min(text.length, from + LONGEST_CHUNK)
    let to = from + 1
    while (to < end && kindOf(text.charCodeAt(to)) === kind) to++
    if (kind !== SPACE) append(tagged, chunkOf(text.slice(from, to)), from)
    from = to
  }
  return { ...tagged, tags: tagsOf(tagged.forms) }
}

/** The forms of a text alone, without regard to what stands beside them. */
export function firstForm(word: string): Form | null {
  return chunkOf(word).forms[0] ?? null
}

export function posOf(tag: number): Pos {
  return tagger().names[tag] ?? 'X'
}

export function lemmaOf(form: Form, tag: number): string {
  const known = form.lemmas[tag]
  if (known !== undefined) return known
  const [word = 0, second = 0, third = 0] = form.numbers
  const { model, misread } = tagger()
  const lemma = misread.get(form.lower) ?? model.lemmaOf([word, second, third === 0 ? tag << TAG_SHIFT : third, 0]).toLowerCase()
  form.lemmas[tag] = lemma
  return lemma
}

const SPACE = 0
const BREAK = 1
const OTHER = 2

/** As the tokeniser divides: spaces of several widths; breaks of lines and tabs; all else. */
function kindOf(code: number): number {
  if (code > 0x20 && code < 0xa0) return OTHER
  if (code === 0x20) return SPACE
  if (code === 0x0a || code === 0x0d || code === 0x09) return BREAK
  if (code === 0xa0 || (code >= 0x2002 && code <= 0x2005)) return SPACE
  return code === 0x2009 || code === 0x200a || code === 0x202f || code === 0x205f ? SPACE : OTHER
}

function append(tagged: { readonly forms: Form[]; readonly at: number[] }, chunk: Chunk, from: number): void {
  for (let i = 0; i < chunk.forms.length; i++) {
    const at = chunk.at[i] as number
    tagged.forms.push(chunk.forms[i] as Form)
    tagged.at.push(at < 0 ? at : from + at)
  }
}

function chunkOf(said: string): Chunk {
  const known = chunks.get(said)
  if (known) return known
  const own = copied(said)
  const chunk = readMarked(own) ?? readChunk(own)
  if (chunks.size >= MOST_CHUNKS) {
    chunks.clear()
    forms.clear()
  }
  if (own.length <= LONGEST_KEPT) chunks.set(own, chunk)
  return chunk
}

/** With letters of its own: a slice of a text keeps the whole of it in memory. */
function copied(slice: string): string {
  return ` ${slice}`.slice(1)
}

const MARK = /^[A-Za-z]{2,}[,.;:!?]$/

/** A word with a mark behind it, as one in six is: the word is mostly known, and the tokeniser need not be asked. */
function readMarked(said: string): Chunk | null {
  if (!MARK.test(said) || tagger().model.words.lookup(said) !== null) return null
  const end = said.length - 1
  const word = chunkOf(said.slice(0, end)).forms
  const mark = chunkOf(said.slice(end)).forms
  if (word.length !== 1 || mark.length !== 1 || isOfContraction(word[0] as Form)) return null
  return { forms: [...word, ...mark], at: [0, end] }
}

function isOfContraction({ numbers }: Form): boolean {
  return numbers[2] !== 0
}

function readChunk(said: string): Chunk {
  const tokens = tagger().model.tokenise(said)
  const chunk = { forms: [] as Form[], at: [] as number[] }
  let from = 0
  for (let i = 0; i < tokens.length; i += TOKEN_SIZE) {
    const form = formOf(tokens.slice(i, i + TOKEN_SIZE))
    const at = form.text === '' ? -1 : said.indexOf(form.text, from)
    chunk.forms.push(form)
    chunk.at.push(at)
    if (at >= 0) from = at + form.text.length
  }
  return chunk
}

// In the numbers of a token: spaces before it below, then the expansion of a contraction; lemma below, then its part of speech.
const EXPANSION_SHIFT = 16
const TAG_SHIFT = 20
const TAG_BITS = 0x3f
const NOUN = 8

function formOf(numbers: readonly number[]): Form {
  const [word = 0, second = 0] = numbers
  const inContraction = second >>> EXPANSION_SHIFT > 0
  const known = inContraction ? undefined : forms.get(word)
  if (known) return known
  const form = readForm(numbers, inContraction)
  if (form.isKnown && !inContraction) forms.set(word, form)
  return form
}

function readForm(numbers: readonly number[], inContraction: boolean): Form {
  const { words } = tagger().model
  const [word = 0, second = 0, third = 0] = numbers
  const text = words.value(word)
  return {
    text,
    lower: text.toLowerCase(),
    tag: third === 0 ? words.posOf(words.mappedSpelling(word)) || NOUN : (third >>> TAG_SHIFT) & TAG_BITS,
    hint: words.property(word, 'posHint'),
    possible: possibleTags(words, inContraction ? words.nox(second) : words.normal(word)),
    isLong: text.length > 3 && /^\p{L}+$/u.test(text),
    isCapital: /^\p{Lu}/u.test(text),
    isKnown: word < words.intrinsicSize(),
    numbers,
    lemmas: [],
  }
}

const possibleByCluster = new Map<number, number>()

/** Words share few sets of parts of speech: each is asked for once. */
function possibleTags(words: LanguageModel['words'], normal: number): number {
  const cluster = words.property(normal, 'lexemeCID')
  const known = possibleByCluster.get(cluster)
  if (known !== undefined) return known
  let possible = 0
  for (let tag = 1; tag < tagger().names.length; tag++) if (words.isMemberPOS(normal, tag)) possible |= 1 << tag
  possibleByCluster.set(cluster, possible)
  return possible
}

/** Numbers of parts of speech, as the words alone and then their neighbours have them. A part of a contraction keeps its own. */
function tagsOf(forms: readonly Form[]): readonly number[] {
  const tags = forms.map(({ tag }) => tag)
  const symbols = Uint8Array.from(forms, ({ hint, tag }) => symbolOf(hint, tag))
  const change = (token: number, verdict: number): void => {
    const { hint, possible } = forms[token] as Form
    const tag = verdict < 0 ? -verdict : (possible >> verdict) & 1 ? verdict : 0
    if (tag === 0) return
    tags[token] = tag
    symbols[token] = symbolOf(hint, tag)
  }
  for (const machine of tagger().machines) runMachine(machine, symbols, change)
  for (let i = 0; i < forms.length; i++) {
    const form = forms[i] as Form
    if (isOfContraction(form)) tags[i] = form.tag
  }
  return tags
}

function tagger(): Tagger {
  if (loaded) return loaded
  const model = loadLanguageModel()
  const names: Pos[] = []
  for (let name = model.words.valueOf('pos', 0); name !== undefined; name = model.words.valueOf('pos', names.length))
    names.push(name as Pos)
  loaded = {
    model,
    machines: model.machines.map(readMachine),
    names,
    misread: new Map(Object.entries(loadLexicon<Record<string, string>>('lemmas'))),
  }
  return loaded
}
