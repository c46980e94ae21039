import path from 'node:path'
import type { Services } from '@jianjia/api'
import { createDb, hasAnyAccount, inLocal, inTenant, newId, withToldTime } from '@jianjia/db'
import { readDayIn } from '@jianjia/db/clock'
import { sealToldNights } from '@jianjia/db/process'
import type { DistrictId, UnitId } from '@jianjia/domain/kernel'
import { StartError } from '../start-error.ts'
import type { SignIns } from '../demonstration-marks.ts'
import { incomingFolder } from '../storage/folder-storage.ts'
import { demoCalendar, instantOn } from './calendar.ts'
import { inventCast } from './cast.ts'
import { tellCurrentYear } from './current-year.ts'
import { inventDistrict } from './district.ts'
import { inventZeal } from './dispatches.ts'
import { foundDistrict } from './found-district.ts'
import { tellLastYear } from './last-year.ts'
import { seededRandom } from './random.ts'
import { inventSignIns } from './sign-ins.ts'
import { accountsWith, type DemoBranch, type Story } from './story.ts'

export interface Loading {
  readonly ownerUrl: string
  readonly appUrl: string
  readonly services: Services
  readonly filesFolder: string
}

const SEED = 2026

/**
 * Puts an invented district with one published year and one running year into an installation without accounts. Its
 * people act through the product's own procedures, each at its own time: every result is computed by the rules, and
 * nothing is written that a procedure or a rule has not accepted. Gives one sign-in per role. It is one story, not one
 * transaction: whoever calls it keeps a mark until it has come to its end, and begins anew where it was cut off.
 */
export async function loadDemonstration({ ownerUrl, appUrl, services, filesFolder }: Loading): Promise<SignIns> {
  const db = createDb({ connectionString: withoutWaitingForDisk(appUrl), max: 6 })
  try {
    if (await inLocal(db, 'read', hasAnyAccount))
      throw new StartError(
        '这个数据库里已有账号，不能再载入演示数据。请换用一个新的数据库或数据目录。',
        'There are accounts already: the demonstration loads into a new database or data folder only.',
      )
    return await withToldTime(ownerUrl, async (telling) => {
      const { story, signIns } = await begin({
        db,
        services,
        ...telling,
        incoming: incomingFolder(path.resolve(filesFolder)),
      })
      await tellLastYear(story)
      await tellCurrentYear(story)
      // The night before today.
      await story.setTime(instantOn(story.calendar.today, 1))
      for (let sealed = 1; sealed > 0; ) sealed = await inTenant(story.db, story.districtId, 'write', sealToldNights)
      await story.analyze()
      return signIns
    })
  } finally {
    await db.close()
  }
}

/** Nothing of the demonstration is promised to anybody before its end, and its last write is durable with all before it. */
function withoutWaitingForDisk(url: string): string {
  const relaxed = new URL(url)
  relaxed.searchParams.set('options', '-c synchronous_commit=off')
  return relaxed.href
}

type Beginning = Pick<Story, 'db' | 'services' | 'incoming' | 'setTime' | 'analyze'>

async function begin(beginning: Beginning): Promise<{ readonly story: Story; readonly signIns: SignIns }> {
  const { db, services, setTime, analyze } = beginning
  const random = seededRandom(SEED)
  const districtId = newId<DistrictId>()
  const calendar = demoCalendar(await inLocal(db, 'read', (read) => readDayIn(read, 'Asia/Shanghai')))
  const units = inventDistrict(random)
  const unitIds = new Map(units.map((unit) => [unit.key, newId<UnitId>()]))
  const cast = inventCast(units, random)
  const { drafts, shown } = await inventSignIns(cast, services)
  await setTime(instantOn(calendar.since, 540))
  await foundDistrict(db, {
    ...{ districtId, units, unitIds, cast, since: calendar.since, pinyin: services.pinyin, signIns: drafts },
    countedOn: [calendar.since, calendar.last.start, calendar.current.start],
  })
  await analyze()
  const [officer] = accountsWith(cast, { unit: 'district', role: 'districtOfficer' })
  if (officer === undefined) throw new RangeError('a district has an officer')
  const branches = units
    .filter((unit) => unit.kind === 'branch' || unit.kind === 'generalBranch')
    .map((unit): DemoBranch => {
      const [chair] = accountsWith(cast, { unit: unit.key, role: 'chair' })
      const unitId = unitIds.get(unit.key)
      if (chair === undefined || unitId === undefined) throw new RangeError(`nobody chairs ${unit.name}`)
      return {
        ...{ unit, unitId, chair, groups: units.filter((group) => group.parent === unit.key) },
        committee: accountsWith(cast, { unit: unit.key, role: 'committeeMember' }),
        zeal: inventZeal(unit.stage, random),
      }
    })
  return {
    story: { ...beginning, districtId, calendar, random, units, unitIds, cast, branches, officer },
    signIns: shown,
  }
}
