import { randomBytes } from 'node:crypto'
import {
  addBenchPicture,
  type BenchPersonName,
  castBallot,
  type ExamplePlace,
  type Examples,
  openBenchVote,
  OPINION,
  type Prepared,
  seedVisit,
} from '@jianjia/api/testing'
import { BENCH_ITEMS, seedAssessment, visitedScheme } from '@jianjia/api/testing'

/** Only units that take part in the bench's assessment are visited, by somebody who does not belong to them. */
const VISITORS = { town: 'chair', townSchool: 'chair', school: 'otherChair', otherSchool: 'chair' } as const

async function visited({ bench, tenant, unitName }: ExamplePlace, alone = true) {
  if (unitName !== 'school' && unitName !== 'otherSchool' && unitName !== 'townSchool' && unitName !== 'town')
    return undefined
  const leader = VISITORS[unitName]
  const second: BenchPersonName = unitName === 'townSchool' || unitName === 'town' ? 'otherChair' : 'townSchoolChair'
  const made = await seedVisit(bench, tenant, { unit: unitName, visitors: alone ? [leader] : [leader, second] })
  return { ...made, second }
}

/** A call about a visit, by its leader. */
function ofTheVisit(
  fieldsOf: (made: Made, place: ExamplePlace) => Promise<object> | object,
  file: Pick<Prepared, 'bytes' | 'fileName' | 'mediaType'> = {},
): Examples[string] {
  return {
    prepare: async (place) => {
      const made = await visited(place)
      if (made === undefined) return undefined
      return { input: { visitId: made.visitId, ...(await fieldsOf(made, place)) }, reviewers: [made.leader], ...file }
    },
  }
}

type Made = NonNullable<Awaited<ReturnType<typeof visited>>>

async function openedVote(made: Made, { bench, tenant }: ExamplePlace) {
  const { voteId, code } = await openBenchVote(bench, tenant, { ...made, present: 6 })
  for (const choice of [0, 0, 1, 2, 3]) await castBallot(bench, code, choice)
  return { voteId }
}

export const visitExamples = {
  'visit.list': {
    prepare: async ({ bench, tenant }) => {
      const { assessmentId } = await seedVisit(bench, tenant)
      return { input: { assessmentId } }
    },
  },
  'visit.plan': {
    prepare: async ({ bench, tenant, unitName }) => {
      if (unitName !== 'district') return undefined
      const { assessmentId, today } = await seedAssessment(bench, tenant, { scheme: visitedScheme() })
      const leaderId = tenant.people.otherChair.personId
      const of = { assessmentId, unitId: tenant.units.school.unitId, heldOn: today, leaderId }
      return { input: { ...of, visitorIds: [tenant.people.townSchoolChair.personId] } }
    },
  },
  'visit.cancel': {
    prepare: async ({ bench, tenant, unitName }) => {
      if (unitName !== 'district') return undefined
      const { visitId } = await seedVisit(bench, tenant)
      return { input: { visitId, reason: '学校停课', expectedVersion: 1 } }
    },
  },
  'visit.get': ofTheVisit(() => ({})),
  'visit.saveLines': ofTheVisit(() => ({
    lines: [{ itemId: BENCH_ITEMS.rules, finding: 'partly', note: '制度上墙，缺一项', seenVersion: 0 }],
  })),
  'visit.addPicture': ofTheVisit(() => ({ itemId: BENCH_ITEMS.rules }), {
    ...{ bytes: randomBytes(64), fileName: '公示栏.jpg', mediaType: 'image/jpeg' },
  }),
  'visit.removePicture': ofTheVisit(async (made, { bench, tenant }) => {
    const line = { visitId: made.visitId, itemId: BENCH_ITEMS.rules }
    return { itemId: line.itemId, fileId: await addBenchPicture(bench, tenant, { ...line, by: made.leader }) }
  }),
  'visit.finish': ofTheVisit(() => ({ summary: '总体良好', expectedVersion: 1 })),
  'visit.openVote': ofTheVisit(() => ({ itemId: OPINION, present: 20 })),
  'visit.closeVote': ofTheVisit(openedVote),
  'visit.discardVote': ofTheVisit(async (made, place) => ({
    ...(await openedVote(made, place)),
    reason: '有人没有拿到选票',
  })),
  'visit.enterPaperVote': {
    prepare: async (place) => {
      const made = await visited(place, false)
      if (made === undefined) return undefined
      const { people } = place.tenant
      const paper = { present: 20, returned: 19, valid: 18, votes: { 满意: 15, 不满意: 1 }, abstained: 2 }
      const countedBy = [people[made.leader].personId, people[made.second].personId]
      const input = { visitId: made.visitId, itemId: OPINION, ...paper, countedBy, reason: '现场没有网络' }
      return { input, reviewers: [made.leader, made.second] }
    },
  },
} satisfies Examples
