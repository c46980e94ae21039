import { endLink } from './end-link.ts'
import { getLink } from './get-link.ts'
import { renewLink } from './renew-link.ts'

export const calendarProcedures = { getLink, renewLink, endLink }
