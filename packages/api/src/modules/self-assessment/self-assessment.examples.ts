import {
  type Example,
  type ExamplePlace,
  type Examples,
  fillSheet,
  handInSheet,
  seedAssessment,
  seedFile,
} from '@jianjia/api/testing'

interface Sheet extends Pick<Awaited<ReturnType<typeof seedAssessment>>, 'assessmentId' | 'selfDue'> {
  readonly place: ExamplePlace
}

/** A sheet of the unit asked about; groups and the root have none. */
function ofASheet(makes: (sheet: Sheet) => Promise<object> | object): Example {
  return {
    prepare: async (place) => {
      const { bench, tenant, unit, unitName } = place
      if (unit.kind !== 'branch' && unit.kind !== 'generalBranch') return undefined
      const { assessmentId, selfDue } = await seedAssessment(bench, tenant, { units: [unitName] })
      return { input: { assessmentId, unitId: unit.unitId, ...(await makes({ place, assessmentId, selfDue })) } }
    },
  }
}

const handedIn = ofASheet(async ({ place, assessmentId }) => {
  await handInSheet(place.bench, place.tenant, { assessmentId, unit: place.unitName })
  return {}
})

export const selfAssessmentExamples = {
  'selfAssessment.get': handedIn,
  'selfAssessment.receipt': handedIn,
  'selfAssessment.saveItem': ofASheet(() => ({ itemId: 'rules', value: true, note: '八项制度', expectedVersion: 0 })),
  'selfAssessment.contest': ofASheet(() => ({ itemId: 'dispatch', reason: '漏记一篇市级信息', expectedVersion: 0 })),
  'selfAssessment.withdrawContest': ofASheet(() => ({ itemId: 'dispatch', expectedVersion: 0 })),
  'selfAssessment.attachEvidence': ofASheet(async ({ place: { bench, tenant, unitName } }) => ({
    itemId: 'rules',
    fileIds: [await seedFile(bench, tenant, { unit: unitName, by: 'chair' })],
  })),
  'selfAssessment.detachEvidence': ofASheet(async ({ place: { bench, tenant, unitName } }) => ({
    itemId: 'rules',
    fileIds: [await seedFile(bench, tenant, { unit: unitName, by: 'chair' })],
  })),
  'selfAssessment.submit': ofASheet(async ({ place, assessmentId }) => {
    await fillSheet(place.bench, place.tenant, { assessmentId, unit: place.unitName })
    return { expectedVersion: 1 }
  }),
  'selfAssessment.withdraw': ofASheet(async ({ place, assessmentId }) => {
    await handInSheet(place.bench, place.tenant, { assessmentId, unit: place.unitName })
    return { expectedVersion: 2 }
  }),
  'selfAssessment.returnItems': ofASheet(async ({ place, assessmentId, selfDue }) => {
    await handInSheet(place.bench, place.tenant, { assessmentId, unit: place.unitName })
    return { items: [{ itemId: 'rules', reason: '缺签到表' }], dueOn: selfDue, expectedVersion: 2 }
  }),
} satisfies Examples
