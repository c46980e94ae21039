import { describe, expect, it } from 'vitest'
import { identityNumber } from '../../testing/identity-numbers.ts'
import { formula, oneSheet, STYLE, stored, type TestCell } from '../../testing/make-xlsx.ts'
import { readSheetBytes } from '../sheet/read-sheet-bytes.ts'
import { CELL_FAULTS, type CellFault } from './cell-codes.ts'
import type { Field, ImportKind } from './fields.ts'
import type { KnownLists } from './known-lists.ts'
import { previewImport } from './preview-import.ts'

interface Planted {
  /** Column and cell that differ from a row that is right. */
  readonly cells: Readonly<Record<string, TestCell>>
  readonly at: string
  readonly code: CellFault
}

interface Planting {
  readonly kind: ImportKind
  readonly known: KnownLists
  /** A row that is right; unlike any other row. */
  readonly row: (index: number) => Readonly<Record<string, TestCell>>
  readonly faults: readonly Planted[]
}

const one = (at: string, cell: TestCell, code: CellFault): Planted => ({ cells: { [at]: cell }, at, code })
const required = (...fields: readonly Field[]) => fields
const GOOD_ID = identityNumber('1990-03-07', 4)

const PLANTINGS: readonly Planting[] = [
  {
    kind: 'member',
    known: { units: ['第一小学', '第二小学'], required: required('personName', 'idNumber') },
    row: (index) => ({
      序号: index,
      姓名: `张${String.fromCharCode(0x4e00 + index)}`,
      身份证号: identityNumber('1985-06-15', index),
      出生日期: '1985-06-15',
      手机号: `138${`${index}`.padStart(8, '0')}`,
      入会时间: stored('42248', STYLE.date),
      会员证号: `K${index}`,
      单位: '第一小学',
    }),
    faults: [
      one('姓名', null, 'missingRequired'),
      one('姓名', '张三、李四', 'twoPeopleInOneCell'),
      one('姓名', '王小明 李小红', 'twoPeopleInOneCell'),
      one('姓名', '赵六\n钱七', 'twoPeopleInOneCell'),
      one('姓名', formula('A1', '张三'), 'formulaCell'),
      one('姓名', formula('[1]名册!A1', '张三'), 'externalLink'),
      one('身份证号', '无', 'missingRequired'),
      one('身份证号', GOOD_ID.slice(0, 17), 'idLength'),
      one('身份证号', `${GOOD_ID}1`, 'idLength'),
      one(
        '身份证号',
        `${identityNumber('1985-06-15', 77).slice(0, 17)}${identityNumber('1985-06-15', 77).endsWith('1') ? '2' : '1'}`,
        'idChecksum',
      ),
      one('身份证号', stored('990101198506151000'), 'idPrecisionLost'),
      one('身份证号', '9.90101E+17', 'idPrecisionLost'),
      one('身份证号', identityNumber('1985-06-16', 4), 'idBirthMismatch'),
      one('身份证号', identityNumber('1985-13-16', 4), 'idBirthMismatch'),
      one('出生日期', '1985年2月30日', 'badDate'),
      one('手机号', '1380013800', 'mobileLength'),
      one('手机号', '23800138000', 'mobileLength'),
      one('手机号', stored('5718765432'), 'phoneLeadingZeroLost'),
      one('手机号', '0571-87654321', 'mobileLength'),
      one('入会时间', '2015.9', 'ambiguousDate'),
      one('入会时间', '03/04/2015', 'ambiguousDate'),
      one('入会时间', '全年', 'badDate'),
      one('入会时间', '2027-01-01', 'futureDate'),
      one('入会时间', stored('60000', STYLE.date), 'futureDate'),
      one('单位', '第九小学', 'unknownUnit'),
      one('会员证号', 'K1', 'duplicateInFile'),
    ],
  },
  {
    kind: 'visit',
    known: { units: ['第一小学'], kinds: ['生病', '生育'] },
    row: (index) => ({
      慰问对象: `李${String.fromCharCode(0x4e00 + index)}`,
      单位: '第一小学',
      慰问类别: '生病',
      住院日期: '2025-03-01',
      慰问日期: '2025-03-05',
      慰问金: 500,
    }),
    faults: [
      one('慰问日期', '2025-02-28', 'visitBeforeEvent'),
      one('慰问类别', '旅游', 'unknownKind'),
      one('慰问金', '五百元', 'textInNumber'),
      one('慰问金', '约500', 'badAmount'),
      one('慰问金', '-500', 'negativeAmount'),
      one('慰问金', stored('500.005'), 'badAmount'),
      one('慰问日期', '3月上旬', 'ambiguousDate'),
      one('慰问日期', '9-10月', 'ambiguousDate'),
    ],
  },
  {
    kind: 'expense',
    known: { codes: ['50401', '50402'] },
    row: (index) => ({
      日期: '2025-05-04',
      凭证号: `记-${index}`,
      科目编码: '50401',
      摘要: `活动${index}`,
      金额: `1,${100 + index}.50`,
    }),
    faults: [
      one('科目编码', '50999', 'unknownCode'),
      one('金额', '1,20', 'badAmount'),
      one('金额', '查资料', 'textInNumber'),
      one('金额', '(200)', 'negativeAmount'),
      one('日期', '2025-06-31', 'badDate'),
    ],
  },
  {
    kind: 'honour',
    known: { levels: ['国家级', '省级', '市级', '区级'] },
    row: (index) => ({
      获奖人: `王${String.fromCharCode(0x4e00 + index)}`,
      荣誉名称: '先进工作者',
      授奖单位: '区教育工会',
      获奖时间: '2024-12-01',
      级别: '区级',
    }),
    faults: [
      one('级别', '宇宙级', 'unknownLevel'),
      one('获奖时间', '24.12.1', 'ambiguousDate'),
      { cells: { 获奖人: '王丁', 荣誉名称: '先进工作者' }, at: '获奖人', code: 'duplicateInFile' },
    ],
  },
  {
    kind: 'dispatch',
    known: { units: ['第一小学'] },
    row: (index) => ({ 单位: '第一小学', 日期: '2025-03-05', 标题: `信息${index}`, 报送数: 3, 采用数: '1篇' }),
    faults: [
      { cells: { 报送数: 2, 采用数: 3 }, at: '采用数', code: 'adoptedExceedsSubmitted' },
      one('报送数', '两篇', 'textInNumber'),
      one('报送数', 2.5, 'badAmount'),
      one('采用数', -1, 'negativeAmount'),
    ],
  },
  {
    kind: 'unit',
    known: { units: ['区教育工会'], kinds: ['学校工会', '工会小组'], required: required('name') },
    row: (index) => ({
      单位名称: `第${index}学校`,
      上级工会: '区教育工会',
      类别: '学校工会',
      统计编码: `90${index}`,
      会员数: 45,
    }),
    faults: [
      one('上级工会', '不存在的工会', 'unknownParent'),
      one('类别', '分店', 'unknownKind'),
      one('统计编码', '900', 'duplicateInFile'),
      one('单位名称', '第1学校', 'duplicateInFile'),
      one('会员数', '外出教研', 'textInNumber'),
    ],
  },
]

