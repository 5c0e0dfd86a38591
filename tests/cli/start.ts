/** The command as a process, for tests that need one. */

import { run } from '../../src/cli/process.ts'

await run()
