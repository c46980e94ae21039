import { type PersonId, type PlainDate, plainDate, type UnitId } from '@jianjia/domain/kernel'
import { maskIdentityNumber, memberStatus } from '@jianjia/domain/org'
import { describe, expect, it, test } from 'vitest'
import { pastedTable } from '../record-sheet/pasted-table.ts'
import { readRecordSheet } from '../record-sheet/read-record-sheet.ts'
import { readSheet } from '../read-sheet.ts'
import { tableCsv, tableWorkbook } from '../table/plain-table.ts'
import { planRosterImport } from './plan-roster-import.ts'
import { rosterColumns } from './roster-columns.ts'
import type { KnownMember, RosterPlan, RosterScene } from './roster-import.ts'
import { rosterTable } from './roster-table.ts'

const BRANCH = '00000000-0000-7000-8000-00000000000a' as UnitId
const MATHS = '00000000-0000-7000-8000-00000000000b' as UnitId
const ENGLISH = '00000000-0000-7000-8000-00000000000c' as UnitId
const NUMBERS = ['11010519491231002X', '440524188001010014', '110105194912310070'] as const
const TODAY = plainDate('2026-03-31')
const UNITS = [
  { unitId: BRANCH, name: '第一中学工会', shortName: '一中' },
  { unitId: MATHS, name: '第一中学数学组', shortName: '数学组' },
  { unitId: ENGLISH, name: '第一中学英语组', shortName: '英语组' },
].map((unit) => ({ ...unit, closedOn: null }))

interface Told {
  readonly unitId?: UnitId
  readonly joined?: string
  readonly retired?: string
  readonly left?: string
  readonly mobile?: string
  readonly number?: string
  readonly stayFrom?: string
}

const dayOf = (text: string | undefined): PlainDate | null => (text === undefined ? null : plainDate(text))

function known(seq: number, name: string, told: Told = {}): KnownMember {
  const [retiredOn, leftOn] = [dayOf(told.retired), dayOf(told.left)]
  const { unitId = MATHS, joined = '2019-09-01', number, mobile = null } = told
  return {
    personId: `00000000-0000-7000-8000-0000000000${seq + 10}` as PersonId,
    ...{ name, unitId, unitName: UNITS.find((unit) => unit.unitId === unitId)?.name ?? '', retiredOn, leftOn, mobile },
    ...{ joinedOn: plainDate(joined), stayFrom: plainDate(told.stayFrom ?? joined) },
    status: memberStatus({ retiredOn, leftOn }, TODAY),
    ...{ numberIndex: number ?? null, maskedNumber: number === undefined ? null : maskIdentityNumber(number) },
  }
}

function scene(members: readonly KnownMember[], more: Partial<RosterScene> = {}): RosterScene {
  const held = members.flatMap(({ numberIndex, personId }) =>
    numberIndex === null ? [] : [[numberIndex, personId] as const],
  )
  return {
    ...{ branchId: BRANCH, units: UNITS, members, today: TODAY, fill: {}, answers: {} },
    ...{ indexOf: (number) => number, holders: new Map(held), ...more },
  }
}

/** A table as somebody pastes it: cells parted by a comma here. */
function plan(
  lines: readonly string[],
  members: readonly KnownMember[] = [],
  more: Partial<RosterScene> = {},
): RosterPlan {
  const workbook = pastedTable(lines.map((line) => line.replaceAll(',', '\t')).join('\n'))
  const sheet = readRecordSheet(workbook, { columns: rosterColumns() })
  if (sheet === undefined) throw new Error('no header was found')
  return planRosterImport(sheet, scene(members, more))
}

const told = ({ rows }: RosterPlan) =>
  rows.map(({ state, faults, changes }) => [
    state,
    ...faults.map(({ column, reason }) => `${column}：${reason.zh}`),
    ...changes.map(({ field, from, to }) => `${field} ${from}→${to}`),
  ])

