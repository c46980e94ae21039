import { randomUUID } from 'node:crypto'
import { type ApiContext, appRouter, type Services } from '@jianjia/api'
import type { Db, Telling } from '@jianjia/db'
import type { DistrictId, IdempotencyKey, PersonId, UnitId } from '@jianjia/domain/kernel'
import type { DemoCalendar } from './calendar.ts'
import type { Cast, DemoAccount, DemoPost } from './cast.ts'
import type { DemoUnit } from './district.ts'
import type { Random } from './random.ts'

/** The whole of the product's procedures, as one person calls them. */
export type Caller = ReturnType<typeof appRouter.createCaller>

/** A unit that is assessed, with those who act for it. */
export interface DemoBranch {
  readonly unit: DemoUnit
  readonly unitId: UnitId
  readonly groups: readonly DemoUnit[]
  readonly chair: DemoAccount
  readonly committee: readonly DemoAccount[]
  /** From 1 to 10: how keen it is on sending in what it does. */
  readonly zeal: number
}

/** What every chapter of the demonstration works with. */
export interface Story extends Telling {
  readonly db: Db
  readonly services: Services
  /** Where files lie before the store keeps them. */
  readonly incoming: string
  readonly districtId: DistrictId
  readonly calendar: DemoCalendar
  readonly random: Random
  readonly units: readonly DemoUnit[]
  readonly unitIds: ReadonlyMap<string, UnitId>
  readonly cast: Cast
  /** The town and the schools, in the order of the district. */
  readonly branches: readonly DemoBranch[]
  readonly officer: DemoAccount
}

/** The procedures as this person calls them. */
export function as(story: Pick<Story, 'db' | 'services'>, person: DemoAccount): Caller {
  return appRouter.createCaller(contextOf(story, person))
}

/** What comes with a call of this person. */
export function contextOf({ db, services }: Pick<Story, 'db' | 'services'>, person: DemoAccount): ApiContext {
  const account = { accountId: person.accountId, username: person.name, mustChangePassword: false }
  return { db, services, requestId: randomUUID(), account }
}

/** What every change begins with. */
export function change({ districtId }: Pick<Story, 'districtId'>) {
  return { districtId, key: randomUUID() as string as IdempotencyKey }
}

export function accountOf(cast: Cast, { personId }: { readonly personId: PersonId }): DemoAccount {
  const account = cast.accounts.get(personId)
  if (account === undefined) throw new RangeError(`no account of ${personId}`)
  return account
}

export function accountsWith(cast: Cast, at: Pick<DemoPost, 'unit' | 'role'>): readonly DemoAccount[] {
  return cast.posts
    .filter((post) => post.unit === at.unit && post.role === at.role)
    .map(({ person }) => accountOf(cast, person))
}

export function unitIdOf({ unitIds }: Pick<Story, 'unitIds'>, key: string): UnitId {
  const unitId = unitIds.get(key)
  if (unitId === undefined) throw new RangeError(`no unit ${key}`)
  return unitId
}
