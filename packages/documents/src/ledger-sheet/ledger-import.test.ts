import { plainDate } from '@jianjia/domain/kernel'
import { type EntryDraft, LedgerKind } from '@jianjia/domain/ledger'
import { EXAMPLE_MEMBERS, exampleDraft } from '@jianjia/domain/testing'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { anyDraft } from '../../testing/ledger-arbitraries.ts'
import { planned, takesBack } from '../../testing/ledger-round-trip.ts'
import { BRANCH, GROUP, knownEntry, ledgerScene } from '../../testing/ledger-scenes.ts'
import { headerName } from '../import/header-name.ts'
import { pastedTable } from '../record-sheet/pasted-table.ts'
import { readRecordSheet } from '../record-sheet/read-record-sheet.ts'
import { readSheetBytes } from '../sheet/read-sheet-bytes.ts'
import { guessLedgerField, ledgerColumns } from './ledger-columns.ts'
import { planLedgerImport } from './plan-ledger-import.ts'

const csv = (...lines: readonly string[]) => readSheetBytes(new TextEncoder().encode(lines.join('\n')), 'a.csv')

describe.each(LedgerKind.options)('an export of %s', (kind) => {
  it('is taken back as it was, by .xlsx and .csv, in both languages', async () => {
    const drafts = [exampleDraft(kind, BRANCH), { ...exampleDraft(kind, GROUP), title: '=1+1' }] as EntryDraft[]
    await takesBack(drafts, kind, 'zh')
    await takesBack(drafts, kind, 'en')
  })

  it('has no two columns of one name', () => {
    const names = ledgerColumns(kind).flatMap(({ names: [zh = '', en = ''] }) => [zh, en])
    const bare = names.map((name) => headerName(name).full)
    const twice = bare.filter((name, at) => bare.indexOf(name) !== at)
    expect(twice).toEqual([])
  })
})

test('whatever the texts of an entry are, its export is taken back', async () => {
  const some = fc
    .constantFrom('visit', 'dispatch', 'meeting')
    .chain((kind) => fc.tuple(fc.constant(kind), anyDraft(kind)))
  await fc.assert(
    fc.asyncProperty(some, ([kind, draft]) => takesBack([draft], kind)),
    { numRuns: 5 },
  )
})

describe('a school’s own table of visits', () => {
  const HEAD = '序号,慰问对象,慰问类别,慰问日期,慰问金,慰问人,备注'
  const scene = ledgerScene('visit')

  it('is read by its own headings; what it has no column for is told by what it has', () => {
    const rows = planned(
      csv('走访台账', HEAD, '1,周晓梅,生病住院,2026.3.4,￥500,工会主席,手术顺利', '合计,,,,500,,'),
      scene,
    )
    expect(rows.map(({ state, accepted }) => [state, accepted?.draft])).toEqual([
      [
        'new',
        {
          ...{ kind: 'visit', unitId: BRANCH, day: '2026-03-04', title: '走访慰问：周晓梅' },
          details: {
            ...{ visitKind: '生病住院', personName: '周晓梅', memberId: null, visitedOn: '2026-03-04', goods: null },
            ...{ visitors: '工会主席', amountFen: 50_000, note: '手术顺利' },
          },
        },
      ],
    ])
  })

  it('says of every wrong cell what is wrong with it', () => {
    const rows = planned(
      csv(
        HEAD,
        '1,周晓梅、何一鸣,生病住院,2026-03-04,500,主席,',
        '2,周晓梅,旅游,2026-03-04,500,主席,',
        '3,周晓梅,丧事,2026-04-04,500,主席,',
        '4,周晓梅,丧事,3月上旬,五百,主席,',
        '5,,丧事,2026-03-04,500,主席,',
      ),
      scene,
    )
    expect(rows.map(({ faults }) => faults.map(({ column, reason }) => [column, reason.zh]))).toEqual([
      [['慰问对象', '一个单元格里有多个姓名，请每人一行']],
      [['慰问类别', '区里的名录中没有这个词']],
      [['慰问日期', '日期晚于今天']],
      [
        ['慰问日期', '日期不明确，请写出完整的年、月、日，如 2026-03-05'],
        ['慰问金', '这一列应填数字，却填了文字'],
      ],
      [['慰问对象', '必填项没有填写']],
    ])
  })

  it('takes nothing from before its unit was opened or after it was closed, and says which day it was', () => {
    const [branch, group] = scene.units
    if (branch === undefined || group === undefined) throw new Error('no units')
    const units = [{ ...branch, openedOn: plainDate('2026-02-01'), closedOn: plainDate('2026-03-01') }, group]
    const rows = planned(
      csv(
        HEAD,
        '1,周晓梅,丧事,2026-01-31,500,主席,',
        '2,周晓梅,丧事,2026-03-02,500,主席,',
        '3,周晓梅,丧事,2026-03-01,500,主席,',
      ),
      { ...scene, units },
    )
    expect(rows.map(({ faults }) => faults.map(({ column, reason }) => [column, reason.zh]))).toEqual([
      [['慰问日期', '早于单位成立的日期 2026-02-01']],
      [['慰问日期', '单位已于 2026-03-01 撤销']],
      [],
    ])
  })

  it('gives the same entry a second time, and a change where it says something else', () => {
    const [first] = planned(csv(HEAD, '1,周晓梅,生病住院,2026.3.4,500,主席,'), scene)
    if (first?.accepted === null || first === undefined) throw new Error('not taken')
    const entries = [knownEntry(first.accepted.draft)]
    expect(planned(csv(HEAD, '9,周晓梅,生病住院,2026年3月4日,500.00元,主席,'), { ...scene, entries })).toMatchObject([
      { state: 'same', changes: [] },
    ])
    expect(planned(csv(HEAD, '1,周晓梅,生病住院,2026.3.4,800,主席,'), { ...scene, entries })).toMatchObject([
      { state: 'changed', changes: [{ field: 'amountFen', from: '500', to: '800' }], known: entries[0] },
    ])
  })

  it('the later of two rows that say the same is a duplicate', () => {
    const line = '周晓梅,生病住院,2026.3.4,500,主席,'
    expect(planned(csv(HEAD, `1,${line}`, `2,${line}`), scene).map(({ state }) => state)).toEqual(['new', 'wrong'])
  })
})

