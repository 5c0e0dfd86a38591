/** Our own stories of similar events, first half: the half to work on. */

import { storiesSet } from '../stories.ts'

export default storiesSet('')
