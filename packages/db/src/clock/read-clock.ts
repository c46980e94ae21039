import type { PlainDate } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { LocalRead, TenantRead } from '../frame/handles.ts'

export interface ClockReading {
  /** ISO instant in UTC, the same in the whole transaction. */
  readonly now: string
  /** The day in the tenant's time zone. */
  readonly today: PlainDate
}

/** What time it is for the product. Nothing that is stored or decided asks another clock. */
export async function readClock(read: TenantRead): Promise<ClockReading> {
  const { rows } = await sql<{ now: Date; today: PlainDate }>`
    select app.now() as now, app.today(${read.districtId}) as today`.execute(read)
  const [row] = rows
  if (row === undefined) throw new Error('the clock is missing')
  return { now: row.now.toISOString(), today: row.today }
}

/** The instant only, where there is no tenant. */
export async function readInstant(read: LocalRead): Promise<string> {
  const { rows } = await sql<{ now: Date }>`select app.now() as now`.execute(read)
  const [row] = rows
  if (row === undefined) throw new Error('the clock is missing')
  return row.now.toISOString()
}

/** What day it is in a time zone, where there is no tenant. */
export async function readDayIn(read: LocalRead, timeZone: string): Promise<PlainDate> {
  const { rows } = await sql<{ today: PlainDate }>`select (app.now() at time zone ${timeZone})::date as today`.execute(
    read,
  )
  const [row] = rows
  if (row === undefined) throw new Error('the clock is missing')
  return row.today
}

/** The first instant at which something due on the day is late, in the tenant's time zone. */
export async function endOfDay(read: TenantRead, day: PlainDate): Promise<string> {
  const { rows } = await sql<{ end: Date }>`
    select app.end_of_day(${day}, d.time_zone) as "end" from app.district d where d.id = ${read.districtId}`.execute(
    read,
  )
  const [row] = rows
  if (row === undefined) throw new Error('the district is missing')
  return row.end.toISOString()
}