test('members are named, with their group where several are called so; who is on no roster is said', () => {
  const scene = ledgerScene('training')
  const HEAD = '培训时间,培训名称,培训对象,参训人员,学时'
  const line = (people: string) => csv(HEAD, `2026-03-02,业务培训,工会干部,${people},4`)
  const audience = planned(line('周晓梅'), scene)
  expect(audience[0]?.accepted?.draft.details).toMatchObject({ headcount: 1, memberIds: [EXAMPLE_MEMBERS[0]] })
  expect(planned(line('周晓梅、何一鸣（数学组）'), scene)[0]?.accepted?.draft.details).toMatchObject({
    ...{ headcount: 2, memberIds: [...EXAMPLE_MEMBERS] },
  })
  const reasons = (people: string) => planned(line(people), scene)[0]?.faults.map(({ reason }) => reason.zh)
  expect(reasons('何一鸣')).toEqual(['花名册中有几个“何一鸣”，请写成“何一鸣（小组名）”'])
  expect(reasons('赵六')).toEqual(['花名册中没有“赵六”'])
})

test('a kind that asks for evidence takes no row without it; fields without a column are filled in for all rows', () => {
  const table = csv('活动时间,活动名称,参与人数', '2026-03-02,趣味运动会,46人')
  const scene = ledgerScene('activity', { fill: { category: 'sport' } })
  expect(planned(table, scene)[0]?.accepted?.draft.details).toMatchObject({ category: 'sport', headcount: 46 })
  expect(planned(table, { ...scene, fileIds: [] })[0]?.faults[0]?.reason.zh).toContain('需要 1 份佐证')
  expect(planned(table, { ...scene, fill: {} })[0]?.faults).toMatchObject([{ column: '活动类别' }])
})

test('a block that was pasted is read with its header or in the order of the table', () => {
  const scene = ledgerScene('festivalGoods', { fill: { festival: 'womensDay' } })
  const read = (text: string) => {
    const inOrder = ['day', 'title', 'goods', 'headcount', 'totalFen']
    const sheet = readRecordSheet(pastedTable(text), { columns: ledgerColumns('festivalGoods'), inOrder })
    return sheet === undefined ? [] : planLedgerImport(sheet, scene).map(({ row, accepted }) => [row, accepted?.draft])
  }
  const details = { festival: 'womensDay', goods: '大米\n食用油', headcount: 46, totalFen: 920_000, supplier: null }
  const draft = { kind: 'festivalGoods', unitId: BRANCH, day: '2026-03-06', title: '007号', details }
  const row = '2026/3/6\t007号\t"大米\n食用油"\t46\t9,200.00'
  expect(read(row)).toEqual([[1, draft]])
  expect(read(`发放日期\t标题\t物品\t领取人数\t金额\r\n${row}\r\n`)).toEqual([[2, draft]])
})

test('a block without a header says only what it has cells for, and its columns can be told anew by their number', () => {
  const scene = ledgerScene('training')
  const inOrder = ['day', 'title', 'audience', 'teacher']
  const read = (text: string, remembered = {}) =>
    readRecordSheet(pastedTable(text), { columns: ledgerColumns('training'), inOrder, remembered })
  const line = '2026-03-02\t业务培训\t工会干部'
  expect(read(line)?.columns.map(({ key, field }) => [key, field])).toEqual([
    ['第 1 列', 'day'],
    ['第 2 列', 'title'],
    ['第 3 列', 'audience'],
  ])
  const told = read(line, { '第 3 列': 'teacher', '第 2 列': null })
  expect([...(told?.records[0]?.values ?? [])]).toEqual([
    ['day', '2026-03-02'],
    ['teacher', '工会干部'],
  ])
  const known = knownEntry(
    planned(csv('日期,标题,培训对象,人数,讲师', '2026-03-02,业务培训,工会干部,5,林望舒'), scene)[0]?.accepted?.draft ??
      never(),
  )
  const again = read(line)
  expect(again && planLedgerImport(again, { ...scene, entries: [known] }).map(({ state }) => state)).toEqual(['same'])
})

test('a name of a list stands above a guess, wherever it stands', () => {
  const sheet = readRecordSheet(csv('走访对象,发放慰问金数额,慰问金', '周晓梅,1,500'), {
    columns: ledgerColumns('visit'),
    guess: guessLedgerField('visit'),
  })
  expect(sheet?.columns.map(({ field }) => field)).toEqual(['personName', null, 'amountFen'])
})

test('the first row of a pasted block is a record, however much it sounds like names of columns', () => {
  const columns = ledgerColumns('activity')
  const guess = guessLedgerField('activity')
  const block = pastedTable('读书活动主题\t学校活动场地')
  expect(readRecordSheet(block, { columns, guess, inOrder: ['title', 'place'] })?.records).toHaveLength(1)
  expect(readRecordSheet(block, { columns, guess })?.records).toHaveLength(0)
})

function never(): never {
  throw new Error('not taken')
}
