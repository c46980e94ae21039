import { cast } from './cast.ts'
import { look } from './look.ts'
import { take } from './take.ts'

export const ballotProcedures = { cast, look, take }
