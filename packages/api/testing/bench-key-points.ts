import { inTenant, newId } from '@jianjia/db'
import { insertKeyPoints, issueVersion, moveKeyPoints } from '@jianjia/db/key-points'
import { type KeyPointsId, plainDate } from '@jianjia/domain/kernel'
import type { DatePair } from '@jianjia/domain/period'
import { EMPTY_KEY_POINTS, type KeyPointsContent, type KeyPointsState, newPoint, withPoint } from '@jianjia/domain/plan'
import type { ApiBench } from './api-bench.ts'
import type { BenchTenant, BenchUnitName } from './bench-tenant.ts'

export interface BenchKeyPointsOptions {
  readonly unit: BenchUnitName
  readonly state?: KeyPointsState
  readonly content?: KeyPointsContent
}

export interface BenchKeyPoints {
  readonly keyPointsId: KeyPointsId
  readonly version: number
  readonly content: KeyPointsContent
}

/** Of a year in which no other test of the bench has plans. */
const PERIOD: DatePair = { start: plainDate('2031-01-01'), end: plainDate('2031-12-31') }

/** One required point with months and one that is free. */
export function benchPoints(period: DatePair = PERIOD): KeyPointsContent {
  return [
    { ...newPoint('召开教职工代表大会并落实提案'), months: [3, 4], required: true, hint: '写明届次' },
    { ...newPoint('组织教职工健步走活动'), months: [5] },
  ].reduce<KeyPointsContent>(withPoint, { ...EMPTY_KEY_POINTS, title: '工作要点', period })
}

/** Key points of a unit in the state asked for, by the functions that the product writes with. */
export async function seedKeyPoints(
  { db }: Pick<ApiBench, 'db'>,
  tenant: BenchTenant,
  { unit, state = 'draft', content = benchPoints() }: BenchKeyPointsOptions,
): Promise<BenchKeyPoints> {
  const { unitId } = tenant.units[unit]
  const by = tenant.people.officer.personId
  return inTenant(db, tenant.districtId, 'write', async (tx) => {
    const keyPointsId = newId<KeyPointsId>()
    await insertKeyPoints(tx, { keyPointsId, unitId, draft: content, sourceSeq: 0, createdBy: by })
    const made = { keyPointsId, content }
    if (state === 'draft') return { ...made, version: 1 }
    if (state === 'discarded') {
      await moveKeyPoints(tx, { keyPointsId, from: 'draft', to: 'discarded', seenVersion: 1, draft: null })
      return { ...made, version: 2 }
    }
    const version = { versionId: newId<string>(), number: 1, contentHash: 'ab'.repeat(32), note: '', issuedBy: by }
    const period = content.period ?? PERIOD
    await issueVersion(tx, { ...version, keyPointsId, content, period, from: 'draft', seenVersion: 1 })
    if (state === 'issued') return { ...made, version: 2 }
    await moveKeyPoints(tx, { keyPointsId, from: 'issued', to: 'revising', seenVersion: 2, draft: content })
    return { ...made, version: 3 }
  })
}