test('a school’s own list: other headings, months, blanks in names, 15 places, full-width digits', () => {
  const { rows, leftOut } = plan([
    '序号,职 工姓名,所在部门,加入工会时间,联系电话,身份证号码,政治面貌',
    '1,张 三,数学组,2010年9月,１３８００１３８０００,110105491231002,群众',
    '2,李四,一中,2011.12,,11010519491231002x,党员',
    '合计,2,,,,,',
    '注：打*号的必须填写,,,,,,',
  ])
  expect(leftOut).toEqual([])
  expect(rows.map(({ state, wanted }) => [state, wanted])).toEqual([
    [
      'new',
      {
        ...{ name: '张三', unitId: MATHS, joinedOn: '2010-09-01', retiredOn: null, leftOn: null, returnsOn: null },
        ...{ mobile: '13800138000', idNumber: '110105491231002' },
      },
    ],
    [
      'new',
      {
        ...{ name: '李四', unitId: BRANCH, joinedOn: '2011-12-01', retiredOn: null, leftOn: null, returnsOn: null },
        ...{ mobile: null, idNumber: NUMBERS[0] },
      },
    ],
  ])
})

test.each([
  ['卡号,姓名,身份证号,手机号,性别,入会时间', ['', 'name', 'idNumber', 'mobile', '', 'joinedOn']],
  [
    '姓名,八大群体,就业状态,身份证号,手机号码,是否农民工,单位名称,所属工会,入会时间,备注',
    ['name', '', '', 'idNumber', 'mobile', '', 'group', '', 'joinedOn', ''],
  ],
  ['*姓名,身份证号(18位),手机号', ['name', 'idNumber', 'mobile']],
  [
    '会员证号码,姓 名,性别,出生日期,民族,学历,工作单位,职务,在职状态,退休时间,调出日期,备注',
    ['', 'name', '', '', '', '', 'group', '', 'status', 'retiredOn', 'leftOn', ''],
  ],
  ['序号,身份证号码,教职工姓名,年级组,联系电话﹡,入会年月', ['', 'idNumber', 'name', 'group', 'mobile', 'joinedOn']],
])('%s: what the product keeps is found, and nothing else is taken', (head, fields) => {
  const workbook = pastedTable(head.replaceAll(',', '\t'))
  const sheet = readRecordSheet(workbook, { columns: rosterColumns() })
  expect(sheet?.columns.map(({ field }) => field ?? '')).toEqual(fields)
})

test('wrong cells are told at their columns; a formula is none', () => {
  const head = '姓名,小组,状态,入会日期,退休日期,离会日期,手机号,身份证号'
  expect(
    told(
      plan([
        head,
        '张三、李四,数学组,在职,2010-09-01,,,,',
        '王五,物理组,在职,2010-09-01,,,,',
        '赵六,数学组,请假,2010-09-01,,,,',
        '孙七,数学组,退休,2010-09-01,,,,',
        '周八,数学组,离会,2010-09-01,,,,',
        '吴九,数学组,在职,,,,,',
        '郑十,数学组,在职,2999-09-01,,,,',
        '冯一,数学组,在职,2010-09-01,2009-01-01,,,',
        '陈二,数学组,,2010-09-01,2009-01-01,,,',
        '褚三,数学组,在职,2010-09-01,,,23800138000,',
        '卫四,数学组,在职,2010-09-01,,,,110105194912310021',
        '蒋五,数学组,在职,2010-09-01,,,,110*************2X',
        '沈六,数学组,在职,2010-09-01,,,,11010519491231002X',
        '韩七,数学组,在职,2010-09-01,,,,11010519491231002X',
        ',数学组,在职,2010-09-01,,,,',
      ]),
    ),
  ).toEqual([
    ['wrong', '姓名：一个单元格里有多个姓名，请每人一行'],
    ['wrong', '小组：名册中没有这个单位'],
    ['wrong', '状态：状态请填在职、退休或离会'],
    ['wrong', '退休日期：退休的会员要有退休日期；整张表都没有的，可以在导入时统一填写'],
    ['wrong', '离会日期：离会的会员要有离会日期；整张表都没有的，可以在导入时统一填写'],
    ['wrong', '入会日期：新会员要有入会日期；整张表都没有的，可以在导入时统一填写'],
    ['wrong', '入会日期：日期晚于今天'],
    ['wrong', '状态：状态和日期对不上'],
    ['wrong', '退休日期：日期先后不对：入会、退休、离会应依次在后'],
    ['wrong', '手机号：手机号应为 1 开头的 11 位数字'],
    ['wrong', '身份证号：身份证号校验位不符，请核对'],
    ['wrong', '身份证号：隐去了中间各位的身份证号和已登记的不是同一个；要改请填完整号码'],
    ['new'],
    ['wrong', '身份证号：与本表前面的一行重复'],
    ['wrong', '姓名：必填项没有填写'],
  ])
})

