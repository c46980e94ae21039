import { setClock } from '@jianjia/db/testing'
import type { SheetLine } from './modules/self-assessment/sheet-line.ts'
import { type ApiBench, apiBench, type BenchPerson, type Caller, newKey, outcomeOf } from '@jianjia/api/testing'
import { expect, test } from 'vitest'

type Tenant = ApiBench['tenant']
type SchoolName = 'school' | 'otherSchool' | 'townSchool'

/** Whoever chairs a school answers for it; the chairs of the others review it. */
const CHAIRS = { school: 'chair', otherSchool: 'otherChair', townSchool: 'townSchoolChair' } as const
const SCHOOLS = Object.keys(CHAIRS) as SchoolName[]

/** The largest claim that a rule of the preset takes. */
function bestAnswer({ criterion, full }: SheetLine): unknown {
  switch (criterion.rule.kind) {
    case 'allOrNothing':
      return true
    case 'minimumCount':
      return criterion.rule.min
    case 'range':
    case 'judged':
      return full
    case 'gradedLevels':
      return Object.keys(criterion.rule.levels)[0]
    default:
      throw new Error(`the preset has a claim of a kind that this test does not answer: ${criterion.rule.kind}`)
  }
}

interface Cycle {
  readonly bench: ApiBench
  readonly tenant: Tenant
}

function base({ tenant }: Cycle) {
  return { districtId: tenant.districtId, key: newKey() }
}

function as(cycle: Cycle, person: keyof Tenant['people']): Caller {
  return cycle.bench.callerFor(cycle.tenant.people[person])
}

function idOf(cycle: Cycle, name: keyof Tenant['units']) {
  return cycle.tenant.units[name].unitId
}

async function upload(cycle: Cycle, by: BenchPerson, ownerUnitId: string): Promise<string> {
  const input = { ...base(cycle), ownerUnitId }
  const bytes = new TextEncoder().encode(`%PDF-1.4 ${ownerUnitId}`)
  const answer = await cycle.bench.upload('evidence.upload', { by, input, bytes })
  return (answer as { fileId: string }).fileId
}

async function openAssessment(cycle: Cycle): Promise<string> {
  const officer = as(cycle, 'officer')
  const parameters = { dispatches: 2, modelSharePct: 34, ties: 'excludeTied' }
  const made = await officer.scheme.createFromPreset({
    ...base(cycle),
    ...{ preset: 'schoolUnionAnnual', parameters, name: '2026 年学校工会考核细则', yearLabel: '2026' },
  })
  const { schemeId } = made
  const published = await officer.scheme.publish({ ...base(cycle), schemeId, expectedVersion: 1 })
  expect(published).toMatchObject({ number: 1, contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) })
  const { assessmentId } = await officer.assessment.open({
    ...base(cycle),
    ...{ name: '2026 年度考核', schemeId, schemeVersion: 1, publicityDays: 5, exemptions: [] },
    ...{ periodStart: '2026-01-01', periodEnd: '2026-12-31', selfDue: '2026-12-10', reviewDue: '2026-12-20' },
    unitIds: SCHOOLS.map((name) => idOf(cycle, name)),
  })
  const add = SCHOOLS.flatMap((name) =>
    SCHOOLS.filter((other) => other !== name).map((other) => ({
      unitId: idOf(cycle, name),
      reviewerId: cycle.tenant.people[CHAIRS[other]].personId,
    })),
  )
  await officer.assessment.assignReviewers({ ...base(cycle), assessmentId, add, withdraw: [] })
  return assessmentId
}

