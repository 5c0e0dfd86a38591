/** How many columns of a terminal a text takes. */

import { eastAsianWidth } from 'get-east-asian-width'

// Latin, Greek, Cyrillic and the usual signs: a column a letter.
const NARROW = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u0391-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e]*$/

interface Rules {
  readonly clusters: Intl.Segmenter
  readonly visible: RegExp
  readonly emoji: RegExp
  readonly wide: RegExp
}

let rules: Rules | null = null

/** As string-width counts; without its rules for every text, which cost a quarter of a start (Intl.Segmenter and the emoji class). */
export function columnsOf(text: string): number {
  if (NARROW.test(text)) return text.length
  rules ??= makeRules()
  let width = 0
  for (const { segment } of rules.clusters.segment(text.replace(COLOUR, ''))) width += clusterWidth(segment, rules)
  return width
}

const COLOUR = /\u001b\[[\d;]*m|\u001b\]8;[^\u0007\u001b]*(?:\u0007|\u001b\\)/g

const EMOJI = '^\\p{RGI_Emoji}$'

function makeRules(): Rules {
  return {
    clusters: new Intl.Segmenter(),
    visible: /[^\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Mn}\p{Me}\p{Cs}]/u,
    // Built here: the class of all emoji sequences is slow to read even where it is never used.
    emoji: new RegExp(EMOJI, 'v'),
    wide: /\p{Mc}|[\uff00-\uffef]/u,
  }
}

function clusterWidth(cluster: string, { visible, emoji, wide }: Rules): number {
  const at = cluster.search(visible)
  if (at < 0) return 0
  if (emoji.test(cluster)) return 2
  const [first = '', ...rest] = cluster.slice(at)
  return [first, ...rest.filter((char) => wide.test(char))].reduce((sum, char) => sum + eastAsianWidth(char.codePointAt(0) ?? 0), 0)
}

export default columnsOf