test('a wrong name is shown as it is printed', () => {
  expect(plan(['姓名,入会日期', '张三、李四,2010-09-01']).rows.map(({ name }) => name)).toEqual(['张三、李四'])
})

test('what a whole sheet does not say can be said once, and is said of nobody who is known', () => {
  const fill = {
    joinedOn: plainDate('2020-01-01'),
    retiredOn: plainDate('2024-01-01'),
    leftOn: plainDate('2025-01-01'),
  }
  const members = [known(1, '张三')]
  const { rows } = plan(['姓名,状态', '张三,在职', '李四,在职', '王五,退休', '赵六,离会'], members, { fill })
  expect(rows.map(({ state, wanted }) => [state, wanted?.joinedOn, wanted?.retiredOn, wanted?.leftOn])).toEqual([
    ['same', '2019-09-01', null, null],
    ['new', '2020-01-01', null, null],
    ['new', '2020-01-01', '2024-01-01', null],
    ['new', '2020-01-01', null, '2025-01-01'],
  ])
})

test('whom the sheet does not name is listed and stays; who has left is not missed', () => {
  const members = [known(1, '张三'), known(2, '李四'), known(3, '王五', { left: '2025-01-31' })]
  const { rows, leftOut } = plan(['姓名,小组', '张三,数学组'], members)
  expect(rows.map(({ state }) => state)).toEqual(['same'])
  expect(leftOut.map(({ name }) => name)).toEqual(['李四'])
})

test('the word for the status decides where no day is told, and a day that is known stays', () => {
  const members = [known(1, '张三', { retired: '2024-09-01' }), known(2, '李四', { retired: '2026-09-01' })]
  expect(told(plan(['姓名,状态', '张三,在职', '李四,在职'], members))).toEqual([
    ['changed', 'retiredOn 2024-09-01→'],
    ['same'],
  ])
  expect(told(plan(['姓名,状态,退休日期', '张三,退休,', '李四,退休,2026-03-01'], members))).toEqual([
    ['same'],
    ['changed', 'retiredOn 2026-09-01→2026-03-01'],
  ])
})

describe('a row is somebody who is known', () => {
  const head = '姓名,小组,入会日期,手机号,身份证号'

  it('and says what is different; a blank of a school’s own sheet takes nothing away', () => {
    const members = [known(1, '张三', { mobile: '13800138000', number: NUMBERS[0] })]
    expect(told(plan([head, '张三,英语组,,,'], members))).toEqual([['changed', 'group 第一中学数学组→第一中学英语组']])
    expect(told(plan([head, `张三,,2018-09-01,,${NUMBERS[0]}`], members))).toEqual([
      ['changed', 'joinedOn 2019-09-01→2018-09-01'],
    ])
  })

  it('by the identity number, whatever group and day', () => {
    const members = [
      known(1, '张三', { number: NUMBERS[0] }),
      known(2, '张三', { number: NUMBERS[1], unitId: ENGLISH }),
    ]
    const { rows } = plan([head, `张三,数学组,2001-09-01,13900139000,${NUMBERS[1]}`], members)
    expect(rows.map((row) => [row.state, row.known?.personId])).toEqual([['changed', members[1]?.personId]])
  })

  it('but not another one with the same number, nor by a number that is kept elsewhere', () => {
    const members = [known(1, '张三', { number: NUMBERS[0] })]
    const { rows } = plan([head, `张山,数学组,2019-09-01,,${NUMBERS[0]}`], members)
    expect(rows[0]?.asked?.candidates.map(({ name }) => name)).toEqual(['张三'])
    const key = rows[0]?.asked?.key ?? ''
    const renamed = plan([head, `张山,数学组,2019-09-01,,${NUMBERS[0]}`], members, {
      answers: { [key]: members[0]?.personId ?? '' },
    })
    expect(told(renamed)).toEqual([['changed', 'name 张三→张山']])
    const other = plan([head, `张山,数学组,2019-09-01,,${NUMBERS[0]}`], members, { answers: { [key]: 'new' } })
    expect(told(other)).toEqual([['wrong', '身份证号：这个身份证号已经登记在另一名会员名下']])
    const holders = new Map([[NUMBERS[2], 'elsewhere' as PersonId]])
    expect(told(plan([head, `李四,数学组,2019-09-01,,${NUMBERS[2]}`], members, { holders }))).toEqual([
      ['wrong', '身份证号：这个身份证号已经登记在另一名会员名下'],
    ])
  })
})

