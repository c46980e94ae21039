import {
  type Example,
  type Examples,
  newKey,
  seedBinned,
  seedPublishedScheme,
  seedSchemeDraft,
  seedSheetDraft,
} from '@jianjia/api/testing'

type Place = Parameters<Example['prepare']>[0]

const FIGURES = { meetings: 2, warmthPoints: '10', ties: 'excludeTied', documentsReason: '' }

const SHEET = {
  ...{ total: '5', bonus: null, gates: [], vetoes: [], levels: [] },
  categories: [
    {
      ...{ name: '自身建设', points: '5' },
      lines: [{ name: '按期换届', points: '5', rule: { kind: 'allOrNothing' }, standard: '未按期换届不得分' }],
    },
  ],
}
const SHEET_FILE = {
  ...{
    bytes: new TextEncoder().encode('类别,考核内容,分值\n自身建设,按期换届,5'),
    fileName: '评分表.csv',
    mediaType: 'text/csv',
  },
}

/** A line that is counted from visits. */
const VISITS = {
  ...{ id: 'c1-2', name: '走访慰问', category: 'c1', points: '4', missing: 'zero', owner: 'group' },
  ...{ rule: { kind: 'pointsPerOccurrence', each: '1', cap: '4' }, rounding: null, evidenceMode: 'records' },
  source: {
    kind: 'measure',
    query: { aggregate: 'sum', of: { metric: 'visit.done' }, window: { kind: 'assessment' } },
  },
}

const { points, rule, source, missing, rounding } = VISITS
const TRIED = { points, rule, source, missing, rounding }

/** A scheme belongs to the unit that assesses by it: only the root can be asked about it. */
function ofTheOwner(fieldsOf: (place: Place) => Promise<object>): Example {
  return {
    prepare: async (place) => (place.unitName === 'district' ? { input: await fieldsOf(place) } : undefined),
  }
}

async function publishedByOfficer({ bench, tenant }: Place): Promise<object> {
  const schemeId = await seedSchemeDraft(bench, tenant)
  const asked = { districtId: tenant.districtId, key: newKey(), schemeId, expectedVersion: 1 }
  await bench.callerFor(tenant.people.officer).scheme.publish(asked)
  return { schemeId, expectedVersion: 2 }
}

export const schemeExamples = {
  'scheme.list': {
    prepare: async ({ bench, tenant }) => {
      await seedSchemeDraft(bench, tenant)
      return { input: {} }
    },
  },
  'scheme.createFromPreset': {
    prepare: () => ({
      input: { preset: 'schoolUnionAnnual', parameters: FIGURES, name: '年度考核细则', yearLabel: '2026' },
    }),
  },
  'scheme.readSheet': { prepare: () => ({ input: {}, ...SHEET_FILE }) },
  'scheme.createFromSheet': {
    prepare: () => ({ input: { name: '年度考核细则', yearLabel: '2026', sheet: SHEET } }),
  },
  'scheme.create': { prepare: () => ({ input: { name: '年度考核细则', yearLabel: '2026', total: '100' } }) },
  'scheme.copy': ofTheOwner(async ({ bench, tenant }) => ({
    ...{ schemeId: await seedPublishedScheme(bench, tenant), number: 1 },
    ...{ name: '2027 年度考核细则', yearLabel: '2027', years: 1 },
  })),
  'scheme.uses': ofTheOwner(async ({ bench, tenant }) => ({ schemeId: await seedPublishedScheme(bench, tenant) })),
  'scheme.edit': ofTheOwner(async ({ bench, tenant }) => ({
    ...{ schemeId: await seedSheetDraft(bench, tenant), expectedVersion: 1 },
    heading: { name: '年度考核细则', yearLabel: '2026' },
    commands: [
      { do: 'setCriterion', criterion: VISITS },
      { do: 'addCategory', category: { id: 'k2', name: '民主管理', points: '10' }, before: null },
      { do: 'moveCriterion', id: 'c1-1', category: 'k2', before: null },
    ],
  })),
  'scheme.tryCriterion': { prepare: () => ({ input: { criterion: TRIED } }) },
  'scheme.leavePreset': ofTheOwner(async ({ bench, tenant }) => ({
    ...{ schemeId: await seedSchemeDraft(bench, tenant), expectedVersion: 1 },
  })),
  'scheme.get': ofTheOwner(async ({ bench, tenant }) => ({ schemeId: await seedSchemeDraft(bench, tenant) })),
  'scheme.version': ofTheOwner(async ({ bench, tenant }) => ({
    ...{ schemeId: await seedPublishedScheme(bench, tenant), number: 1 },
  })),
  'scheme.saveDraft': ofTheOwner(async ({ bench, tenant }) => ({
    ...{ schemeId: await seedSchemeDraft(bench, tenant), name: '年度考核细则', yearLabel: '2026' },
    ...{ parameters: FIGURES, expectedVersion: 1 },
  })),
  'scheme.publish': ofTheOwner(async ({ bench, tenant }) => ({
    ...{ schemeId: await seedSchemeDraft(bench, tenant), expectedVersion: 1 },
  })),
  'scheme.revise': ofTheOwner(publishedByOfficer),
  'scheme.trash': ofTheOwner(async ({ bench, tenant }) => ({
    schemeId: await seedSchemeDraft(bench, tenant),
    expectedVersion: 1,
  })),
  'scheme.restore': ofTheOwner(async ({ bench, tenant, unit }) => {
    const schemeId = await seedSchemeDraft(bench, tenant)
    await seedBinned(bench, tenant, { kind: 'scheme', subjectId: schemeId, unit })
    return { schemeId }
  }),
} satisfies Examples
