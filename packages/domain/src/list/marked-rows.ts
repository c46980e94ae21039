import { z } from 'zod'
import type { Said } from './said.ts'

/** As many rows can be marked for a file of their own: more ids than these are too long for an address. */
export const MOST_MARKED = 300

/** The ids of marked rows as an address holds them: one behind the other, with a dot between. */
export const MarkedRows = z.string().regex(new RegExp(`^[0-9a-z-]{1,36}(\\.[0-9a-z-]{1,36}){0,${MOST_MARKED - 1}}$`))

export function markedIds(joined: string): readonly string[] {
  return joined.split('.')
}

export function joinMarked(ids: readonly string[]): string {
  return ids.join('.')
}

/** What narrows a file of marked rows, in words. */
export const MARKED_ROWS: Said = { zh: '只含选中的行', en: 'marked rows only' }
