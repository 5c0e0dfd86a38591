/** The words of `verify explain`. */

import { ALL_CHECKS } from '../checks/index.ts'
import { didYouMean } from '../claims/issues.ts'
import type { Check, ClaimsFile } from '../model.ts'
import { UsageError } from './io.ts'

export function listChecks(): string {
  const width = Math.max(...ALL_CHECKS.map((check) => check.code.length))
  return `${ALL_CHECKS.map(({ code, severity, title }) => `${code.padEnd(width)}  ${severity.padEnd(7)}  ${title}`).join('\n')}\n`
}

/** null where no check has this name. */
export function explainCheck(name: string): string | null {
  const check = ALL_CHECKS.find(({ code }) => code === name)
  return check ? page(check) : null
}

function page({ code, severity, title, why, help, example }: Check): string {
  const indented = example.trimEnd().replace(/^(?=.)/gm, '  ')
  return `${code} [${severity}]: ${title}

Why it matters: ${why}
What to do: ${help}
Switch it off: --check ${code}=off, or \`checks: { ${code}: off }\` under \`settings:\`

Example:
${indented}
`
}

export function refuseUnknownName(name: string, files: readonly ClaimsFile[]): void {
  const claims = files.flatMap((file) => file.claims.map((claim) => claim.id))
  if (claims.includes(name)) return
  const names = [...ALL_CHECKS.map((check) => check.code), ...claims]
  throw new UsageError(`\`${name}\` is neither a check nor a claim`, didYouMean(name, names) ?? '`verify explain` lists the checks')
}

/** Where no claims file is near either, a name that looks like a check's is a slip of the fingers. */
export function refuseMistypedCheck(name: string): void {
  const near = didYouMean(
    name,
    ALL_CHECKS.map((check) => check.code),
  )
  if (near) throw new UsageError(`\`${name}\` is neither a check nor a claim`, near)
}
