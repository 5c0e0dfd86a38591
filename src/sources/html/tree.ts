/** Parses HTML as browsers do and lists its elements and texts in the order of the file, each with its place there. */

import { type DefaultTreeAdapterTypes, parse } from 'parse5'

export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlText = DefaultTreeAdapterTypes.TextNode
type HtmlNode = DefaultTreeAdapterTypes.Node
type HtmlParent = DefaultTreeAdapterTypes.ParentNode

export interface Tree {
  readonly root: HtmlParent
  readonly elements: readonly HtmlElement[]
  readonly texts: readonly HtmlText[]
  /** For each element the texts inside it: texts[from] to texts[to - 1]. */
  readonly inside: ReadonlyMap<HtmlElement, { readonly from: number; readonly to: number }>
}

/** What a walk does at each node. */
export interface Visitor {
  readonly text?: (node: HtmlText, index: number) => void
  readonly enter?: (element: HtmlElement) => void
  readonly leave?: (element: HtmlElement) => void
}

/** `raw` must be free of carriage returns: the parser counts them as one with the line feed. */
export function parseTree(raw: string): Tree {
  const root = parse(raw, { sourceCodeLocationInfo: true, scriptingEnabled: false })
  const elements: HtmlElement[] = []
  const texts: HtmlText[] = []
  const inside = new Map<HtmlElement, { from: number; to: number }>()
  walk(root, {
    text: (node) => texts.push(node),
    enter: (element) => {
      elements.push(element)
      inside.set(element, { from: texts.length, to: texts.length })
    },
    leave: (element) => inside.set(element, { from: inside.get(element)?.from ?? 0, to: texts.length }),
  })
  return { root, elements, texts, inside }
}

/** In the order of the file. Keeps its own stack: a hostile page nests a million elements. */
export function walk(root: HtmlParent, visitor: Visitor): void {
  const stack: { node: HtmlNode; left: boolean }[] = [...root.childNodes].reverse().map((node) => ({ node, left: false }))
  let index = 0
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node } = top
    if (isText(node)) visitor.text?.(node, index++)
    if (!isElement(node)) continue
    if (top.left) {
      visitor.leave?.(node)
      continue
    }
    visitor.enter?.(node)
    stack.push({ node, left: true })
    for (let i = node.childNodes.length - 1; i >= 0; i--) {
      const child = node.childNodes[i]
      if (child) stack.push({ node: child, left: false })
    }
  }
}

function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node
}

function isText(node: HtmlNode): node is HtmlText {
  return node.nodeName === '#text'
}

// Parsers of HTML look through all open elements at each tag, so that depth costs its square. Pages stay under 100.
const DEEPEST = 2000
// Elements that a page may leave open without nesting them.
const UNNESTED = new Set(
  'p li td th tr dt dd option colgroup tbody thead tfoot html head body area base br col embed hr img input link meta param source track wbr'.split(
    ' ',
  ),
)

/** A page made to hold the parser up: thousands of elements inside each other. A rough count, without parsing. */
export function isTooDeep(raw: string): boolean {
  let depth = 0
  for (const [, close, name, end] of raw.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]{0,12})[^<>]{0,2000}?(\/?)>/gu)) {
    if (end === '/' || UNNESTED.has((name ?? '').toLowerCase())) continue
    depth = close === '/' ? Math.max(0, depth - 1) : depth + 1
    if (depth > DEEPEST) return true
  }
  return false
}

export function attribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((a) => a.name === name)?.value ?? null
}

/** The words inside an element, white space folded. */
export function wordsOf(tree: Tree, element: HtmlElement): string {
  const range = tree.inside.get(element)
  return range ? fold(tree.texts.slice(range.from, range.to).map((t) => t.value)) : ''
}

const UNSEEN = new Set(['script', 'style', 'title', 'template', 'head', 'noframes', 'textarea', 'option'])
// Enough to find out what a page without an article is; more would only cost time.
const VISIBLE_TEXTS = 3000

/** What a reader without scripts sees of the whole page, from its beginning. */
export function visibleWords(tree: Tree): string {
  const seen = tree.texts
    .slice(0, VISIBLE_TEXTS)
    .filter(({ parentNode }) => !(parentNode && 'tagName' in parentNode && UNSEEN.has(parentNode.tagName)))
  return seen
    .map((t) => t.value)
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

function fold(values: readonly string[]): string {
  return values.join('').replace(/\s+/gu, ' ').trim()
}
