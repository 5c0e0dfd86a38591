/** `verify draft <files>`: sentences of a draft that assert a fact and have no claim or source. */

import type { Command } from 'commander'
import type { CliCommand } from '../command.ts'
import type { DraftOptions } from '../drafting.ts'
import { EXIT, type Io } from '../io.ts'
import { addCheckOptions } from '../options.ts'

export const draft: CliCommand = {
  name: 'draft',
  summary: 'sentences of a draft that assert a fact and have no claim or source',
  add(command: Command, io: Io, done) {
    command
      .argument('<drafts...>', 'Markdown, text, HTML or DOCX files, folders or globs')
      .option('--claims <file>', 'claims file (repeatable); those of the working folder where none is named', collect)
      .option('--write-stubs', 'add each new uncovered sentence to the claims file, to be given its sources')
      .option('--write-baseline', 'write the findings into the baseline as known')
    const options = addCheckOptions(command)
    command.addHelpText('after', HELP)
    command.action(async (drafts: string[]) => {
      const { claims = [], writeStubs, writeBaseline } = command.opts<DraftFlags>()
      const all = { ...options(), claims, writeStubs: writeStubs === true }
      done(await run(io, drafts, all, writeBaseline === true ? 'write' : 'report'))
    })
  },
}

interface DraftFlags {
  readonly claims?: readonly string[]
  readonly writeStubs?: true
  readonly writeBaseline?: true
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}

const HELP = `
A sentence is covered by a claim that says the same, by a mark or by a link:
  The crash killed 38 people.[^azal-deaths]
  The crash killed 38 people {claim: azal-deaths}.
  The crash [killed 38 people](https://example.org/report).

Examples:
  verify draft stories/*.md --claims claims.yaml
  verify draft story.docx --write-stubs
  verify draft stories/ --baseline verify-baseline.json --write-baseline`

async function run(io: Io, args: readonly string[], options: DraftOptions, aim: 'write' | 'report'): Promise<number> {
  const { prepareDraft, runDrafts } = await import('../drafting.ts')
  const { present, reportOfProblems } = await import('../present.ts')
  const prepared = await prepareDraft(io, options)
  if (prepared.problems.length > 0) {
    const failed = reportOfProblems(prepared.problems)
    await present(io, failed.report, failed.context, options)
    return EXIT.failed
  }
  if (aim === 'write') {
    const { report } = await runDrafts(io, args, prepared, { ...options, baseline: null })
    const { isOfDraft, updateBaseline } = await import('../baseline-file.ts')
    const own = report.findings.filter(isOfDraft)
    io.stdout.write(await updateBaseline(io, options.baseline, own, (entry) => !isOfDraft(entry)))
    return EXIT.clean
  }
  const { report, context } = await runDrafts(io, args, prepared, options)
  await present(io, report, context, options)
  if (options.writeStubs) {
    const { writeStubs } = await import('../stubs.ts')
    io.stderr.write((await writeStubs(io, options.claims[0] ?? prepared.files[0]?.path, report)) ?? '')
  }
  if (!options.writeStubs) io.trail?.done()
  const { exitCodeOf } = await import('../exit-code.ts')
  return exitCodeOf(report, context, prepared.resolved.settings)
}