async function recordDispatches(cycle: Cycle): Promise<string[]> {
  const leader = cycle.tenant.people.groupLeader
  const unitId = idOf(cycle, 'schoolGroup')
  const fileId = await upload(cycle, leader, unitId)
  const ids: string[] = []
  for (const title of ['春季健步走', '青年教师读书会']) {
    const details = {
      genre: 'news',
      channel: '区教育工会公众号',
      level: 'district',
      adopted: true,
      adoptedOn: '2026-04-02',
      link: null,
      author: null,
    } as const
    const entry = { kind: 'dispatch', unitId, day: '2026-04-01', title, details } as const
    const { entryId } = await as(cycle, 'groupLeader').ledger.record({ ...base(cycle), entry, fileIds: [fileId] })
    ids.push(entryId)
  }
  return ids
}

async function fillAndSubmit(cycle: Cycle, name: SchoolName, assessmentId: string): Promise<string> {
  const chair = as(cycle, CHAIRS[name])
  const of = { assessmentId, unitId: idOf(cycle, name) }
  const sheet = await chair.selfAssessment.get({ districtId: cycle.tenant.districtId, ...of })
  const fileId = await upload(cycle, cycle.tenant.people[CHAIRS[name]], of.unitId)
  for (const line of sheet.lines.filter((each) => each.mode === 'claim')) {
    const itemId = line.criterion.id
    const answer = { value: bestAnswer(line) as string, note: '', expectedVersion: line.version }
    await chair.selfAssessment.saveItem({ ...base(cycle), ...of, itemId, ...answer })
    if ((line.criterion.minEvidence ?? 0) > 0)
      await chair.selfAssessment.attachEvidence({ ...base(cycle), ...of, itemId, fileIds: [fileId] })
  }
  const { version, missing } = await chair.selfAssessment.get({ districtId: cycle.tenant.districtId, ...of })
  expect(missing).toEqual([])
  const receipt = await chair.selfAssessment.submit({ ...base(cycle), ...of, expectedVersion: version })
  return receipt.receiptNo
}

async function review(
  cycle: Cycle,
  name: SchoolName,
  by: SchoolName,
  given: { assessmentId: string; less: readonly string[] },
) {
  const reviewer = as(cycle, CHAIRS[by])
  const of = { assessmentId: given.assessmentId, unitId: idOf(cycle, name) }
  const sheet = await reviewer.review.get({ districtId: cycle.tenant.districtId, ...of })
  const marks = sheet.items
    .filter((item) => item.needsMark)
    .map((item) => ({
      ...{ itemId: item.itemId, note: '', seenVersion: 0 },
      points: given.less.includes(item.itemId) ? item.allowed.min : item.allowed.max,
    }))
  await reviewer.review.saveMarks({ ...base(cycle), ...of, marks })
  await reviewer.review.submit({ ...base(cycle), ...of, expectedVersion: sheet.version })
}

async function enterDistrictFacts(cycle: Cycle, assessmentId: string) {
  const { scheme } = await as(cycle, 'officer').scheme.version({
    districtId: cycle.tenant.districtId,
    ...{
      schemeId:
        (await as(cycle, 'officer').scheme.list({ districtId: cycle.tenant.districtId })).schemes[0]?.schemeId ?? '',
      number: 1,
    },
  })
  for (const item of scheme.items.filter((each) => each.source?.kind === 'districtEntry'))
    for (const name of SCHOOLS)
      await as(cycle, 'officer').assessment.setDistrictFact({
        ...base(cycle),
        ...{ assessmentId, unitId: idOf(cycle, name), itemId: item.id, value: true, expectedVersion: 0 },
      })
}

