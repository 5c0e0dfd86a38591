/** Reads the JSON-LD of a page (schema.org): headline, author, publisher and day of its article. */

import { dayIn } from '../day.ts'
import { decodedText } from '../entity.ts'
import type { StatedFacts } from '../extracted.ts'
import { attribute, type Tree } from './tree.ts'

type Node = Readonly<Record<string, unknown>>

const ARTICLE = /Article$|^(?:BlogPosting|LiveBlogPosting|Report|SocialMediaPosting|Review|CreativeWork|ReportageNewsArticle)$/u
const PAGE = /^(?:WebPage|VideoObject|Recipe|Product|PodcastEpisode)$/u
// Pages list every teaser of a front page in it; the article itself stands among the first.
const MOST_NODES = 2000

export interface LinkedData extends StatedFacts {
  /** The page says that only subscribers may read it. */
  readonly forPay: boolean
}

export function linkedData(tree: Tree): LinkedData {
  const nodes = nodesOf(tree)
  const about = nodes.find((n) => typed(n, ARTICLE)) ?? nodes.find((n) => typed(n, PAGE) && n.datePublished !== undefined) ?? {}
  return {
    title: text(about.headline) ?? (typed(about, ARTICLE) ? text(about.name) : null),
    author: names(about.author ?? about.creator, nodes),
    publisher: names(about.publisher, nodes),
    published: dayIn(text(about.datePublished) ?? text(about.dateCreated) ?? ''),
    forPay: nodes.some((n) => n.isAccessibleForFree === false || text(n.isAccessibleForFree)?.toLowerCase() === 'false'),
  }
}

function nodesOf(tree: Tree): readonly Node[] {
  const found: Node[] = []
  for (const element of tree.elements) {
    if (element.tagName !== 'script' || !/^application\/ld\+json/iu.test(attribute(element, 'type') ?? '')) continue
    const content = element.childNodes.map((n) => ('value' in n ? n.value : '')).join('')
    const queue: unknown[] = [parsed(content)]
    for (let i = 0; i < queue.length && found.length < MOST_NODES; i++) {
      const value = queue[i]
      if (Array.isArray(value)) queue.push(...value.slice(0, MOST_NODES))
      else if (isNode(value)) {
        found.push(value)
        queue.push(value['@graph'], value.mainEntity, value.mainEntityOfPage, value.hasPart)
      }
    }
  }
  return found
}

/** Publishers leave line ends inside strings, which JSON forbids; spaces do as well. */
function parsed(json: string): unknown {
  const bare = json.replace(/^\s*(?:\/\/\s*)?<!\[CDATA\[|(?:\/\/\s*)?\]\]>\s*$|^\s*<!--|-->\s*$/gu, '')
  try {
    return JSON.parse(bare.replace(/[\u0000-\u001f]+/gu, ' ')) as unknown
  } catch {
    return null
  }
}

function typed(node: Node, pattern: RegExp): boolean {
  const type = node['@type']
  return (Array.isArray(type) ? type : [type]).some((t) => typeof t === 'string' && pattern.test(t.replace(/^.*[/#:]/u, '')))
}

/** Names of people or an organisation, given as words, as nodes, or by reference to another node. */
function names(value: unknown, nodes: readonly Node[]): string | null {
  const found = (Array.isArray(value) ? value.slice(0, 20) : [value]).map((v) => nameOf(v, nodes)).filter((n) => n !== null)
  return found.length > 0 ? [...new Set(found)].join(', ') : null
}

function nameOf(value: unknown, nodes: readonly Node[]): string | null {
  if (!isNode(value)) return plain(text(value))
  const named = plain(text(value.name))
  if (named) return named
  const reference = nodes.find((n) => n['@id'] !== undefined && n['@id'] === value['@id'] && text(n.name) !== null)
  return reference ? plain(text(reference.name)) : null
}

function plain(words: string | null): string | null {
  return words === null || /^https?:/iu.test(words) ? null : words.replace(/^by\s+/iu, '')
}

function text(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value
  if (typeof first !== 'string') return null
  const words = decodedText(first).replace(/\s+/gu, ' ').trim()
  return words === '' || words.length > 400 ? null : words
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
