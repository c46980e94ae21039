import { firstDuties } from '@jianjia/domain/duty'
import { PlainDate } from '@jianjia/domain/kernel'
import { ADMINISTRATOR, type PreparedDistrict, requestsOf } from './prepared-district.ts'
import { type Procedures, proceduresOf } from './procedures.ts'

export const SCHOOLS = 120
export const TOWN = '柳河镇教育工会'
/** As many as a year shows; with the duties and what is to be made known they are twenty columns and more. */
const ROUNDS = 12

/** A town with two schools, schools up to 120 in all, and twenty things and more that each of them owes. */
export async function broaden({ officer }: PreparedDistrict, origin: string): Promise<void> {
  const first = await requestsOf(ADMINISTRATOR, origin)
  const administrator = await proceduresOf(first, origin)
  const { rootUnitId } = administrator
  const town = await unit(administrator, { parentId: rootUnitId, kind: 'generalBranch', name: TOWN, stage: null })
  for (let at = 4; at <= SCHOOLS; at++)
    await unit(administrator, {
      ...{ parentId: at <= 5 ? town : rootUnitId, kind: 'branch', name: `第${at}小学工会`, stage: 'primary' },
    })
  await first.dispose()
  const context = await requestsOf(officer, origin)
  const { change, today } = await proceduresOf(context, origin)
  const year = today.slice(0, 4)
  for (let at = 0; at < ROUNDS; at++) {
    const kind = ['plan', 'termSummary', 'yearSummary'][at % 3]
    const month = `${at + 1}`.padStart(2, '0')
    await change('obligation.setRound', {
      ...{ kind, periodKind: 'custom', periodLabel: `${year}年${at + 1}月`, periodStart: `${year}-${month}-01` },
      ...{
        periodEnd: `${year}-${month}-28`,
        opensOn: today,
        dueOn: today,
        unitKinds: ['branch'],
        stages: [],
        note: '',
      },
      steps: { daysBefore: [], everyDaysLate: null },
    })
  }
  const duties = firstDuties(PlainDate.parse(today)).slice(0, 4)
  const again = duties.map((duty) => ({ ...duty, name: `${duty.name}（片区）` }))
  await change('duty.set', { duties: [...duties, ...again] })
  await context.dispose()
}

interface NewUnit {
  readonly parentId: string
  readonly kind: 'generalBranch' | 'branch'
  readonly name: string
  readonly stage: 'primary' | null
}

async function unit({ change, today }: Procedures, { parentId, kind, name, stage }: NewUnit): Promise<string> {
  const { unitId } = await change<{ unitId: string }>('org.createUnit', {
    ...{ parentId, kind, name, shortName: null, code: null, stage, ownership: null, zone: null },
    ...{ members: 60, from: today },
  })
  return unitId
}