test('from a preset to a published rating: records score, reviewers agree, a quota line cuts a tie', async () => {
  await using bench = await apiBench()
  const cycle: Cycle = { bench, tenant: bench.tenant }
  const { districtId } = cycle.tenant
  await setClock(bench.scratch.owner, '2026-11-21T02:00:00Z')
  const assessmentId = await openAssessment(cycle)
  const entryIds = await recordDispatches(cycle)

  const school = { districtId, assessmentId, unitId: idOf(cycle, 'school') }
  const filled = await as(cycle, 'chair').selfAssessment.get(school)
  const line = filled.lines.find((each) => each.criterion.id === 'dispatch-adopted')
  expect(line).toMatchObject({ mode: 'records', self: { points: line?.full } })
  expect(line?.records.map((record) => record.entryId).toSorted()).toEqual(entryIds.toSorted())

  await enterDistrictFacts(cycle, assessmentId)
  const receipts = []
  for (const name of SCHOOLS) receipts.push(await fillAndSubmit(cycle, name, assessmentId))
  expect(new Set(receipts).size).toBe(3)

  // Two schools get the same marks; one pair of reviewers lies far apart on one line of one of them.
  for (const name of SCHOOLS) {
    const [first, second] = SCHOOLS.filter((other) => other !== name)
    if (first === undefined || second === undefined) throw new Error('two reviewers are needed')
    await review(cycle, name, first, { assessmentId, less: name === 'school' ? ['rules'] : [] })
    const before = await as(cycle, CHAIRS[second]).review.get({ districtId, assessmentId, unitId: idOf(cycle, name) })
    expect(before.items.every((item) => item.mark === null)).toBe(true)
    await review(cycle, name, second, { assessmentId, less: [] })
  }

  const officer = as(cycle, 'officer')
  const unitIds = SCHOOLS.map((name) => idOf(cycle, name))
  expect(await outcomeOf(officer.publication.publish({ ...base(cycle), assessmentId }))).toBe('notAllCombined')
  const first = await officer.combination.finish({ ...base(cycle), assessmentId, unitIds })
  expect(first).toEqual({ combined: expect.any(Array), blocked: [school.unitId], complete: false })
  const seen = await officer.combination.get({ districtId, assessmentId })
  const present = seen.units.find(({ unitId }) => unitId === school.unitId)?.reviewerIds ?? []
  const agreed = { itemId: 'rules', points: '4', reason: '现场核对，制度都在用', present }
  await officer.combination.agreeMark({ ...base(cycle), assessmentId, unitId: school.unitId, ...agreed })
  expect(await officer.combination.finish({ ...base(cycle), assessmentId, unitIds })).toMatchObject({ complete: true })

  await officer.publication.publish({ ...base(cycle), assessmentId })
  expect(await outcomeOf(officer.publication.publish({ ...base(cycle), assessmentId }))).toBe('alreadyPublished')
  const ranking = await officer.result.ranking({ districtId, assessmentId })
  expect(ranking.units.map((unit) => unit.rank)).toEqual([1, 2, 2])
  expect(ranking.units[0]?.unitId).toBe(school.unitId)

  const preview = await officer.rating.preview({ districtId, assessmentId })
  expect(preview.quotas).toMatchObject([{ places: 1, taken: 1 }])
  const decision = { assessmentId, fingerprint: preview.fingerprint, validFrom: '2027-01-01', validTo: null }
  const decided = await officer.rating.decide({ ...base(cycle), ...decision })
  expect(decided.titles).toBeGreaterThanOrEqual(1)
  expect(await outcomeOf(officer.rating.decide({ ...base(cycle), ...decision }))).toBe('ratingAlreadyDecided')

  const own = await as(cycle, 'chair').result.unit(school)
  const dispatch = own.node.items.find((item) => item.id === 'dispatch-adopted')
  expect(dispatch?.final.provenance).toMatchObject([
    { source: 'measure', entries: [{ title: expect.any(String) }, {}] },
  ])
  expect(own.files.length).toBeGreaterThan(0)
  expect(own.rating?.certificate.trials[0]?.holds).toBe(true)
  const sideways = await as(cycle, 'otherChair').result.ranking({ districtId, assessmentId })
  expect(sideways.units.map((unit) => unit.points !== null)).toEqual(
    sideways.units.map((unit) => unit.unitId === idOf(cycle, 'otherSchool')),
  )
  expect(await outcomeOf(as(cycle, 'otherChair').result.unit(school))).toBe('notFoundOrNoAccess')
}, 60_000)
