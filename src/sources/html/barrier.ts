/** Recognises pages that stand in place of an article: paywalls, consent pages, robot checks, soft 404s, empty shells. */

import { loadLexicon } from '../../lexicon/load.ts'

type Barrier = 'robots' | 'missing' | 'consent' | 'paywall' | 'scripts'

const REASONS: Readonly<Record<Barrier, string>> = {
  robots: 'shows a check for robots instead of the article',
  missing: 'says that the page was not found',
  consent: 'shows a consent page instead of the article',
  paywall: 'is behind a paywall: only its beginning can be read',
  scripts: 'holds no text without scripts',
}

/**
 * A page is a barrier only below this many words: short articles are far more frequent than barriers. In the headline
 * such words weigh more than in the text, where "could not be found" is said of people as well.
 */
const BARRIER_WORDS: Readonly<Record<Barrier, { readonly inTitle: number; readonly inText: number }>> = {
  robots: { inTitle: 150, inText: 60 },
  missing: { inTitle: 150, inText: 40 },
  consent: { inTitle: 300, inText: 150 },
  paywall: { inTitle: 220, inText: 220 },
  scripts: { inTitle: 60, inText: 60 },
}
// One such phrase is a banner under a short article; a consent page says it in several ways.
const CONSENT_PHRASES = 2
const KINDS: readonly Barrier[] = ['robots', 'missing', 'consent', 'paywall', 'scripts']
// With less than a sentence there is nothing that a claim could rest on, and the rest of the page tells why.
const EMPTY_WORDS = 5
// Teasers that publishers show before the wall: two or three paragraphs.
const PAID_TEASER_WORDS = 150

export interface Shown {
  /** What was chosen as the article, buttons and invitations included. */
  readonly article: string
  /** All that a reader would see on the page. */
  readonly page: string
  readonly title: string | null
  /** The page itself says that it is for subscribers. */
  readonly forPay: boolean
}

/** Why the page is not the article; null where it may well be. */
export function barrierOf({ article, page, title, forPay }: Shown): string | null {
  const words = wordCount(article)
  const [headline, text] = [plain(title ?? ''), plain(words < EMPTY_WORDS ? page : article)]
  const kind = KINDS.find((k) => {
    const { inTitle, inText } = BARRIER_WORDS[k]
    const said = phrases(k).filter((p) => text.includes(p)).length
    return (
      (words < inTitle && phrases(k).some((p) => headline.includes(p))) ||
      (words < inText && said >= (k === 'consent' ? CONSENT_PHRASES : 1))
    )
  })
  if (kind) return REASONS[kind]
  if (forPay && words < PAID_TEASER_WORDS) return REASONS.paywall
  return words < EMPTY_WORDS ? 'holds no text' : null
}

function phrases(kind: Barrier): readonly string[] {
  return loadLexicon<Readonly<Record<Barrier, readonly string[]>>>('barriers')[kind]
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[\u2018\u2019]/gu, "'")
    .replace(/\s+/gu, ' ')
}

function wordCount(words: string): number {
  return words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}
