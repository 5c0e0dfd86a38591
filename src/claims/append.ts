/** Adds claims without a source to the text of a claims file; every other byte of it stays, comments and all. */

import { isMap, isSeq, parseDocument, stringify, type YAMLSeq } from 'yaml'
import { makeIds } from './slug.ts'

export interface Stub {
  readonly claim: string
  /** Said in a comment above the entry: where the sentence stands. */
  readonly from: string
}

/** null where the text is no claims file that can be added to. An empty text is the start of a new file. */
export function appendClaims(text: string, stubs: readonly Stub[]): string | null {
  if (stubs.length === 0) return text
  const document = parseDocument(text, { keepSourceTokens: false })
  if (document.errors.length > 0) return null
  const root = document.contents
  if (root === null) return `${endLine(text)}claims:\n${entries(stubs, new Set(), '  ')}`
  if (!isMap(root) || root.flow) return null
  const claims = root.get('claims', true)
  if (claims === undefined) return `${endLine(text)}\nclaims:\n${entries(stubs, new Set(), '  ')}`
  if (!isSeq(claims)) return null
  return claims.flow || claims.items.length === 0 ? rewritten(document, claims, stubs) : inserted(text, claims, stubs)
}

/** Behind the last entry, at the indent of the first. */
function inserted(text: string, claims: YAMLSeq, stubs: readonly Stub[]): string {
  const [start = 0, end = 0] = claims.range ?? []
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const indent = ' '.repeat(start - lineStart)
  const at = start + text.slice(start, end).trimEnd().length
  const lineEnd = text.indexOf('\n', at)
  const head = lineEnd < 0 ? `${text}\n` : text.slice(0, lineEnd + 1)
  const tail = lineEnd < 0 ? '' : text.slice(lineEnd + 1)
  return `${head}${entries(stubs, idsOf(claims), indent)}${tail}`
}

/** `claims: []` in one line has no place for an entry: the list is written anew, the rest keeps its comments. */
function rewritten(document: ReturnType<typeof parseDocument>, claims: YAMLSeq, stubs: readonly Stub[]): string {
  const makeId = makeIds(idsOf(claims))
  claims.flow = false
  for (const { claim, from } of stubs) {
    const node = document.createNode({ id: makeId(claim), claim })
    node.commentBefore = ` citation needed: ${from}`
    claims.items.push(node)
  }
  return document.toString({ lineWidth: 0 })
}

function entries(stubs: readonly Stub[], taken: ReadonlySet<string>, indent: string): string {
  const makeId = makeIds(taken)
  return stubs
    .map(({ claim, from }) => {
      const id = stringify(makeId(claim), { lineWidth: 0 }).trim()
      const words = stringify(claim, { lineWidth: 0, blockQuote: false }).trim()
      return `${indent}# citation needed: ${oneLine(from)}\n${indent}- id: ${id}\n${indent}  claim: ${words}\n`
    })
    .join('')
}

function idsOf(claims: YAMLSeq): Set<string> {
  return new Set(claims.items.flatMap((item) => (isMap(item) && item.has('id') ? [String(item.get('id'))] : [])))
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ')
}

function endLine(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}
