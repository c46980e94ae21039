import type { Tx } from '@jianjia/db'
import { insertNoticeEvents } from '@jianjia/db/notice'
import type { PersonId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import type { EventKind } from '@jianjia/domain/notice'
import type { Services } from '../../frame/context.ts'

/** Something that somebody is to be told, as the use case knows it. */
export interface Happened {
  readonly kind: EventKind
  readonly unitId: UnitId
  /** The thing it leads to: the plan, the assessment. */
  readonly subjectId: string
  /** What the thing is called. */
  readonly about: string
  /** For kinds that one person is told. */
  readonly personId?: PersonId
  readonly reason?: string
  readonly dueOn?: PlainDate
  readonly count?: number
}

interface Teller {
  readonly tx: Tx
  readonly services: Pick<Services, 'jobs'>
  /** Who does it, and so is not told; null = nobody in person. */
  readonly by: PersonId | null
}

/** Keeps what has happened in the transaction of the change, and has it told as soon as the change is stored. */
export async function happened({ tx, services, by }: Teller, events: readonly Happened[]): Promise<void> {
  if (events.length === 0) return
  await insertNoticeEvents(
    tx,
    events.map(({ kind, unitId, subjectId, about, personId, reason, dueOn, count }) => ({
      ...{ kind, unitId, subjectId, personId: personId ?? null, happenedBy: by },
      detail: { about, reason: reason ?? null, dueOn: dueOn ?? null, count: count ?? null },
    })),
  )
  await services.jobs.add(tx, { name: 'tellEvents', payload: { districtId: tx.districtId } })
}