describe.each(PLANTINGS)('faults planted in a sheet of kind $kind', ({ kind, known, row, faults }) => {
  const good = row(0)
  const columns = Object.keys(good)
  // Right rows stand between the wrong ones; row 2 is the one that duplicates repeat.
  const lines = [
    good,
    ...faults.flatMap((fault, index) => [row(2 * index + 1), { ...row(2 * index + 2), ...fault.cells }]),
  ]
  if (kind === 'honour') lines[1] = { ...good, 获奖人: '王丁' }
  const bytes = oneSheet([columns, ...lines.map((line) => columns.map((column) => line[column] ?? null))])
  const preview = previewImport(readSheetBytes(bytes), kind, { known, today: '2026-03-01' })

  it('are found in exactly their cells', () => {
    expect(preview.rowsBad).toEqual(faults.map(({ at, code }, index) => ({ row: 4 + 2 * index, column: at, code })))
  })

  it('leave every other row right', () => {
    expect(preview.rowsOk).toBe(lines.length - faults.length)
  })
})

it('at least fifty faults are planted, and every code among them', () => {
  const planted = PLANTINGS.flatMap(({ faults }) => faults.map(({ code }) => code))
  expect(planted.length).toBeGreaterThanOrEqual(50)
  expect(Object.keys(CELL_FAULTS).filter((code) => !planted.some((other) => other === code))).toEqual([])
})
