/** Chooses the texts of a page that are its article. */

import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { type HtmlElement, type HtmlText, type Tree, walk } from './tree.ts'

// Carries the number of an element through Readability, which rebuilds the page from its markup when a first try finds too little.
const MARK = 'data-verify-n'
// Readability and linkedom recurse: below this depth everything is a child of one element. Real pages stay under 60.
const DEEPEST = 200
// Readability takes time with the square of the elements. News pages have up to 5,000, the longest reference works 20,000.
const MOST_ELEMENTS = 25_000

export interface Article {
  readonly texts: ReadonlySet<HtmlText>
  readonly byline: string | null
}

/** A page without an article that stands out, or too large to look for one, is taken whole, without its frame. Positions survive because the texts are those of `tree`, not of Readability's copy. */
export function chooseArticle(tree: Tree): Article {
  const whole: Article = { texts: textsWithoutFrame(tree), byline: null }
  if (tree.elements.length > MOST_ELEMENTS || escapedCharacters(whole.texts) > MOST_ESCAPED) return whole
  const page = copyOf(tree) as unknown as ConstructorParameters<typeof Readability>[0]
  const parsed = new Readability<CopyNode>(page, { serializer: (node) => node as unknown as CopyNode }).parse()
  return parsed?.content ? { texts: sameTexts(tree, parsed.content), byline: parsed.byline || null } : whole
}

// Each of these characters becomes a text of its own when Readability reads its copy again; real pages have some hundred.
const MOST_ESCAPED = 20_000

function escapedCharacters(texts: ReadonlySet<HtmlText>): number {
  let count = 0
  for (const { value } of texts) count += value.match(/[&<>]/gu)?.length ?? 0
  return count
}

// What frames a page or is never shown.
const FRAME = new Set(
  'head nav header footer aside form script style noscript template button select option textarea svg iframe object'.split(' '),
)

function textsWithoutFrame(tree: Tree): ReadonlySet<HtmlText> {
  const found = new Set<HtmlText>()
  let framed = 0
  walk(tree.root, {
    text: (node) => void (framed === 0 && found.add(node)),
    enter(element) {
      if (FRAME.has(element.tagName)) framed++
    },
    leave(element) {
      if (FRAME.has(element.tagName)) framed--
    },
  })
  return found
}

/** As much of the DOM as is used here: the types of browsers stay out of a program that is no web page. */
interface CopyNode {
  readonly nodeType: number
  readonly nodeValue: string | null
  readonly lastChild: CopyNode | null
  readonly previousSibling: CopyNode | null
  readonly getAttribute?: (name: string) => string | null
  readonly setAttribute?: (name: string, value: string) => void
  readonly appendChild: (child: CopyNode) => unknown
}

interface CopyDocument {
  readonly documentElement: CopyNode
  readonly createElement: (name: string) => CopyNode
  readonly createTextNode: (value: string) => CopyNode
}

/** The same page, every element with its number. */
function copyOf(tree: Tree): CopyDocument {
  const document = parseHTML('<!doctype html><html></html>').document as unknown as CopyDocument
  const stack: CopyNode[] = [document.documentElement]
  let number = 0
  walk(tree.root, {
    text: (node) => void stack.at(-1)?.appendChild(document.createTextNode(node.value)),
    enter(element) {
      const isRoot = element.tagName === 'html'
      const copy = isRoot ? document.documentElement : copyElement(document, element)
      copy.setAttribute?.(MARK, String(number++))
      if (!isRoot) stack[Math.min(stack.length, DEEPEST) - 1]?.appendChild(copy)
      stack.push(copy)
    },
    leave: () => void stack.pop(),
  })
  return document
}

function copyElement(document: CopyDocument, element: HtmlElement): CopyNode {
  const copy = document.createElement(NAME.test(element.tagName) ? element.tagName : 'span')
  for (const { name, value } of element.attrs) if (NAME.test(name)) copy.setAttribute?.(name, value)
  return copy
}

// Names that a page can write but the DOM refuses.
const NAME = /^[a-z_][\w:.-]*$/iu

/**
 * The texts of the tree that stand in Readability's result: equal texts inside the element with the same number,
 * taken in order. The two orders are the same but for moved bylines.
 */
function sameTexts(tree: Tree, content: CopyNode): ReadonlySet<HtmlText> {
  const byValue = indexesByValue(tree.texts)
  const found = new Set<HtmlText>()
  let cursor = 0
  for (const { value, mark } of textsIn(content)) {
    const element = mark === null ? undefined : tree.elements[mark]
    const range = (element && tree.inside.get(element)) ?? { from: 0, to: tree.texts.length }
    const index = pick(byValue.get(value) ?? [], range, cursor) ?? holding(tree.texts, value, range, cursor)
    const text = index === null ? undefined : tree.texts[index]
    if (index === null || !text) continue
    found.add(text)
    cursor = index + 1
  }
  return found
}

function indexesByValue(texts: readonly HtmlText[]): ReadonlyMap<string, readonly number[]> {
  const byValue = new Map<string, number[]>()
  texts.forEach((text, i) => {
    const same = byValue.get(text.value)
    if (same) same.push(i)
    else byValue.set(text.value, [i])
  })
  return byValue
}

interface Range {
  readonly from: number
  readonly to: number
}

function pick(indexes: readonly number[], range: Range, cursor: number): number | null {
  const next = indexes[firstFrom(indexes, Math.max(range.from, cursor))]
  if (next !== undefined && next < range.to) return next
  const first = indexes[firstFrom(indexes, range.from)]
  return first !== undefined && first < range.to ? first : null
}

// A text that was cut up stands at the cursor or a few texts on; looking further would cost the square of a hostile page.
const LOOK_AHEAD = 40

/** Readability's second try reads the page from its markup again, which cuts texts up at their entities. */
function holding(texts: readonly HtmlText[], value: string, range: Range, cursor: number): number | null {
  if (value.trim() === '') return null
  const from = Math.max(range.from, Math.min(cursor - 1, range.to - 1))
  for (let i = from; i < Math.min(range.to, from + LOOK_AHEAD); i++) {
    if (texts[i]?.value.includes(value)) return i
  }
  return null
}

function firstFrom(sorted: readonly number[], least: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}

/** Texts below a node of the copy, each with the number of the nearest element that has one. */
function* textsIn(root: CopyNode): Iterable<{ value: string; mark: number | null }> {
  const stack: { node: CopyNode; mark: number | null }[] = [{ node: root, mark: null }]
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node } = top
    if (node.nodeType === TEXT) yield { value: node.nodeValue ?? '', mark: top.mark }
    if (node.nodeType !== ELEMENT) continue
    const own = node.getAttribute?.(MARK) ?? null
    const mark = own === null ? top.mark : Number(own)
    for (let child = node.lastChild; child; child = child.previousSibling) stack.push({ node: child, mark })
  }
}

const ELEMENT = 1
const TEXT = 3
