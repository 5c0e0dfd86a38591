/** Real incidents told by several outlets: tolls that agree, differ or grow. */

import type { Report, ReportFinding } from '../../../src/model.ts'
import { compare } from '../../../src/verify.ts'
import { describe, describeAgreement } from '../matching.ts'
import { type LabelledSet, rows, type SetResult, scores } from '../set.ts'

interface Article {
  article_id: string
  source: string
  title: string
  text: string
  deaths: number
  qualifier: string
}
interface Incident {
  id: string
  label: string
  articles: Article[]
  pairs: { a: string; b: string; deaths_differ: boolean; containment7: number }[]
}

const set: LabelledSet = {
  name: 'events',
  targets: { 'toll conflict F1': 0.8, 'silent on agreeing': 0.9, 'updates called conflicts': 0, 'across events': 0 },
  run,
}
export default set

async function run(folder: string): Promise<SetResult> {
  const incidents = rows<Incident>(folder, 'events', 'events.jsonl')
  const misses: string[] = []
  const alarms: string[] = []
  let hit = 0
  let found = 0
  let wanted = 0
  let agreeing = 0
  let silent = 0
  let updates = 0
  for (const incident of incidents) {
    const report = await compare(incident.articles.map(given))
    const loud = acrossNumbers(report)
    const isConflict = incident.label.includes('conflict')
    const right = loud.filter((f) => isConflict && oppositeDeaths(f, incident))
    if (isConflict) wanted++
    if (right.length > 0 || (isConflict && loud.length > 0)) hit++
    else if (isConflict) misses.push(`${incident.id}: no conflict`)
    if (loud.length > 0) found++
    if (incident.label === 'agree') {
      agreeing++
      if (loud.length === 0) silent++
      else alarms.push(...loud.map((f) => `${incident.id}: ${describe(f)}`))
    }
    if (incident.label === 'update' && loud.length > 0) {
      updates++
      alarms.push(...loud.map((f) => `${incident.id} (update): ${describe(f)}`))
    }
    if (isConflict) misses.push(...loud.filter((f) => !oppositeDeaths(f, incident)).map((f) => `${incident.id} (other): ${describe(f)}`))
  }
  const pool = await compare(incidents.flatMap((i) => i.articles.map(given)))
  const eventOf = new Map(incidents.flatMap((i) => i.articles.map((a) => [a.article_id, i.id])))
  const across = pool.findings.filter(
    (f) => f.check.startsWith('conflicting-') && new Set(f.sides.flatMap((s) => s.sources).map((id) => eventOf.get(id))).size > 1,
  )
  const agreeAcross = pool.agreements.filter((g) => new Set(g.sources.map((id) => eventOf.get(id))).size > 1)
  alarms.push(...across.map((f) => `across: ${describe(f)}`), ...agreeAcross.map((g) => `across: ${describeAgreement(g)}`))
  const { precision, recall, f1 } = scores(hit, found, wanted)
  return {
    figures: {
      'toll conflict precision': precision,
      'toll conflict recall': recall,
      'toll conflict F1': f1,
      'silent on agreeing': silent / agreeing,
      'updates called conflicts': updates,
      'across events': across.length,
      'agreements across events': agreeAcross.length,
    },
    misses,
    alarms,
  }
}

function given(a: Article): { id: string; text: string; title: string; publisher: string } {
  return { id: a.article_id, text: a.text, title: a.title, publisher: a.source }
}

function acrossNumbers(report: Report): ReportFinding[] {
  return report.findings.filter((f) => f.check === 'conflicting-numbers')
}

function oppositeDeaths(finding: ReportFinding, incident: Incident): boolean {
  const values = new Set(incident.articles.map((a) => a.deaths))
  return finding.sides.filter((s) => [...values].some((v) => s.value.includes(String(v)))).length > 1 || incident.label.includes('families')
}
