import { findPlacedOn } from '@jianjia/db/ledger'
import { listMembers } from '@jianjia/db/roster'
import { ok, PersonId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { read } from '../../frame/read.ts'

/** So many are offered at once; whoever wants another types more of the name. */
const OFFERED = 50

/** What names are searched by: in lower case, without blanks. */
export function searchWords(words: string): string {
  return words.normalize('NFKC').toLowerCase().replaceAll(/[\s']/g, '')
}

/** Members to be named in a record of a unit: those of its branch on a day, found by name, pinyin or initials. */
export const searchRoster = read({
  name: 'roster.search',
  action: 'ledger.record',
  dataClass: 'personal',
  input: {
    unitId: UnitId,
    words: z.string().max(80),
    /** Absent: today. */
    day: PlainDate.optional(),
    /** Everybody whose own unit this is, and nobody else of the branch. */
    everybodyHere: z.boolean().optional(),
    /** Those who are named already and are to be called by name, whatever the words. */
    personIds: z.array(PersonId).max(2000).optional(),
  },
  target: { unit: 'unitId' },
  output: z.strictObject({
    members: z.array(
      z.strictObject({
        ...{ personId: PersonId, name: z.string(), unitId: UnitId, unitName: z.string() },
        retired: z.boolean(),
      }),
    ),
    total: z.int(),
  }),
  run: async ({ db, input, today }) => {
    const { unitId, words, personIds, everybodyHere = false, day = today } = input
    const placed = await findPlacedOn(db, unitId, day)
    const found = await listMembers(db, {
      ...{ unitId: placed?.branchId ?? unitId, day },
      ...(everybodyHere
        ? { groupIds: [unitId], statuses: ['inService'] }
        : personIds === undefined
          ? { words: searchWords(words), statuses: ['inService', 'retired'], limit: OFFERED }
          : { personIds }),
    })
    const members = found.members.map(({ personId, name, unitId: of, unitName, status }) => ({
      ...{ personId, name, unitId: of, unitName, retired: status === 'retired' },
    }))
    return ok({ members, total: found.total })
  },
})
