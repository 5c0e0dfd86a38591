/** Our own stories of similar events, second half: the check of what was tuned on the first. */

import { storiesSet } from '../stories.ts'

export default storiesSet('-2')
