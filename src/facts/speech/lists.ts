/** The words by which an article hands the word to somebody. */

import { loadLexicon } from '../../lexicon/load.ts'
import { groupBy } from '../../structures/multimap.ts'

interface Lexicon {
  readonly saying: readonly string[]
  readonly holding: readonly string[]
  readonly aspect: readonly string[]
  readonly documents: readonly string[]
  readonly 'stand-ins': readonly string[]
  readonly according: readonly string[]
  readonly 'not-speakers': readonly string[]
  readonly speakers: readonly string[]
  readonly things: readonly string[]
  readonly openers: readonly string[]
  readonly elisions: readonly string[]
  readonly 'speech-acts': readonly string[]
  readonly pronouns: readonly string[]
}

export interface Reporting {
  readonly saying: ReadonlySet<string>
  readonly holding: ReadonlySet<string>
  readonly aspect: ReadonlySet<string>
  readonly documents: ReadonlySet<string>
  readonly standIns: ReadonlySet<string>
  /** By the last word of the cue. */
  readonly according: ReadonlyMap<string, readonly (readonly string[])[]>
  readonly notSpeakers: ReadonlySet<string>
  readonly speakers: ReadonlySet<string>
  readonly things: ReadonlySet<string>
  readonly openers: ReadonlySet<string>
  readonly elisions: ReadonlySet<string>
  readonly speechActs: ReadonlySet<string>
  readonly pronouns: ReadonlySet<string>
}

let read: Reporting | null = null

export function reporting(): Reporting {
  read ??= readReporting()
  return read
}

function readReporting(): Reporting {
  const lexicon = loadLexicon<Lexicon>('reporting')
  return {
    saying: new Set(lexicon.saying),
    holding: new Set(lexicon.holding),
    aspect: new Set(lexicon.aspect),
    documents: new Set(lexicon.documents),
    standIns: new Set(lexicon['stand-ins']),
    according: byLastWord(lexicon.according),
    notSpeakers: new Set(lexicon['not-speakers']),
    speakers: new Set(lexicon.speakers),
    things: new Set(lexicon.things),
    openers: new Set(lexicon.openers),
    elisions: new Set(lexicon.elisions),
    speechActs: new Set(lexicon['speech-acts']),
    pronouns: new Set(lexicon.pronouns),
  }
}

function byLastWord(cues: readonly string[]): Map<string, string[][]> {
  return groupBy(
    cues.map((cue) => cue.split(' ')),
    (words) => words.at(-1) ?? '',
  )
}
