import { type PreparedDistrict, requestsOf } from './prepared-district.ts'
import { dispatch } from './dispatch.ts'
import { proceduresOf } from './procedures.ts'
import { draftScheme, openFor, schoolsOf } from './small-assessment.ts'

/** More than the product shows on a page. */
const MORE_THAN_A_PAGE = 60

/** The first school has more members than a page shows. */
export async function fillRoster(district: PreparedDistrict, origin: string): Promise<void> {
  const { context, procedures, unitId } = await firstChair(district, origin)
  const { change, today } = procedures
  for (let at = 1; at <= MORE_THAN_A_PAGE; at++)
    await change('roster.add', {
      ...{ unitId, memberOf: unitId, idNumber: null },
      member: { name: `会员第${at}`, mobile: `138001${String(38_000 + at)}`, joinedOn: today, retiredOn: null },
    })
  await context.dispose()
}

/** The first school has recorded more than a page shows. */
export async function fillLedger(district: PreparedDistrict, origin: string): Promise<void> {
  const { context, procedures, unitId } = await firstChair(district, origin)
  const { change, today: day } = procedures
  for (let at = 1; at <= MORE_THAN_A_PAGE; at++) {
    const entry = dispatch({ unitId, day, title: `第${at}期简报`, adopted: false })
    await change('ledger.record', { entry, fileIds: [] })
  }
  await context.dispose()
}

async function firstChair({ chairs, schools }: PreparedDistrict, origin: string) {
  const [chair] = chairs
  const [school] = schools
  if (chair === undefined || school === undefined) throw new Error('there is no school')
  const context = await requestsOf(chair, origin)
  return { context, procedures: await proceduresOf(context, origin), unitId: school.unitId }
}

/** The address of an assessment of every school there is. */
export async function openForAll({ officer }: PreparedDistrict, origin: string): Promise<string> {
  const context = await requestsOf(officer, origin)
  const procedures = await proceduresOf(context, origin)
  const draft = await draftScheme(procedures.change, '年度考核细则')
  await procedures.change('scheme.publish', draft)
  const unitIds = await schoolsOf(procedures)
  const assessmentId = await openFor(procedures, { schemeId: draft.schemeId, name: '年度考核', unitIds })
  await context.dispose()
  return `/assessments/${assessmentId}`
}

/** The address of a round of which every branch is still to hand in. */
export async function findRound({ officer }: PreparedDistrict, origin: string): Promise<string> {
  const context = await requestsOf(officer, origin)
  const { read, today } = await proceduresOf(context, origin)
  const { rounds } = await read<Matrix>('obligation.matrix', { year: Number(today.slice(0, 4)) })
  await context.dispose()
  return `/obligations/${rounds[0]?.roundId}`
}

interface Matrix {
  readonly rounds: readonly { readonly roundId: string }[]
}
