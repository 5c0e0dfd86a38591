/** `verify explain <check | claim id>`: what a check means, or everything known about one claim. */

import type { Command } from 'commander'
import type { CliCommand } from '../command.ts'
import { EXIT, type Io } from '../io.ts'
import { addCheckOptions, type CheckOptions } from '../options.ts'

export const explain: CliCommand = {
  name: 'explain',
  summary: 'what a check means, or everything known about one claim; lists the checks without a name',
  add(command: Command, io: Io, done) {
    command.argument('[name]', 'a check or the id of a claim')
    command.argument('[files...]', 'claims files in which the claim is looked for')
    const options = addCheckOptions(command)
    command.addHelpText('after', EXAMPLES)
    command.action(async (name: string | undefined, files: string[]) => done(await run(io, name ?? null, files, options())))
  },
}

const EXAMPLES = `
Examples:
  verify explain
  verify explain conflicting-numbers
  verify explain azal-deaths claims.yaml`

async function run(io: Io, name: string | null, files: readonly string[], options: CheckOptions): Promise<number> {
  const { explainCheck, listChecks } = await import('../explaining.ts')
  const text = name === null ? listChecks() : explainCheck(name)
  if (text === null) return explainClaim(io, name ?? '', files, options)
  io.stdout.write(text)
  return EXIT.clean
}

async function explainClaim(io: Io, id: string, files: readonly string[], options: CheckOptions): Promise<number> {
  const { prepare, refuseShard, runChecks } = await import('../checking.ts')
  refuseShard(options)
  const { present, reportOfProblems } = await import('../present.ts')
  const { refuseMistypedCheck, refuseUnknownName } = await import('../explaining.ts')
  const { claimsFilesHere } = await import('../claims-files.ts')
  if (files.length === 0 && (await claimsFilesHere(io)).length === 0) refuseMistypedCheck(id)
  const wide = { ...options, claim: id, verbose: true }
  const prepared = await prepare(io, files, wide)
  if (prepared.problems.length > 0) {
    const { report, context } = reportOfProblems(prepared.problems)
    await present(io, report, context, wide)
    return EXIT.failed
  }
  refuseUnknownName(id, prepared.files)
  const { report, context } = await runChecks(io, prepared, wide)
  const { claimPage } = await import('../claim-page.ts')
  if (isText(options)) io.stdout.write(await claimPage(io, report, prepared.files))
  await present(io, report, context, wide)
  return EXIT.clean
}

/** The page is for people; machines get the report alone. */
function isText({ outputs }: CheckOptions): boolean {
  return outputs.every(({ format, file }) => format === 'text' && file === null)
}
