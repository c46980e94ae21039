import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oneSheet, type TestSheet } from '../../testing/make-xlsx.ts'
import { writePlan } from '../../testing/write-plan.ts'
import { readSheetBytes } from '../sheet/read-sheet-bytes.ts'
import type { KnownUnit } from './known-tree.ts'
import { planTreeImport } from './plan-tree-import.ts'

function plan(rows: TestSheet['rows'], known: readonly KnownUnit[] = []) {
  const made = planTreeImport(readSheetBytes(oneSheet(rows)), known)
  if (made === undefined) throw new Error('no header')
  return made
}
function states(rows: TestSheet['rows'], known: readonly KnownUnit[] = []) {
  return plan(rows, known).units.map(({ name, state, faults }) => [
    name,
    state,
    ...faults.map(({ column, code }) => `${column}: ${code}`),
  ])
}

const KNOWN: readonly KnownUnit[] = [
  { id: 'd', name: '东湖区教育工会', kind: 'district', parentId: null, code: '100' },
  { id: 't', name: '城东镇教育工会', shortName: '城东镇', kind: 'generalBranch', parentId: 'd', code: '101' },
  { id: 's1', name: '第一小学', kind: 'branch', parentId: 'd', code: '102', memberCount: 45, stage: 'primary' },
  { id: 's2', name: '第二小学', kind: 'branch', parentId: 'd', code: '103' },
  { id: 'g1', name: '语文组', kind: 'group', parentId: 's1' },
]

describe('an empty installation', () => {
  it('gets the whole tree from one sheet of three levels, in an order in which it can be written', () => {
    const rows = [
      ['一级单位', '二级单位', '三级单位', '统计编码', '会员人数', '学段'],
      ['东湖区教育工会', '第一小学', '语文组', '003', 12, null],
      ['东湖区教育工会', '第一小学', null, '002', 45, '小学'],
      ['东湖区教育工会', null, null, '001', 230, null],
      ['东湖区教育工会', '城东镇教育工会', null, '004', 20, null],
      ['东湖区教育工会', '城东镇教育工会', '城东小学', '005', 9, null],
    ]
    const made = plan(rows)
    expect(made.units.map(({ name, kind, parent, state }) => [name, kind, parent, state])).toEqual([
      ['语文组', 'group', { from: 'row', index: 1, name: '第一小学' }, 'new'],
      ['第一小学', 'branch', { from: 'row', index: 2, name: '东湖区教育工会' }, 'new'],
      ['东湖区教育工会', 'district', null, 'new'],
      ['城东镇教育工会', 'generalBranch', { from: 'row', index: 2, name: '东湖区教育工会' }, 'new'],
      ['城东小学', 'branch', { from: 'row', index: 3, name: '城东镇教育工会' }, 'new'],
    ])
    expect(made.order).toEqual([2, 1, 0, 3, 4])
    expect(made.units[1]).toMatchObject({ code: '002', memberCount: 45, stage: 'primary' })
  })

  it('gets it from a list with a parent column, and from one without where its first row is the district', () => {
    const withParent = [
      ['单位名称', '上级单位', '单位类别'],
      ['语文组', '一小', '工会小组'],
      ['一小', '区教育工会', '学校工会'],
      ['区教育工会', null, '区教育工会'],
    ]
    expect(plan(withParent).units.map(({ kind, state }) => [kind, state])).toEqual([
      ['group', 'new'],
      ['branch', 'new'],
      ['district', 'new'],
    ])
    const byShortName = [
      ['单位名称', '简称', '上级单位'],
      ['东湖区教育工会', null, null],
      ['东湖区第一小学', '一小', null],
      ['语文组', null, '一小'],
    ]
    expect(plan(byShortName).units[2]).toMatchObject({ state: 'new', parent: { from: 'row', index: 1 } })
    const flat = [
      ['单位名称', '会员数'],
      ['东湖区教育工会', 9],
      ['一小', 3],
    ]
    expect(plan(flat).units[1]).toMatchObject({ kind: 'branch', state: 'new', parent: { from: 'row', index: 0 } })
  })
})

