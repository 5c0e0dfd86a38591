/** Lays out the chosen texts of a page as blocks: headings, paragraphs, items, quotes, cells, captions. */

import type { BlockKind } from '../../model.ts'
import { type Assembled, assemble } from '../assembly.ts'
import { isPhraseTag } from '../tags.ts'
import { attribute, type HtmlElement, type HtmlText, type Tree, walk } from './tree.ts'
import { addText } from './words.ts'

const KINDS: Readonly<Record<string, BlockKind>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'item',
  dt: 'item',
  dd: 'item',
  blockquote: 'quote',
  td: 'cell',
  th: 'cell',
  figcaption: 'caption',
  caption: 'caption',
}

export interface Layout extends Assembled {
  /** Where each text begins. */
  readonly at: ReadonlyMap<HtmlText, number>
}

/** Texts that stand in `titles` make the title block. */
export function layOut(tree: Tree, raw: string, chosen: ReadonlySet<HtmlText>, title: HtmlElement | null, base: string | null): Layout {
  const assembly = assemble()
  const at = new Map<HtmlText, number>()
  const kinds: BlockKind[] = ['paragraph']
  const links: number[] = []
  walk(tree.root, {
    text(node) {
      if (!chosen.has(node)) return
      at.set(node, assembly.length())
      addText(assembly, node, raw)
    },
    enter(element) {
      const name = element.tagName
      if (name === 'br') return assembly.part('\n')
      if (name === 'a') links.push(assembly.length())
      if (isPhraseTag(name) && element !== title) return
      kinds.push(element === title ? 'title' : (KINDS[name] ?? kinds.at(-1) ?? 'paragraph'))
      assembly.block(kinds.at(-1) ?? 'paragraph')
    },
    leave(element) {
      const name = element.tagName
      if (name === 'a') assembly.link(links.pop() ?? assembly.length(), address(element, base))
      if (name === 'br' || (isPhraseTag(name) && element !== title)) return
      kinds.pop()
      assembly.block(kinds.at(-1) ?? 'paragraph')
    },
  })
  return { ...assembly.finish(), at }
}

/** Addresses inside the page are taken from its own address, where that is known. */
function address(link: HtmlElement, base: string | null): string {
  const href = attribute(link, 'href') ?? ''
  return base !== null && URL.canParse(href, base) ? new URL(href, base).href : href
}
