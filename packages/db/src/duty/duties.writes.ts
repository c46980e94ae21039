import type { DutyDraft } from '@jianjia/domain/duty'
import type { DutyId, PersonId, PlainDate } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { Tx } from '../frame/handles.ts'
import { insertRows } from '../frame/insert-rows.ts'

export interface NewDuty {
  readonly id: DutyId
  readonly draft: DutyDraft
  /** The one whose place it takes. */
  readonly follows: DutyId | null
  readonly by: PersonId
}

export async function insertDuties(tx: Tx, duties: readonly NewDuty[]): Promise<void> {
  await insertRows(
    tx,
    'duty',
    duties.map(({ id, draft, follows, by }) => ({
      ...{ id, follows, name: draft.name, soon_days: draft.soonDays, starts_on: draft.startsOn },
      ...{ counted: JSON.stringify(draft.counted), cadence: JSON.stringify(draft.cadence) },
      ...{ unit_kinds: [...draft.unitKinds], set_by: by, changed_by: by },
    })),
  )
}

interface Said {
  readonly dutyId: DutyId
  readonly seenVersion: number
  readonly by: PersonId
}

export interface DutyName extends Said {
  readonly name: string
  readonly soonDays: number
}

/** What it is called, and from when on it ends soon. False when somebody was faster. */
export function renameDuty(tx: Tx, { name, soonDays, ...said }: DutyName): Promise<boolean> {
  return sayAnew(tx, said, { name, soon_days: soonDays })
}

export interface DutyEnd extends Said {
  readonly endsOn: PlainDate
}

/** Its last day. False when somebody was faster. */
export function endDuty(tx: Tx, { endsOn, ...said }: DutyEnd): Promise<boolean> {
  return sayAnew(tx, said, { ends_on: endsOn })
}

type Part = { readonly name: string; readonly soon_days: number } | { readonly ends_on: PlainDate }

async function sayAnew(tx: Tx, { dutyId, seenVersion, by }: Said, part: Part): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('duty')
    .set({ ...part, version: seenVersion + 1, changed_by: by, changed_at: sql<Date>`app.now()` })
    .where('district_id', '=', tx.districtId)
    .where('id', '=', dutyId)
    .where('version', '=', seenVersion)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
