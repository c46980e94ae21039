import { listDuties as findDuties } from '@jianjia/db/duty'
import { firstDuties, tellDuty } from '@jianjia/domain/duty'
import { DutyId, ok, PlainDate } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { ShownDuty, shownDuty } from './duty-fields.ts'

const Offered = ShownDuty.omit({ dutyId: true, ledger: true, endsOn: true, version: true })

/** What the district asks again and again, what it has asked, and what it is offered to begin with. */
export const listDuties = read({
  name: 'duty.list',
  action: 'duty.read',
  dataClass: 'internal',
  input: {},
  target: 'scope',
  output: z.strictObject({
    today: PlainDate,
    duties: z.array(ShownDuty.extend({ follows: DutyId.nullable(), changedByName: z.string() })),
    /** The usual ones that do not hold yet, by their names. */
    offered: z.array(Offered),
  }),
  run: async ({ db, today }) => {
    const duties = await findDuties(db)
    const held = new Set(duties.flatMap(({ name, endsOn }) => (endsOn === null || endsOn >= today ? [name] : [])))
    const offered = firstDuties(today).filter(({ name }) => !held.has(name))
    return ok({
      today,
      duties: duties.map((duty) => ({
        ...shownDuty(duty),
        follows: duty.follows,
        changedByName: duty.changedByName,
      })),
      offered: offered.map((draft) => ({ ...draft, unitKinds: [...draft.unitKinds], words: tellDuty(draft) })),
    })
  },
})
