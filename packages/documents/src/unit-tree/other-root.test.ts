import { describe, expect, it } from 'vitest'
import { oneSheet, type TestSheet } from '../../testing/make-xlsx.ts'
import { readSheetBytes } from '../sheet/read-sheet-bytes.ts'
import type { KnownUnit } from './known-tree.ts'
import { planTreeImport } from './plan-tree-import.ts'

const ROOT: KnownUnit = { id: 'd', name: '东湖区教育工会', kind: 'district', parentId: null, code: '100' }
const KNOWN: readonly KnownUnit[] = [
  ROOT,
  { id: 't', name: '城东镇教育工会', kind: 'generalBranch', parentId: 'd' },
  { id: 's1', name: '第一小学', kind: 'branch', parentId: 'd' },
  { id: 'g1', name: '语文组', kind: 'group', parentId: 's1' },
]

function plan(rows: TestSheet['rows'], known: readonly KnownUnit[] = KNOWN) {
  const made = planTreeImport(readSheetBytes(oneSheet(rows)), known)
  if (made === undefined) throw new Error('no header')
  return made
}
const told = (rows: TestSheet['rows'], known?: readonly KnownUnit[]) =>
  plan(rows, known).units.map(({ name, kind, state, parent, faults }) =>
    [
      name,
      kind,
      state,
      parent?.name ?? '—',
      ...faults.map(({ row, column, code }) => `${row} ${column}: ${code}`),
    ].join(' '),
  )

describe('a sheet that spells the root otherwise', () => {
  const levels: TestSheet['rows'] = [
    ['一级单位', '二级单位', '三级单位'],
    ['东湖教育工会', null, null],
    ['东湖教育工会', '第一小学', null],
    ['东湖教育工会', '第二小学', null],
    ['东湖教育工会', '第二小学', '数学组'],
  ]
  const below = ['第二小学 branch new 东湖区教育工会', '数学组 group new 第二小学']

  it('is told so once, at the cell of the root; what stands below it stands below the root', () => {
    expect(told(levels)).toEqual([
      '东湖教育工会 district wrong — 2 一级单位: secondRoot',
      '第一小学 branch same 东湖区教育工会',
      ...below,
    ])
    const made = plan(levels)
    expect(made.counts).toEqual({ new: 2, changed: 0, same: 1, wrong: 1 })
    expect(made.order).toEqual([2, 3])
    expect(made.units.map(({ parent }) => parent?.from)).toEqual([undefined, 'tree', 'tree', 'row'])
  })

  it('is told so where nothing but the root is there yet', () => {
    expect(told(levels, [ROOT])).toEqual([
      '东湖教育工会 district wrong — 2 一级单位: secondRoot',
      '第一小学 branch new 东湖区教育工会',
      ...below,
    ])
  })

  it('is told so with a parent column, by the kind that is printed or by the name alone', () => {
    const rows = (kind: string | null): TestSheet['rows'] => [
      ['单位名称', '上级单位', '单位类别'],
      ['第二小学', '东湖工会', null],
      ['东湖工会', null, kind],
      ['青溪镇工会', '东湖工会', '总支工会'],
      ['数学组', '第二小学', null],
    ]
    for (const kind of ['区教育工会', null])
      expect(told(rows(kind))).toEqual([
        '第二小学 branch new 东湖区教育工会',
        '东湖工会 district wrong — 3 单位名称: secondRoot',
        '青溪镇工会 generalBranch new 东湖区教育工会',
        '数学组 group new 第二小学',
      ])
  })

  it('finds a school of the tree that has no row of its own', () => {
    expect(
      told([
        ['一级单位', '二级单位', '三级单位'],
        ['东湖区教育局工会', null, null],
        ['东湖区教育局工会', '城东镇教育工会', null],
        ['东湖区教育局工会', '第一小学', '数学组'],
      ]),
    ).toEqual([
      '东湖区教育局工会 district wrong — 2 一级单位: secondRoot',
      '城东镇教育工会 generalBranch same 东湖区教育工会',
      '数学组 group new 第一小学',
    ])
  })

  it('renames the root where its code says that it is the root', () => {
    const made = plan([
      ['单位名称', '上级单位', '统计编码'],
      ['东湖教育工会', null, '100'],
      ['第二小学', '东湖教育工会', null],
    ])
    expect(made.units.map(({ state, knownId }) => [state, knownId])).toEqual([
      ['changed', 'd'],
      ['new', null],
    ])
    expect(made.units[0]?.changes).toEqual([{ field: 'name', from: '东湖区教育工会', to: '东湖教育工会' }])
  })
})

describe('a sheet without the row of the root', () => {
  it('hangs what it names below the root', () => {
    expect(
      told([
        ['单位名称', '上级单位'],
        ['第二小学', '东湖区教育工会'],
        ['第三小学', null],
      ]),
    ).toEqual(['第二小学 branch new 东湖区教育工会', '第三小学 branch new 东湖区教育工会'])
  })

  it('has its unknown parent marked where it is named', () => {
    expect(
      told([
        ['单位名称', '上级单位'],
        ['第二小学', '东湖教育工会'],
      ]),
    ).toEqual(['第二小学 branch wrong — 2 上级单位: unknownParent'])
  })

  it('is not taken for one whose only top is a new school with its groups', () => {
    expect(
      told([
        ['单位名称', '上级单位'],
        ['第九小学', null],
        ['语文组', '第九小学'],
        ['后勤', '第九小学'],
      ]),
    ).toEqual(['第九小学 branch new 东湖区教育工会', '语文组 group new 第九小学', '后勤 group new 第九小学'])
    expect(
      told([
        ['单位名称', '上级单位', '单位类别'],
        ['青溪镇工会', null, '总支工会'],
        ['第一小学', '青溪镇工会', null],
      ]),
    ).toEqual(['青溪镇工会 generalBranch new 东湖区教育工会', '第一小学 branch changed 青溪镇工会'])
    expect(
      told([
        ['单位名称', '上级单位'],
        ['青溪镇工会', null],
        ['第一小学', '青溪镇工会'],
      ]),
    ).toEqual(['青溪镇工会 generalBranch new 东湖区教育工会', '第一小学 branch changed 青溪镇工会'])
  })
})

it('two roots of other names are both wrong', () => {
  expect(
    told([
      ['单位名称', '单位类别'],
      ['西湖区教育工会', '区教育工会'],
      ['南湖区教育工会', '区教育工会'],
    ]),
  ).toEqual([
    '西湖区教育工会 district wrong — 2 单位名称: secondRoot',
    '南湖区教育工会 district wrong — 3 单位名称: secondRoot',
  ])
})
