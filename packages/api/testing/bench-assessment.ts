import { inTenant, insertRows, newId } from '@jianjia/db'
import { insertAssessment } from '@jianjia/db/assessment'
import { readClock } from '@jianjia/db/clock'
import {
  addDays,
  type AssessmentId,
  type FileId,
  type PlainDate,
  plainDate,
  type SchemeId,
} from '@jianjia/domain/kernel'
import { parseScheme, type Scheme } from '@jianjia/domain/scheme'
import { createHash, randomUUID } from 'node:crypto'
import type { ApiBench } from './api-bench.ts'
import type { BenchPersonName, BenchTenant, BenchUnitName } from './bench-tenant.ts'

/** A sheet with a line of each mode: from records, claimed with and without files, entered by the district. */
export const BENCH_ITEMS = { dispatch: 'dispatch', rules: 'rules', joined: 'joined', members: 'members' } as const

const counted = { aggregate: 'sum', of: { metric: 'dispatch.adopted' }, window: { kind: 'assessment' } }
const line = { missing: 'zero', rounding: null, source: { kind: 'judgement' } }

const BENCH_SCHEME = {
  format: 'jianjia.scheme/1',
  name: '学校工会年度考核细则',
  categories: [
    { id: 'daily', name: '日常工作' },
    { id: 'organisation', name: '组织建设' },
  ],
  items: [
    {
      ...{ ...line, id: BENCH_ITEMS.dispatch, name: '信息报送', category: 'daily', points: '6' },
      ...{ rule: { kind: 'pointsPerOccurrence', each: '2', cap: '6' }, source: { kind: 'measure', query: counted } },
    },
    {
      ...{ ...line, id: BENCH_ITEMS.rules, name: '制度健全', category: 'organisation', points: '4', minEvidence: 1 },
      rule: { kind: 'allOrNothing' },
    },
    {
      ...{ ...line, id: BENCH_ITEMS.joined, name: '会员入会率', category: 'organisation', points: '5' },
      rule: { kind: 'ratioThreshold', minPct: '95' },
    },
    {
      ...{ ...line, id: BENCH_ITEMS.members, name: '参加全区活动', category: 'daily', points: '5' },
      ...{ rule: { kind: 'minimumCount', min: 2, below: 'proportional' }, source: { kind: 'districtEntry' } },
    },
  ],
  review: { combine: 'mean', minReviews: 2, maxSpreadPct: '40' },
  totalRounding: null,
  rankBy: 'total',
  levels: [],
  compare: 'afterRounding',
}

/** The bench's scheme, with other parts where they are given: `{ levels: […], quotas: […] }`. */
export function benchScheme(other: object = {}): Scheme {
  const reading = parseScheme({ ...BENCH_SCHEME, ...other })
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
  return reading.scheme
}

export interface BenchAssessment {
  readonly assessmentId: AssessmentId
  readonly schemeId: SchemeId
  readonly today: PlainDate
  readonly selfDue: PlainDate
  readonly reviewDue: PlainDate
}

export interface BenchAssessmentOptions {
  /** Who takes part; the two schools and the town with its school where nothing is said. */
  readonly units?: readonly BenchUnitName[]
  readonly exempt?: readonly BenchUnitName[]
  /** Parts of the scheme that differ from the bench's: levels, quotas, how marks combine. */
  readonly scheme?: object
  /** In which segment a unit is scored; none where nothing is said. */
  readonly segments?: Partial<Record<BenchUnitName, string>>
  /** Days from today; ten and twenty where nothing is said. */
  readonly selfDueIn?: number
}

const EVERY_UNIT = ['town', 'townSchool', 'school', 'otherSchool'] as const satisfies readonly BenchUnitName[]

/** A published scheme and an assessment by it, opened today for the calendar year. */
export async function seedAssessment(
  { db }: Pick<ApiBench, 'db'>,
  tenant: BenchTenant,
  { units = EVERY_UNIT, exempt = [], segments = {}, selfDueIn = 10, scheme: parts = {} }: BenchAssessmentOptions = {},
): Promise<BenchAssessment> {
  return inTenant(db, tenant.districtId, 'write', async (tx) => {
    const { today } = await readClock(tx)
    const schemeId = newId<SchemeId>()
    const assessmentId = newId<AssessmentId>()
    const [selfDue, reviewDue] = [addDays(today, selfDueIn), addDays(today, selfDueIn + 10)]
    const scheme = { schemeId, schemeVersion: 1, name: `${today.slice(0, 4)} 年度考核` }
    const period = {
      periodStart: plainDate(`${today.slice(0, 4)}-01-01`),
      periodEnd: plainDate(`${today.slice(0, 4)}-12-31`),
    }
    await seedScheme(tx, tenant, { schemeId, parts })
    await insertAssessment(tx, {
      ...{ assessmentId, assessorUnitId: tenant.units.district.unitId, openedBy: tenant.people.officer.personId },
      draft: { ...scheme, ...period, selfDue, reviewDue, publicityDays: 7 },
      cohort: units.map((name) => ({
        ...{ unitId: tenant.units[name].unitId, segment: segments[name] ?? null },
        exemptReason: exempt.includes(name) ? '上年度示范单位' : null,
      })),
    })
    return { assessmentId, schemeId, today, selfDue, reviewDue }
  })
}