describe('a tree that is there', () => {
  it('tells new, changed, same and wrong apart; a blank never clears what is known; nothing is removed', () => {
    const rows = [
      ['单位名称', '上级单位', '统计编码', '会员人数', '学段'],
      ['第一小学', '东湖区教育工会', '102', 45, '小学'],
      ['第二 小学', null, '103', 50, null],
      ['第三小学', '东湖区教育工会', '104', 20, '小学'],
      ['第四小学', '无此工会', '105', 20, '小学'],
      ['语文组', '第一小学', null, null, null],
      ['语文组', '第二小学', null, null, null],
    ]
    const made = plan(rows, KNOWN)
    expect(made.units.map(({ name, state, knownId }) => [name, state, knownId])).toEqual([
      ['第一小学', 'same', 's1'],
      ['第二小学', 'changed', 's2'],
      ['第三小学', 'new', null],
      ['第四小学', 'wrong', null],
      ['语文组', 'same', 'g1'],
      ['语文组', 'new', null],
    ])
    expect(made.counts).toEqual({ new: 2, changed: 1, same: 2, wrong: 1 })
    expect(made.units[1]?.changes).toEqual([{ field: 'memberCount', from: null, to: '50' }])
    expect(made.notInSheet.map(({ id }) => id)).toEqual(['d', 't'])
  })

  it('knows a renamed unit by its code, a moved school by its name, a parent by its short name or code', () => {
    const rows = [
      ['单位名称', '上级单位', '统计编码'],
      ['实验小学', '100', '102'],
      ['第二小学', '城东镇', null],
    ]
    expect(plan(rows, KNOWN).units.map(({ knownId, changes }) => [knownId, changes])).toEqual([
      ['s1', [{ field: 'name', from: '第一小学', to: '实验小学' }]],
      ['s2', [{ field: 'parent', from: '东湖区教育工会', to: '城东镇教育工会' }]],
    ])
  })
})

describe('wrong rows', () => {
  it.each<[string, TestSheet['rows'], readonly (readonly string[])[]]>([
    [
      'a kind that cannot stand there',
      [
        ['单位名称', '上级单位', '单位类别'],
        ['新小组', '东湖区教育工会', '工会小组'],
      ],
      [['新小组', 'wrong', '单位类别: childKindNotLegal']],
    ],
    [
      'a kind nobody knows',
      [
        ['单位名称', '单位类别'],
        ['新小学', '分店'],
      ],
      [['新小学', 'wrong', '单位类别: unknownKind']],
    ],
    [
      'a code of another unit',
      [
        ['单位名称', '统计编码'],
        ['第二小学', '102'],
      ],
      [['第二小学', 'wrong', '统计编码: codeOfOtherUnit']],
    ],
    [
      'a second root',
      [
        ['单位名称', '单位类别'],
        ['西湖区教育工会', '区教育工会'],
      ],
      [['西湖区教育工会', 'wrong', '单位名称: secondRoot']],
    ],
    [
      'parents in a circle',
      [
        ['单位名称', '上级单位'],
        ['甲校', '乙校'],
        ['乙校', '甲校'],
      ],
      [
        ['甲校', 'wrong', '上级单位: parentRowWrong'],
        ['乙校', 'wrong', '上级单位: parentCycle'],
      ],
    ],
    [
      'a row below a wrong one, down to the last',
      [
        ['单位名称', '上级单位', '会员数'],
        ['甲校', '东湖区教育工会', '查资料'],
        ['甲组', '甲校', 3],
        ['甲一组', '甲组', 3],
      ],
      [
        ['甲校', 'wrong', '会员数: textInNumber'],
        ['甲组', 'wrong', '上级单位: parentRowWrong'],
        ['甲一组', 'wrong', '上级单位: parentRowWrong'],
      ],
    ],
    [
      'one unit by two ways',
      [
        ['单位名称', '统计编码'],
        ['第一小学', null],
        ['实验小学', '102'],
      ],
      [
        ['第一小学', 'same'],
        ['实验小学', 'wrong', '单位名称: duplicateInFile'],
      ],
    ],
    [
      'a formula for a name',
      [
        ['单位名称', '会员数'],
        [{ xml: (at) => `<c r="${at}" t="str"><f>A1</f><v>甲校</v></c>` }, 3],
      ],
      [['甲校', 'wrong', '单位名称: formulaCell']],
    ],
  ])('%s', (_, rows, expected) => {
    expect(states(rows, KNOWN)).toEqual(expected)
  })

  it('a parent of which there are several is ambiguous unless the levels say which', () => {
    const known: readonly KnownUnit[] = [...KNOWN, { id: 'g2', name: '语文组', kind: 'group', parentId: 's2' }]
    expect(
      states(
        [
          ['单位名称', '上级单位'],
          ['一年级组', '语文组'],
        ],
        known,
      ),
    ).toEqual([['一年级组', 'wrong', '上级单位: ambiguousParent']])
    const levels = [
      ['一级单位', '二级单位', '三级单位'],
      ['第二小学', '语文组', '一年级组'],
    ]
    expect(plan(levels, known).units[0]).toMatchObject({ state: 'new', parent: { from: 'tree', id: 'g2' } })
  })
})