describe('two people of one name', () => {
  const head = '姓名,小组,入会日期,手机号'

  it('stay two where group or mobile number tell them apart', () => {
    const members = [known(1, '张伟', { mobile: '13800138001' }), known(2, '张伟', { unitId: ENGLISH })]
    const { rows } = plan([head, '张伟,英语组,2019-09-01,13900139000', '张伟,英语组,2019-09-01,13800138001'], members)
    expect(rows.map((row) => [row.state, row.known?.personId, row.changes.map(({ field }) => field)])).toEqual([
      ['changed', members[1]?.personId, ['mobile']],
      ['changed', members[0]?.personId, ['group']],
    ])
  })

  it('are each the one of whom a row says nothing new, in whatever order', () => {
    const members = [known(1, '张伟', { mobile: '13800138001' }), known(2, '张伟', { mobile: '13800138002' })]
    const { rows } = plan([head, '张伟,数学组,,13800138002', '张伟,数学组,,13800138001'], members)
    expect(rows.map((row) => [row.state, row.known])).toEqual([
      ['same', members[1]],
      ['same', members[0]],
    ])
  })

  it('are asked about where nothing does, and are who somebody says', () => {
    const members = [known(1, '张伟'), known(2, '张伟')]
    const lines = [head, '张伟,英语组,2021-09-01,']
    const { rows, leftOut } = plan(lines, members)
    expect([rows[0]?.state, rows[0]?.asked?.candidates.length, leftOut.length]).toEqual(['wrong', 2, 0])
    const key = rows[0]?.asked?.key ?? ''
    const second = plan(lines, members, { answers: { [key]: members[1]?.personId ?? '' } })
    expect(second.rows.map((row) => [row.state, row.known?.personId])).toEqual([['changed', members[1]?.personId]])
    expect(second.leftOut).toEqual([members[0]])
    expect(plan(lines, members, { answers: { [key]: 'new' } }).rows.map(({ state }) => state)).toEqual(['new'])
    expect(plan(lines, members, { answers: { [key]: 'somebody' } }).rows.map(({ state }) => state)).toEqual(['wrong'])
  })

  it('are asked about where a sheet has two and the roster none', () => {
    const lines = [head, '张伟,英语组,2021-09-01,', '张伟,数学组,2020-09-01,']
    const { rows } = plan(lines)
    expect(rows.map(({ state, asked }) => [state, asked?.candidates.length])).toEqual([
      ['new', undefined],
      ['wrong', 0],
    ])
    const key = rows[1]?.asked?.key ?? ''
    expect(plan(lines, [], { answers: { [key]: 'new' } }).rows.map(({ state }) => state)).toEqual(['new', 'new'])
  })

  it('are not asked about where their numbers differ', () => {
    const lines = ['姓名,入会日期,身份证号', `张伟,2021-09-01,${NUMBERS[0]}`, `张伟,2021-09-01,${NUMBERS[1]}`]
    expect(plan(lines).rows.map(({ state }) => state)).toEqual(['new', 'new'])
  })

  it('may be one who has gone and one who has come: too much is different', () => {
    const members = [known(1, '张伟', { mobile: '13800138001' })]
    expect(plan([head, '张伟,英语组,2025-09-01,'], members).rows[0]?.asked?.candidates.length).toBe(1)
    expect(plan([head, '张伟,英语组,2019-09-01,'], members).rows[0]?.state).toBe('changed')
  })
})