/** A published scheme without an assessment. */
export async function seedPublishedScheme({ db }: Pick<ApiBench, 'db'>, tenant: BenchTenant): Promise<SchemeId> {
  const schemeId = newId<SchemeId>()
  await inTenant(db, tenant.districtId, 'write', (tx) => seedScheme(tx, tenant, { schemeId, parts: {} }))
  return schemeId
}

async function seedScheme(
  tx: Parameters<typeof insertRows>[0],
  tenant: BenchTenant,
  { schemeId, parts }: { readonly schemeId: SchemeId; readonly parts: object },
): Promise<void> {
  const body = JSON.stringify(benchScheme(parts))
  const named = { name: '学校工会年度考核细则', year_label: '2026' }
  await insertRows(tx, 'scheme', [
    {
      id: schemeId,
      owner_unit_id: tenant.units.district.unitId,
      ...named,
      state: 'published',
      draft: body,
      written: body,
    },
  ])
  await insertRows(tx, 'scheme_version', [
    {
      ...{ scheme_id: schemeId, number: 1, body, written: body, canonical: body },
      ...{ content_hash: 'bench', structure_hash: 'bench' },
    },
  ])
}

interface FileOwner {
  readonly unit: BenchUnitName
  readonly by: BenchPersonName
}

/** The row of a stored file of a unit, without bytes. */
export async function seedFile(
  { scratch }: Pick<ApiBench, 'scratch'>,
  tenant: BenchTenant,
  of: FileOwner,
): Promise<FileId> {
  const fileId = newId<FileId>()
  const sha256 = createHash('sha256').update(randomUUID()).digest('hex')
  await scratch.owner.query(
    `insert into evidence_file (district_id, id, owner_unit_id, sha256, size, media_type, original_name, uploaded_by)
     values ($1, $2, $3, $4, 2048, 'application/pdf', '工会制度汇编.pdf', $5)`,
    [tenant.districtId, fileId, tenant.units[of.unit].unitId, sha256, tenant.people[of.by].personId],
  )
  return fileId
}

/** Answers every line of a unit's sheet and puts the file there that is asked for, as the database's owner. */
export async function fillSheet(bench: Pick<ApiBench, 'scratch'>, tenant: BenchTenant, of: FilledSheet): Promise<void> {
  const { assessmentId, unit } = of
  const { districtId, units, people } = tenant
  const { unitId } = units[unit]
  const by = people.chair.personId
  const answers = [
    [BENCH_ITEMS.rules, true],
    [BENCH_ITEMS.joined, [97, 100]],
  ] as const
  for (const [itemId, value] of answers)
    await bench.scratch.owner.query(
      `insert into self_item (district_id, assessment_id, unit_id, item_id, value, note, saved_by) values ($1, $2, $3, $4, $5, '', $6)`,
      [districtId, assessmentId, unitId, itemId, JSON.stringify(value), by],
    )
  const fileId = await seedFile(bench, tenant, { unit, by: 'chair' })
  await bench.scratch.owner.query(
    `insert into evidence_use (district_id, id, file_id, unit_id, subject_kind, subject_id, item_id, added_by)
     values ($1, gen_random_uuid(), $2, $3, 'selfItem', $4, $5, $6)`,
    [districtId, fileId, unitId, assessmentId, BENCH_ITEMS.rules, by],
  )
}

interface FilledSheet {
  readonly assessmentId: AssessmentId
  readonly unit: BenchUnitName
}

/** Hands a filled sheet in, as the database's owner. */
export async function handInSheet(
  bench: Pick<ApiBench, 'scratch'>,
  tenant: BenchTenant,
  of: FilledSheet,
): Promise<void> {
  await fillSheet(bench, tenant, of)
  await bench.scratch.owner.query(
    `update assessment_unit set state = 'selfAssessed', submitted_at = app.now(), submitted_by = $4,
       receipt_no = '2026-0001-' || (select count(*) from assessment_unit where receipt_no is not null), version = version + 1
     where district_id = $1 and assessment_id = $2 and unit_id = $3`,
    [tenant.districtId, of.assessmentId, tenant.units[of.unit].unitId, tenant.people.chair.personId],
  )
}
