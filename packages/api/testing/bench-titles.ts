import { addMonths, type AssessmentId, type PlainDate, type TitleAwardId, type UnitId } from '@jianjia/domain/kernel'
import type { NoticeSettings } from '@jianjia/domain/assessment'
import { type ApiBench, newKey } from './api-bench.ts'
import { type ReviewedOptions, seedPublished } from './bench-review.ts'
import type { BenchTenant } from './bench-tenant.ts'

/** A public notice on which nothing of a person stands. */
export const BENCH_NOTICE: NoticeSettings = {
  title: '关于年度考核结果的公示',
  fields: ['rank', 'level', 'exempt'],
  masks: ['idNumber', 'card', 'phone', 'birthDate'],
  contact: {
    office: '区教育工会办公室',
    person: '王小明',
    fullName: false,
    phone: '0571-88881234',
    email: '',
    place: '',
  },
  remark: '',
}

const LEVELS = [
  { name: '模范', min: '8' },
  { name: '先进', min: '5' },
  { name: '合格', min: '0' },
] as const

export interface BenchTitles {
  readonly assessmentId: AssessmentId
  readonly today: PlainDate
  /** In the order of the register's numbers. */
  readonly titleIds: readonly TitleAwardId[]
  readonly titleOf: ReadonlyMap<UnitId, TitleAwardId>
}

/** A rating by three levels whose titles began today, for two years, with a re-check each year. */
export async function seedTitles(
  bench: ApiBench,
  tenant: BenchTenant,
  options: ReviewedOptions = {},
): Promise<BenchTitles> {
  const { assessmentId, today } = await seedPublished(bench, tenant, { scheme: { levels: LEVELS }, ...options })
  const { districtId, people } = tenant
  const officer = bench.callerFor(people.officer)
  const { fingerprint } = await officer.rating.preview({ districtId, assessmentId })
  const validTo = addMonths(today, 24)
  const term = { validFrom: today, validTo, recheckMonths: 12 }
  await officer.rating.decide({ districtId, assessmentId, key: newKey(), fingerprint, ...term })
  const { rows } = await bench.scratch.owner.query<{ id: TitleAwardId; unit: UnitId }>(
    `select t.id, t.unit_id as unit from title_award t join rating r on r.id = t.rating_id join result_set s on s.id = r.result_set_id
     where s.assessment_id = $1 order by t.number_serial`,
    [assessmentId],
  )
  const titleOf = new Map(rows.map(({ id, unit }) => [unit, id]))
  return { assessmentId, today, titleIds: rows.map(({ id }) => id), titleOf }
}