describe('somebody who has left', () => {
  const members = [known(1, '张三', { left: '2025-01-31' })]

  it('is asked about in a list of members, and returns by a new day of joining', () => {
    const lines = ['姓名,小组,入会日期', '张三,英语组,2026-02-01']
    const { rows } = plan(lines, members)
    const answers = { [rows[0]?.asked?.key ?? '']: members[0]?.personId ?? '' }
    const back = plan(lines, members, { answers })
    expect(back.rows[0]?.wanted).toMatchObject({ returnsOn: '2026-02-01', joinedOn: '2019-09-01', unitId: ENGLISH })
    const late = plan(['姓名,小组,入会日期', '张三,英语组,2019-09-01'], members, { answers })
    expect(told(late)[0]?.[1]).toContain('已于 2025-01-31 离会')
  })

  it('is the same in a list that says so, and back again the day of the new stay is no other day of joining', () => {
    expect(told(plan(['姓名,状态,离会日期', '张三,调出,2025-01-31'], members))).toEqual([['same']])
    expect(told(plan(['姓名,状态', '张三,离会'], members))).toEqual([['same']])
    const back = [known(1, '张三', { stayFrom: '2026-02-01' })]
    expect(told(plan(['姓名,入会日期', '张三,2026-02-01'], back))).toEqual([['same']])
  })
})

describe('an export', () => {
  const members = [
    known(1, '张伟', { number: NUMBERS[0], mobile: '13800138000' }),
    known(2, '张伟', { unitId: ENGLISH, retired: '2024-09-01' }),
    known(3, '=1+1', { left: '2025-01-31', number: NUMBERS[1] }),
    known(4, '无', { retired: '2026-09-01', stayFrom: '2021-09-01' }),
  ]
  const lines = members.map((member) => ({ ...member }))
  const tables = (['zh', 'en'] as const).flatMap((language) =>
    [true, false].map((withNumbers) =>
      rosterTable({ title: '会员花名册', condition: '条件：全部', lines, withNumbers, language }),
    ),
  )
  const readBack = async (bytes: Uint8Array, fileName: string) => {
    const book = await readSheet(bytes, { fileName })
    const sheet = book.ok ? readRecordSheet(book.value, { columns: rosterColumns() }) : undefined
    if (sheet === undefined) throw new Error('nothing was read')
    return planRosterImport(sheet, scene(members))
  }

  it('goes back as it is, in both forms and languages, with and without numbers', async () => {
    for (const table of tables)
      for (const [bytes, name] of [
        [await tableWorkbook(table), 'a.xlsx'],
        [tableCsv(table), 'a.csv'],
      ] as const) {
        const { rows, leftOut } = await readBack(bytes, name)
        expect(rows.map(({ state, faults }) => [state, faults])).toEqual(members.map(() => ['same', []]))
        expect(leftOut).toEqual([])
      }
  })

  it('with a line twice is wrong there: nobody is two rows', async () => {
    const [full] = tables
    const [line] = full?.rows ?? []
    if (full === undefined || line === undefined) return
    const { rows } = await readBack(await tableWorkbook({ ...full, rows: [line, line] }), 'a.xlsx')
    expect(rows.map(({ state, faults }) => [state, faults[0]?.reason.zh])).toEqual([
      ['same', undefined],
      ['wrong', '与本表前面的一行重复'],
    ])
  })

  it('is taken to the letter: what was emptied in it is taken away', async () => {
    const [full] = tables
    if (full === undefined) return
    const emptied = full.rows.map((row) => row.map((cell, at) => (at >= 4 && at <= 7 ? '' : at === 2 ? '在职' : cell)))
    const { rows } = await readBack(await tableWorkbook({ ...full, rows: emptied }), 'a.xlsx')
    expect(rows.map(({ changes }) => changes.map(({ field }) => field))).toEqual([
      ['mobile', 'idNumber'],
      ['retiredOn'],
      ['leftOn', 'idNumber'],
      ['retiredOn'],
    ])
  })
})
