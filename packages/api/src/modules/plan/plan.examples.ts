import {
  type BenchPlan,
  type Example,
  type ExamplePlace,
  type Examples,
  seedBinned,
  seedKeyPoints,
  seedPlan,
  seedSummary,
} from '@jianjia/api/testing'
import type { PlanReading, PlanState } from '@jianjia/domain/plan'

/** A document of the unit asked about, in a state, with a file behind it where one is asked for. */
function ofAPlan(state: PlanState, makes: (plan: BenchPlan, place: ExamplePlace) => Promise<object> | object): Example {
  return {
    prepare: async (place) => {
      const plan = await seedPlan(place.bench, place.tenant, { unit: place.unitName, state })
      return { input: { planId: plan.planId, ...(await makes(plan, place)) } }
    },
  }
}

/** A summary of a unit that was drafted from a plan that it has handed in. */
function ofASummary(makes: (summary: BenchPlan) => object): Example {
  return {
    prepare: async ({ bench, tenant, unitName: unit }) => {
      const summary = await seedSummary(bench, tenant, { unit, state: 'submitted' })
      return { input: { planId: summary.planId, ...makes(summary) } }
    },
  }
}

const moving = (state: PlanState) => ofAPlan(state, ({ version }) => ({ expectedVersion: version }))

const READING: PlanReading = {
  ...{ kind: 'plan', title: '第一份', titleParagraphs: [1], period: null, guidingIdeology: null, goals: [] },
  ...{ sections: [], schedule: [], passages: [], suggestions: [], figures: [], warnings: [], unread: [] },
  noise: { score: 0, words: [] },
}

/** A file of the unit as what the document was read from. */
async function seedSource(planId: string, place: ExamplePlace, readings: readonly PlanReading[]): Promise<void> {
  const { bench, tenant, unit } = place
  await bench.scratch.owner.query(
    `with file as (insert into evidence_file
         (district_id, id, owner_unit_id, sha256, size, media_type, original_name, uploaded_by)
       values ($1, gen_random_uuid(), $2, md5($3::uuid::text) || md5($3::uuid::text), 3, 'text/plain', '计划.txt', $4)
       returning id),
     source as (insert into plan_source (district_id, plan_id, seq, file_id, document, readings, piece, added_by)
       select $1, $3::uuid, 1, id, '[]', $5, 0, $4 from file)
     update plan set source_seq = 1 where district_id = $1 and id = $3::uuid`,
    [tenant.districtId, unit.unitId, planId, tenant.people.chair.personId, JSON.stringify(readings)],
  )
}

const TEXT = new TextEncoder().encode('工会工作计划\n三月：慰问困难教职工\n')
const asText = { bytes: TEXT, fileName: '工会计划.txt', mediaType: 'text/plain' }

export const planExamples = {
  'plan.begin': { prepare: ({ unit }) => ({ input: { unitId: unit.unitId, kind: 'plan', from: null } }) },
  'plan.keyPoints': ofAPlan('submitted', () => ({ period: null })),
  'plan.takeOver': {
    prepare: async ({ bench, tenant, unit, unitName }) => {
      // The root has nobody above from whom to take anything over.
      if (unitName === 'district') return undefined
      const { keyPointsId } = await seedKeyPoints(bench, tenant, { unit: 'district', state: 'issued' })
      return { input: { unitId: unit.unitId, keyPointsId, number: 1, pointIds: ['k2'] } }
    },
  },
  'plan.start': { prepare: ({ unit }) => ({ ...asText, input: { unitId: unit.unitId, kind: 'plan' } }) },
  'plan.replaceSource': {
    prepare: async ({ bench, tenant, unitName: unit }) => {
      const { planId, version } = await seedPlan(bench, tenant, { unit })
      return { ...asText, input: { planId, expectedVersion: version } }
    },
  },
  'plan.original': ofAPlan('submitted', async ({ planId }, place) => {
    await seedSource(planId, place, [])
    return { seq: 1 }
  }),
  'plan.draftSummary': ofAPlan('accepted', () => ({ kind: 'yearSummary', period: null })),
  'plan.summaryFacts': ofASummary(() => ({})),
  'plan.citation': ofASummary(() => ({ fact: 'items.all' })),
  'plan.document': ofASummary(() => ({ format: 'docx' })),
  'plan.compareFigures': ofASummary(() => ({})),
  'plan.choosePiece': ofAPlan('draft', async ({ planId, version }, place) => {
    await seedSource(planId, place, [READING, { ...READING, title: '第二份' }])
    return { piece: 1, expectedVersion: version }
  }),
  'plan.get': ofAPlan('submitted', () => ({})),
  'plan.receipt': ofAPlan('submitted', () => ({})),
  'plan.version': ofAPlan('submitted', () => ({ number: 1, against: null })),
  'plan.list': { prepare: () => ({ input: { kind: null, state: null, text: '', page: 1, pageSize: 20 } }) },
  'plan.upcoming': { prepare: () => ({ input: {} }) },
  'plan.save': ofAPlan('draft', ({ content, version }) => ({
    content: { ...content, title: '工会工作要点' },
    expectedVersion: version,
  })),
  'plan.submit': moving('draft'),
  'plan.discard': moving('draft'),
  'plan.restore': {
    prepare: async ({ bench, tenant, unit, unitName }) => {
      const { planId } = await seedPlan(bench, tenant, { unit: unitName, state: 'discarded' })
      await seedBinned(bench, tenant, { kind: 'plan', subjectId: planId, unit })
      return { input: { planId } }
    },
  },
  'plan.accept': moving('submitted'),
  'plan.acceptMany': {
    prepare: async ({ bench, tenant, unitName: unit }) => {
      const { planId, version } = await seedPlan(bench, tenant, { unit, state: 'submitted' })
      return { input: { rows: [{ id: planId, expectedVersion: version }] } }
    },
  },
  'plan.returnItems': ofAPlan('submitted', ({ version }) => ({
    items: [{ itemId: 'i1', reason: '请写明责任人' }],
    expectedVersion: version,
  })),
  'plan.revise': moving('accepted'),
  'plan.dropRevision': moving('revising'),
  'plan.close': moving('accepted'),
  'plan.recordProgress': ofAPlan('accepted', ({ period }) => ({
    progress: { act: 'done', itemId: 'i1', windowStart: period.start, day: '2025-03-05', note: null },
  })),
  'plan.recordUnplanned': ofAPlan('accepted', () => ({
    unplanned: { day: '2025-03-05', text: '临时组织体检' },
  })),
} satisfies Examples
