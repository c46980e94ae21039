import { localPart, type Tx } from '@jianjia/db'
import type { EventDraft } from '@jianjia/db/notice'
import { findSecondFactorRule, listHolders, listPersonAccounts } from '@jianjia/db/org'
import { addDays, type PlainDate } from '@jianjia/domain/kernel'
import { eventKey, secondFactorStage } from '@jianjia/domain/notice'
import { SECOND_FACTOR_ROLES } from '@jianjia/domain/policy'

/** Who is asked for a second step soon and has none, by the days that are left; nobody without an account. */
export async function secondFactorEvents(tx: Tx, today: PlainDate): Promise<readonly EventDraft[]> {
  const { fromDay } = await findSecondFactorRule(tx)
  const stage = secondFactorStage(fromDay, today)
  if (fromDay === null || stage === null) return []
  const holders = await listHolders(tx, { roles: SECOND_FACTOR_ROLES, day: today })
  const personIds = holders.map(({ personId }) => personId)
  const accounts = await listPersonAccounts(localPart(tx), { districtId: tx.districtId, personIds })
  // The last day on which nothing is asked yet: from the next one nothing but switching it on opens.
  const dueOn = addDays(fromDay, -1)
  const without = new Set(accounts.flatMap((each) => (each.secondFactor || each.disabled ? [] : [each.personId])))
  return holders
    .filter(({ personId }) => without.has(personId))
    .map(({ personId, unitId }) => ({
      ...{ kind: 'secondFactorDue' as const, unitId, subjectId: unitId, personId, happenedBy: null },
      detail: { about: '', reason: null, dueOn, count: null },
      key: eventKey('secondFactorDue', personId, fromDay, `${stage}`),
    }))
}