/** A random tree as a sheet, its rows in any order, told by parent or by levels. */
const sheets = fc
  .record({
    schools: fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 }),
    groups: fc.array(fc.tuple(fc.nat(11), fc.integer({ min: 1, max: 5 })), { maxLength: 20 }),
    members: fc.array(fc.option(fc.nat(300)), { minLength: 40, maxLength: 40 }),
    byLevel: fc.boolean(),
    seed: fc.nat(),
  })
  .map(({ schools, groups, members, byLevel, seed }) => {
    const district = '东湖区教育工会'
    const paths = [
      [district],
      ...schools.map((school) => [district, `第${school}小学`]),
      ...new Set(groups.map(([at, group]) => `第${schools[at % schools.length]}小学/第${group}小组`)),
    ].map((path) => (typeof path === 'string' ? [district, ...path.split('/')] : path))
    const shuffled = paths
      .map((path, index) => ({ path, key: ((index + 1) * (seed + 7)) % 101 }))
      .toSorted((a, b) => a.key - b.key)
    const head = byLevel ? ['一级单位', '二级单位', '三级单位', '会员数'] : ['单位名称', '上级单位', '会员数']
    const lines = shuffled.map(({ path }, index) => {
      const count = members[index] ?? null
      return byLevel
        ? [path[0] ?? null, path[1] ?? null, path[2] ?? null, count]
        : [path.at(-1) ?? null, path.at(-2) ?? null, count]
    })
    return {
      rows: [head, ...lines],
      byLevel,
      groupsTwice: new Set(paths.map((path) => path.at(-1))).size !== paths.length,
    }
  })

describe('importing the same sheet twice', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(sheets, ({ rows }) => {
        const first = plan(rows)
        expect(first.counts).toMatchObject({ new: rows.length - 1, wrong: 0 })
        const written = writePlan([], first)
        const second = plan(rows, written)
        expect(second.counts).toEqual({ new: 0, changed: 0, same: rows.length - 1, wrong: 0 })
        expect(second.order).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it('also after a sheet that changed, moved and renamed units', () => {
    const rows = [
      ['单位名称', '上级单位', '统计编码', '会员人数'],
      ['实验小学', '城东镇教育工会', '102', 60],
      ['第五小学', '东湖区教育工会', '106', 8],
      ['英语组', '第五小学', null, 3],
      ['第六小学', '没有的工会', '107', 8],
    ]
    const written = writePlan(KNOWN, plan(rows, KNOWN))
    expect(plan(rows, written).counts).toEqual({ new: 0, changed: 0, same: 3, wrong: 1 })
  })
})
