import { addDays, type PersonId, type PlainDate, plainDate } from '@jianjia/domain/kernel'
import type { DetailsByKind, LedgerKind } from '@jianjia/domain/ledger'
import type { Random } from './random.ts'

/** A member whom a record can name. */
export interface DemoMember {
  readonly personId: PersonId
  readonly name: string
}

/** One record of a school's everyday work, before it belongs to a unit. */
export type DemoWork = {
  readonly [K in LedgerKind]: {
    readonly kind: K
    readonly day: PlainDate
    readonly title: string
    readonly details: DetailsByKind[K]
  }
}[LedgerKind]

interface Asked {
  readonly year: number
  readonly members: readonly [DemoMember, ...DemoMember[]]
  readonly random: Random
}

/**
 * What the union of one school does in a year besides what it sends in: meetings, activities, visits, gifts, training and
 * what else is usual, each at its usual time. Nobody's illness is told beyond the word of the list.
 */
export function inventYear({ year, members, random }: Asked): readonly DemoWork[] {
  const staff = members.length
  const on = (month: number, day: number) => addDays(plainDate(`${year}-${`${month}`.padStart(2, '0')}-01`), day - 1)
  const some = (count: number) => members.slice(0, Math.min(count, staff))
  const ids = (count: number) => some(count).map(({ personId }) => personId)
  const one = () => random.pick(members)
  const counted = (share: number) => ({
    ...{ headcount: Math.max(3, Math.round((staff * share) / 100)), memberIds: ids(3) },
  })
  return [
    ...[2, 4, 6, 9, 11].map((month) => meetingOf(on(month, 3 + random.below(9)), { random, attendance: counted(12) })),
    ...visitsOf({ on, one, random }),
    ...giftsOf({ on, one, random }),
    {
      ...{ kind: 'activity', day: on(3, 6 + random.below(3)), title: '“三八”节女教职工插花' },
      details: { category: 'festival', place: '会议室', ...counted(60), result: null, costFen: 120_000 },
    },
    {
      ...{ kind: 'activity', day: on(5, 8 + random.below(12)), title: '教职工趣味运动会' },
      details: { category: 'sport', place: '操场', ...counted(80), result: '四个小组参加。', costFen: 260_000 },
    },
    {
      ...{ kind: 'training', day: on(4, 10 + random.below(10)), title: '工会小组长业务培训' },
      details: { audience: 'cadres', teacher: '区教育工会', ...counted(15), place: '会议室', hours: 3, content: null },
    },
    {
      ...{ kind: 'reading', day: on(4, 20 + random.below(8)), title: '世界读书日共读分享' },
      details: { form: 'sharing', book: '给教师的建议', ...counted(25), notes: 5 + random.below(9), content: null },
    },
    {
      ...{ kind: 'festivalGoods', day: on(6, 2 + random.below(6)), title: '端午节慰问品' },
      details: {
        festival: 'dragonBoat',
        goods: '粽子、食用油',
        headcount: staff,
        totalFen: staff * 10_000,
        supplier: null,
      },
    },
    {
      ...{ kind: 'disclosure', day: on(7, 1 + random.below(6)), title: '上半年工会经费收支' },
      details: {
        ...{ indicator: '工会经费收支', channel: 'noticeBoard', audience: ['staff'] },
        ...{ dueOn: on(7, 10), link: null },
      },
    },
    {
      ...{ kind: 'healthExam', day: on(9, 12 + random.below(12)), title: '年度教职工体检' },
      details: { round: 'everybody', due: staff, headcount: staff - random.below(3), institution: '区人民医院' },
    },
    {
      ...{ kind: 'mentoring', day: on(9, 18 + random.below(8)), title: '青蓝工程师徒结对' },
      details: {
        ...{ step: 'paired', mentorName: one().name, menteeName: `新教师${one().name.slice(0, 1)}老师` },
        ...{ field: '课堂教学', note: null },
      },
    },
    {
      ...{ kind: 'mutualAid', day: on(3, 15 + random.below(10)), title: '在职职工住院医疗互助保障续保' },
      details: {
        ...{ step: 'enrolment', plan: '在职职工住院医疗互助保障', due: staff, headcount: staff - random.below(4) },
        amountFen: null,
      },
    },
    {
      ...{ kind: 'safetyTour', day: on(9, 1 + random.below(4)), title: '开学前安全巡查' },
      details: {
        ...{ place: '食堂、实验室', inspectors: '工会劳动保护监督检查员', finding: null, notice: false },
        ...{ dueOn: null, closedOn: null },
      },
    },
    {
      ...{ kind: 'honour', day: on(9, 9), title: '教师节先进工会小组' },
      details: {
        ...{ holder: 'unit', holderName: null, level: 'school', grade: 'first', issuer: '本校工会' },
        ...{ documentNo: null, validUntil: null },
      },
    },
  ]
}

function meetingOf(
  day: PlainDate,
  { random, attendance }: { random: Random; attendance: { headcount: number; memberIds: PersonId[] } },
): DemoWork {
  const resolves = random.chance(45)
  return {
    ...{ kind: 'meeting', day, title: `${Number(day.slice(5, 7))} 月工会委员会会议` },
    details: {
      ...{ form: 'committee', place: '会议室', ...attendance, invited: null, agenda: '小结上月工作，安排本月活动。' },
      ...{ minutes: '各委员汇报分工，逐项落实到人。', resolutions: resolves ? '通过本月活动方案。' : null },
      majorMatter: random.chance(20),
    },
  }
}

interface Lives {
  readonly on: (month: number, day: number) => PlainDate
  readonly one: () => DemoMember
  readonly random: Random
}

function visitsOf({ on, one, random }: Lives): readonly DemoWork[] {
  return (['生病住院', '退休', '婚育', '生活困难'] as const).map((visitKind, at): DemoWork => {
    const known = on(1 + at * 3, 4 + random.below(20))
    const { name, personId } = one()
    return {
      ...{ kind: 'visit', day: known, title: `走访${name}` },
      details: {
        ...{ visitKind, personName: name, memberId: personId, visitedOn: addDays(known, random.below(6)) },
        ...{ visitors: '工会主席、小组长', amountFen: 30_000 + random.below(5) * 10_000, goods: null, note: null },
      },
    }
  })
}

function giftsOf({ on, one, random }: Lives): readonly DemoWork[] {
  return [2, 5, 8, 10].map((month): DemoWork => {
    const day = on(month, 2 + random.below(24))
    const { name, personId } = one()
    return {
      ...{ kind: 'lifeEventGift', day, title: `${name}生日慰问` },
      details: {
        ...{ occasion: 'birthday', personName: name, memberId: personId, givenOn: day },
        ...{ goods: '蛋糕券', amountFen: 20_000 },
      },
    }
  })
}
