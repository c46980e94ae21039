import { end } from './end-sessions.ts'
import { list } from './list-sessions.ts'
import { setLanguage } from './set-language.ts'
import { me } from './me.ts'

export const sessionProcedures = { me, list, end, setLanguage }
