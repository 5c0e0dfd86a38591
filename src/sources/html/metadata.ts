/** Reads what a page states about itself: JSON-LD, meta elements, microdata, `<time>`, its own title. */

import { dayIn } from '../day.ts'
import type { StatedFacts } from '../extracted.ts'
import { withoutBy } from '../head.ts'
import { linkedData } from './linked-data.ts'
import { attribute, type HtmlElement, type Tree, wordsOf } from './tree.ts'

/** Names of meta elements by what they state, most reliable first; compared in lower case, ':' '_' '-' and '.' alike. */
const META = {
  title: ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'parsely-title', 'headline'],
  publisher: ['og:site_name', 'application-name', 'dc.publisher', 'dcterms.publisher', 'publisher', 'copyright'],
  author: [
    'author',
    'article:author_name',
    'article:author',
    'og:article:author',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'dcterms.creator',
    'byl',
    'twitter:data1',
  ],
  published: [
    'article:published_time',
    'og:article:published_time',
    'article:published',
    'datepublished',
    'og:published_time',
    'og:pubdate',
    'parsely-pub-date',
    'sailthru.date',
    'pubdate',
    'pub_date',
    'ptime',
    'publishdate',
    'publish-date',
    'publish_date',
    'published-date',
    'published_date',
    'publication_date',
    'article_date_original',
    'originalpublicationdate',
    'cxenseparse:recs:publishtime',
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.date',
    'dc.date.created',
    'dcterms.created',
    'dc.date',
    'displaydate',
    'date',
    'release_date',
  ],
  url: ['og:url', 'parsely-link', 'twitter:url'],
  language: ['og:locale', 'content-language', 'dc.language', 'language'],
} as const

const LONGEST_FACT = 300
// Four names with their papers, as reports with many authors have them.
const LONGEST_NAMES = 160

/** Null or left out where the page is silent. Days are as printed, without a change of time zone. */
export function metadataOf(tree: Tree): StatedFacts {
  const linked = linkedData(tree)
  const meta = metaOf(tree)
  const first = (names: readonly string[]): string | null => names.map((n) => meta.get(plainName(n))).find((v) => v !== undefined) ?? null
  return {
    title: linked.title ?? first(META.title),
    publisher: linked.publisher ?? first(META.publisher.slice(0, -1)),
    author: linked.author ?? META.author.map((n) => personal(meta.get(plainName(n)))).find((v) => v !== null) ?? authorIn(tree),
    published: linked.published ?? firstDay(META.published.map((n) => meta.get(plainName(n)))) ?? dayMarked(tree),
    url: canonical(tree) ?? first(META.url) ?? savedFrom(tree),
    language: languageOf(attribute(htmlOf(tree), 'lang') ?? first(META.language)),
  }
}

function metaOf(tree: Tree): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const element of tree.elements) {
    if (element.tagName !== 'meta') continue
    const content = attribute(element, 'content')?.replace(/\s+/gu, ' ').trim()
    const names = [
      attribute(element, 'property'),
      attribute(element, 'name'),
      attribute(element, 'itemprop'),
      attribute(element, 'http-equiv'),
    ]
    if (!content || content.length > LONGEST_FACT) continue
    for (const name of names) if (name && !found.has(plainName(name))) found.set(plainName(name), content)
  }
  return found
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[:._\s]/gu, '-')
}

/** Elements that say by an attribute that they hold the day: microdata, `<time pubdate>`, the first `<time>` of the page. */
function dayMarked(tree: Tree): string | null {
  const marked = tree.elements.filter(
    (e) => attribute(e, 'itemprop')?.split(/\s/u).includes('datePublished') || (e.tagName === 'time' && attribute(e, 'pubdate') !== null),
  )
  const times = tree.elements.filter((e) => e.tagName === 'time' && !tellsChange(e))
  for (const element of [...marked, ...times]) {
    const day = dayIn(attribute(element, 'datetime') ?? attribute(element, 'content') ?? '') ?? dayIn(wordsOf(tree, element))
    if (day) return day
  }
  return null
}

/** `<time itemprop="dateModified">`, `<time class="updated">`. */
function tellsChange(element: HtmlElement): boolean {
  return (
    /modif|update/iu.test(`${attribute(element, 'itemprop') ?? ''} ${attribute(element, 'class') ?? ''}`) &&
    !/publi/iu.test(attribute(element, 'class') ?? '')
  )
}

function authorIn(tree: Tree): string | null {
  const marked = tree.elements.find((e) => attribute(e, 'rel') === 'author' || attribute(e, 'itemprop')?.split(/\s/u).includes('author'))
  return marked ? personal(wordsOf(tree, marked)) : null
}

/** A name, not an address, a date or a label; what stands before the name ("By") or behind a bar is no part of it. */
export function personal(words: string | null | undefined): string | null {
  const name = withoutBy((words ?? '').split('|')[0] ?? '')
    .replace(/\s+/gu, ' ')
    .trim()
  return name === '' || name.length > LONGEST_NAMES || /https?:|@|www\.|\d/iu.test(name) || !/\p{L}/u.test(name) ? null : name
}

function firstDay(values: readonly (string | undefined)[]): string | null {
  for (const value of values) {
    const day = value === undefined ? null : dayIn(value)
    if (day) return day
  }
  return null
}

function canonical(tree: Tree): string | null {
  const link = tree.elements.find((e) => e.tagName === 'link' && attribute(e, 'rel')?.toLowerCase() === 'canonical')
  const href = link ? attribute(link, 'href') : null
  return href && /^https?:\/\//iu.test(href) ? href : null
}

const SAVED = /^\s*Page saved with SingleFile\s+url:\s*(\S+)/u
const SAVED_BY_BROWSER = /^\s*saved from url=\(\d+\)(\S+)/u

/** Pages saved by SingleFile or a browser say in a comment where they come from. */
function savedFrom(tree: Tree): string | null {
  const nodes = [...tree.root.childNodes, ...htmlOf(tree).childNodes]
  for (const node of nodes) {
    const comment = node.nodeName === '#comment' && 'data' in node ? node.data : ''
    const url = (SAVED.exec(comment) ?? SAVED_BY_BROWSER.exec(comment))?.[1]
    if (url && /^https?:\/\//iu.test(url)) return url
  }
  return null
}

function htmlOf(tree: Tree): HtmlElement {
  // Parsing always makes an html element, whatever the page holds.
  return tree.elements.find((e) => e.tagName === 'html') as HtmlElement
}

function languageOf(tag: string | null): string | null {
  const language = /^([a-z]{2,3})(?:[-_]|$)/iu.exec(tag ?? '')?.[1]
  return language ? language.toLowerCase() : null
}
