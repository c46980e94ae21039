import {
  BENCH_ITEMS,
  BENCH_REVIEWERS,
  type BenchObjection,
  type CohortUnit,
  type ExamplePlace,
  type Examples,
  newKey,
  objectionToRead,
  publishedForUnit,
  publishedToRead,
  raiseObjection,
  seedObjection,
} from '@jianjia/api/testing'

/** Only units that take part in the bench's assessment have a result to object to. */
function takesPart({ unitName }: ExamplePlace) {
  return unitName === 'school' || unitName === 'otherSchool' || unitName === 'townSchool' || unitName === 'town'
    ? unitName
    : undefined
}

function ofTheUnit(fields: object): Examples[string] {
  return {
    prepare: async (place) => {
      const unit = takesPart(place)
      if (unit === undefined) return undefined
      const { bench, tenant } = place
      const { assessmentId } = await publishedForUnit(bench, tenant, unit)
      return { input: { assessmentId, unitId: tenant.units[unit].unitId, ...fields } }
    },
  }
}

interface Made extends BenchObjection {
  readonly unit: CohortUnit
}

function ofTheObjection(fieldsOf: (made: Made, place: ExamplePlace) => object, seed = raised): Examples[string] {
  return {
    prepare: async (place) => {
      const unit = takesPart(place)
      if (unit === undefined) return undefined
      const made = { ...(await seed(place, unit)), unit }
      return { input: { objectionId: made.objectionId, ...fieldsOf(made, place) } }
    },
  }
}

async function raised({ bench, tenant }: ExamplePlace, unit: CohortUnit): Promise<BenchObjection> {
  const { assessmentId } = await publishedForUnit(bench, tenant, unit)
  return raiseObjection(bench, tenant, { assessmentId, unit })
}

/** Who answers publishes the whole result anew: each answer is to a result of its own. */
function raisedAlone({ bench, tenant }: ExamplePlace, unit: CohortUnit): Promise<BenchObjection> {
  return seedObjection(bench, tenant, { unit, options: { units: [unit] } })
}

function toRead(fields: object): Examples[string] {
  return {
    prepare: async (place) => {
      const unit = takesPart(place)
      if (unit === undefined) return undefined
      const { objectionId } = await objectionToRead(place.bench, place.tenant, unit)
      return { input: { objectionId, ...fields } }
    },
  }
}

const LINES = [{ itemId: BENCH_ITEMS.rules, points: '3' }]

export const objectionExamples = {
  'objection.list': {
    prepare: async ({ bench, tenant }) => {
      const { assessmentId } = await objectionToRead(bench, tenant, 'school')
      return { input: { assessmentId } }
    },
  },
  'objection.form': {
    prepare: async (place) => {
      const unit = takesPart(place)
      if (unit === undefined) return undefined
      const { bench, tenant } = place
      const { assessmentId } = await publishedToRead(bench, tenant)
      return { input: { assessmentId, unitId: tenant.units[unit].unitId } }
    },
  },
  'objection.raise': ofTheUnit({ itemId: BENCH_ITEMS.rules, reason: '现场有八项制度', fileIds: [] }),
  'objection.get': toRead({}),
  'objection.withdraw': ofTheObjection(() => ({ expectedVersion: 1 })),
  'objection.preview': toRead({ lines: LINES }),
  'objection.ask': ofTheObjection(({ unit }, { tenant }) => ({
    reviewerIds: BENCH_REVIEWERS[unit].map((name) => tenant.people[name].personId),
  })),
  'objection.advise': {
    prepare: async (place) => {
      const unit = takesPart(place)
      if (unit === undefined) return undefined
      const { bench, tenant } = place
      const { districtId, people } = tenant
      const { objectionId } = await raised(place, unit)
      const [first] = BENCH_REVIEWERS[unit]
      const reviewerIds = [people[first].personId]
      await bench.callerFor(people.officer).objection.ask({ districtId, key: newKey(), objectionId, reviewerIds })
      return { input: { objectionId, opinion: 'keep', note: '制度与现场一致' }, reviewers: [first] }
    },
  },
  'objection.answer': ofTheObjection(
    () => ({
      ...{ expectedVersion: 1, resultNumber: 1, verdict: 'upheld', reason: '复核材料后更正', lines: LINES },
      noticeReason: '',
    }),
    raisedAlone,
  ),
} satisfies Examples
