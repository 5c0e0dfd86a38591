/** The sentences of a draft that assert a checkable fact, and so ask for a source. */

import { readFacts } from '../facts/index.ts'
import type { Analysis, Doc, Reading, Sentence, Statement } from '../model.ts'
import { analyse } from '../text/analyse.ts'
import { toRaw } from '../text/locate.ts'
import { codeIn, type Range } from './code.ts'
import { ASKS_AT, worthOf } from './worth.ts'

export interface ReadDraft {
  /** As it was read: marks blanked out, offsets as in the file's own text. */
  readonly doc: Doc
  readonly reading: Reading
  /** Numbers of the sentences that ask for a source. */
  readonly asking: readonly number[]
}

/** The sentences of an article that make good claims, with their scores. */
export function worthySentences(doc: Doc): { readonly sentence: string; readonly score: number }[] {
  const analysis = analyse(doc)
  const reading = readFacts(analysis)
  const code = codeIn(doc)
  return analysis.sentences
    .filter((s) => asks(analysis, reading, code, s))
    .map((s) => ({ sentence: doc.text.slice(s.start, s.end), score: worthOf(s, ofSentence(reading, s)) }))
}

export function readDraft(doc: Doc, plain: string): ReadDraft {
  const analysis = analyse({ ...doc, text: plain })
  const reading = readFacts(analysis)
  const code = codeIn(doc)
  const asking = analysis.sentences.filter((s) => asks(analysis, reading, code, s)).map((s) => s.index)
  return { doc: analysis.doc, reading, asking }
}

function asks(analysis: Analysis, reading: Reading, code: readonly Range[], sentence: Sentence): boolean {
  if (!PROSE.has(sentence.block) || sentence.tokens.length < FEWEST_TOKENS || isInCode(analysis.doc, code, sentence)) return false
  if (isQuotation(sentence, reading.statements) || isBlockQuotation(analysis, sentence)) return false
  return worthOf(sentence, ofSentence(reading, sentence)) >= ASKS_AT
}

function ofSentence({ statements }: Reading, { index }: Sentence): Statement[] {
  return statements.filter((s) => s.sentence === index)
}

/** Headings name, table cells list: only prose asserts. */
const PROSE: ReadonlySet<string> = new Set(['paragraph', 'item', 'quote', 'caption'])

/** "Nobody died." has four with its full stop; fewer are labels. */
const FEWEST_TOKENS = 4

function isInCode(doc: Doc, code: readonly Range[], { start }: Sentence): boolean {
  if (code.length === 0) return false
  const at = toRaw(doc.pieces, start, 'start')
  return code.some((range) => range.start <= at && at < range.end)
}

/** Above this share the sentence is the quotation, and its speaker answers for it. */
const MOSTLY = 0.5

function isQuotation({ start, end }: Sentence, statements: readonly Statement[]): boolean {
  const quoted = statements.flatMap(({ value, span }) =>
    value.kind === 'quote' && value.speaker !== null ? [Math.max(0, Math.min(end, span.end) - Math.max(start, span.start))] : [],
  )
  return quoted.reduce((sum, length) => sum + length, 0) > (end - start) * MOSTLY
}

/** A block quotation whose speaker is named: in the line that leads up to it, or by a dash at its end. */
function isBlockQuotation({ doc, sentences }: Analysis, sentence: Sentence): boolean {
  if (sentence.block !== 'quote') return false
  const first = sentences.findIndex((s) => s.paragraph === sentence.paragraph)
  const before = sentences[first - 1]
  const last = sentences.findLast((s) => s.paragraph === sentence.paragraph)
  const leads = before !== undefined && /:\s*$/u.test(doc.text.slice(before.start, before.end))
  return leads || (last !== undefined && /(?:^|\s)[\u2014\u2013-]{1,2}\s?\p{Lu}/u.test(doc.text.slice(last.start, last.end)))
}
