import type { StoredDuty } from '@jianjia/db/duty'
import { Cadence, Counted, DutyUnitKind, tellDuty } from '@jianjia/domain/duty'
import { DutyId, PlainDate } from '@jianjia/domain/kernel'
import { LedgerKind, METRIC_SHAPES } from '@jianjia/domain/ledger'
import { z } from 'zod'

/** A duty as the screens show it: what it asks, in words too, and in which ledger that is recorded. */
export const ShownDuty = z.strictObject({
  dutyId: DutyId,
  name: z.string(),
  words: z.strictObject({ zh: z.string(), en: z.string() }),
  ledger: LedgerKind,
  counted: Counted,
  cadence: Cadence,
  unitKinds: z.array(DutyUnitKind),
  soonDays: z.int(),
  startsOn: PlainDate,
  endsOn: PlainDate.nullable(),
  version: z.int(),
})

export function shownDuty(duty: StoredDuty): z.input<typeof ShownDuty> {
  const { id, name, counted, cadence, unitKinds, soonDays, startsOn, endsOn, version } = duty
  return {
    ...{ dutyId: id, name, counted, cadence, unitKinds: [...unitKinds], soonDays, startsOn, endsOn, version },
    ...{ words: tellDuty(duty), ledger: METRIC_SHAPES[counted.metric].ledger },
  }
}
