import { isPressing } from '@jianjia/domain/duty'
import { ok, PersonId, PlainDate, refuse, UnitId } from '@jianjia/domain/kernel'
import { can } from '@jianjia/domain/policy'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { ShownDuty, shownDuty } from './duty-fields.ts'
import { findStandings } from './find-standings.ts'
import { DutyStateName, ShownStanding, shownStanding } from './standing-fields.ts'

const Member = z.strictObject({
  ...{ personId: PersonId, name: z.string(), lastOn: PlainDate.nullable(), until: PlainDate },
  state: DutyStateName,
})

/** How one branch stands with everything that it owes again and again. Whose turn it is by name, within the branch only. */
export const getUnitDuties = read({
  name: 'duty.unit',
  action: 'duty.read',
  dataClass: 'personal',
  input: { unitId: UnitId },
  target: { unit: 'unitId' },
  output: z.strictObject({
    today: PlainDate,
    unitName: z.string(),
    duties: z.array(
      z.strictObject({
        duty: ShownDuty,
        standing: ShownStanding,
        /** Missed, soon over, or due within a month. */
        pressing: z.boolean(),
        /** Those whose turn comes first on top; null for what is asked in turns, and above the branch. */
        members: z.array(Member).nullable(),
      }),
    ),
  }),
  run: async ({ db, input, actor, target, today, now }) => {
    if (target === undefined) return refuse('notFoundOrNoAccess')
    const found = await findStandings(db, { today, now, sees: ({ id }) => id === input.unitId })
    const node = found.tree.nodes.get(input.unitId)
    if (node === undefined) return refuse('notFoundOrNoAccess')
    const [unit] = found.units
    const seesNames = can(actor, 'ledger.readPersonal', target).allowed
    const names = new Map(unit?.roster.map(({ personId, name }) => [personId, name]))
    return ok({
      ...{ today, unitName: node.name },
      duties: (unit?.duties ?? []).map(({ duty, standing }) => ({
        ...{ duty: shownDuty(duty), standing: shownStanding(standing), pressing: isPressing(standing, today) },
        members:
          standing.kind === 'everybody' && seesNames
            ? standing.members
                .toSorted((a, b) => (a.until < b.until ? -1 : Number(a.until > b.until)))
                .map((member) => ({ ...member, name: names.get(member.personId) ?? '' }))
            : null,
      })),
    })
  },
})
