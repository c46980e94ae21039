import type { Tx } from '@jianjia/db'
import { insertMemberships } from '@jianjia/db/org'
import { type StoredMembership, voidMemberships } from '@jianjia/db/roster'
import type { PersonId } from '@jianjia/domain/kernel'
import { isSameMembership, type MembershipDays } from '@jianjia/domain/org'

export interface MembershipsOfOne {
  readonly personId: PersonId
  readonly stored: readonly StoredMembership[]
  /** As they are to be told from now on. */
  readonly told: readonly MembershipDays[]
}

/** Voids what is told otherwise and adds what is new, for any number of people in two statements. */
export async function replaceMemberships(tx: Tx, people: readonly MembershipsOfOne[], by: PersonId): Promise<void> {
  const changes = people.map(({ personId, stored, told }) => ({
    gone: stored.filter((row) => !told.some((other) => isSameMembership(row, other))),
    added: told
      .filter((row) => !stored.some((other) => isSameMembership(row, other)))
      .map(({ unitId, validFrom, validTo }) => ({ unitId, validFrom, validTo, personId, recordedBy: by })),
  }))
  await voidMemberships(tx, { ids: changes.flatMap(({ gone }) => gone.map(({ id }) => id)), by })
  await insertMemberships(
    tx,
    changes.flatMap(({ added }) => added),
  )
}
