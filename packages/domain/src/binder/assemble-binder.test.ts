import { describe, expect, it } from 'vitest'
import { assessmentRows, idOf, LINES, schemeOf, unitRow } from '../../testing/assessment-rows.ts'
import { type AssessmentRows, assembleEvaluation, selfSheet } from '../assessment/index.ts'
import { canonicalJson, type EntryId, type FileId, plainDate, type UnitId } from '../kernel/index.ts'
import { evaluateAssessment } from '../scoring/index.ts'
import { assembleBinder } from './assemble-binder.ts'
import type { Binder } from './binder.ts'
import type { BinderSource, StoredFile } from './binder-source.ts'
import { describeGap } from './gaps.ts'

const TODAY = plainDate('2026-12-08')
const SCHOOL = idOf<UnitId>(1)
const GROUP = idOf<UnitId>(77)
const FILES = [1, 2, 3].map((n) => idOf<FileId>(500 + n))
const [FIRST, SECOND, SHARED] = FILES as [FileId, FileId, FileId]

const SCHEME = schemeOf(
  [
    { ...LINES.dispatch, category: 'daily' },
    { ...LINES.rules, category: 'daily', minEvidence: 2, standard: '有制度、有落实。' },
    LINES.visits,
  ],
  {
    categories: [
      { id: 'daily', name: '日常工作' },
      { id: 'empty', name: '没有项目' },
    ],
  },
)

function measure(n: number, day: string, level: string) {
  return {
    ...{ entryId: idOf<EntryId>(n), unitId: GROUP, cohortUnitId: SCHOOL, day: plainDate(day), title: `信息${n}` },
    ...({ metric: 'dispatch.adopted', amount: '1', subject: '某教师', level, kind: 'news' } as const),
  }
}

const ROWS = assessmentRows({
  scheme: SCHEME,
  units: [unitRow(1, { state: 'open', submittedOn: null })],
  measures: [measure(202, '2026-05-02', 'city'), measure(201, '2026-03-05', 'district')],
  entryFiles: [
    { entryId: idOf<EntryId>(201), fileId: FIRST },
    { entryId: idOf<EntryId>(201), fileId: SHARED },
  ],
  itemFiles: [{ unitId: SCHOOL, itemId: 'rules', fileId: SHARED }],
})

function stored(fileId: FileId, sha: string): StoredFile {
  const what = { name: `${sha}.jpg`, size: 10, mediaType: 'image/jpeg', sha256: sha.repeat(64), pixels: null }
  return { fileId, ownerUnitId: SCHOOL, ...what }
}

function sourceOf(rows: AssessmentRows, more: Partial<BinderSource> = {}): BinderSource {
  const sheet = selfSheet(rows, TODAY)
  return {
    unit: { id: SCHOOL, name: '第1小学工会' },
    ...{ receiver: '区教育工会', assessment: rows.assessment, scheme: rows.scheme, result: null, objections: [] },
    score: { items: sheet.items.map(({ node }) => node), self: sheet.total, review: null, final: null },
    itemFiles: new Map([['rules', rows.itemFiles.map(({ fileId }) => fileId)]]),
    selfItems: rows.selfItems,
    entries: new Map([
      [idOf<EntryId>(201), { unitId: GROUP, title: null, details: [{ label: '渠道', text: '公众号' }] }],
    ]),
    files: new Map([stored(FIRST, 'a'), stored(SECOND, 'b'), stored(SHARED, 'c')].map((file) => [file.fileId, file])),
    unitNames: new Map([[GROUP, '语文组']]),
    ...{ asOf: TODAY, address: 'https://union.example.cn' },
    paths: { item: (id) => `/self/a/u?item=${id}`, entry: (id) => `/ledger/${id}` },
    ...more,
  }
}

const sheetOf = (binder: Binder, itemId: string) => {
  const found = binder.categories.flatMap(({ sheets }) => sheets).find((sheet) => sheet.itemId === itemId)
  if (found === undefined) throw new Error(`no sheet of ${itemId}`)
  return found
}

describe('the binder of a unit before publication', () => {
  const binder = assembleBinder(sourceOf(ROWS))

  it('has a sheet for every line, numbered by tab, also for lines without a category; empty tabs are left out', () => {
    expect(binder.categories.map(({ name, sheets }) => [name, sheets.map(({ number }) => number)])).toEqual([
      ['日常工作', ['1.1', '1.2']],
      ['其他项目', ['2.1']],
    ])
    expect(sheetOf(binder, 'rules')).toMatchObject({ standard: '有制度、有落实。', path: '/self/a/u?item=rules' })
  })

  it('shows what the unit and its records say, and no column of others', () => {
    expect(binder.phase).toBe('selfAssessment')
    expect(sheetOf(binder, 'dispatch')).toMatchObject({
      points: { self: '2', review: null, final: null },
      columns: [{ column: 'self', points: '2', says: '2 次，每次 1 分' }],
    })
    expect(binder.totals).toMatchObject({ self: '2', final: null })
    const marks = [
      {
        ...{ unitId: SCHOOL, reviewerId: idOf<never>(300), reviewer: '一' },
        itemId: 'rules',
        points: '1',
        note: '秘密',
      },
    ]
    expect(JSON.stringify(assembleBinder(sourceOf({ ...ROWS, marks })))).not.toContain('秘密')
    expect(binder.categories[0]?.points).toEqual({ full: '9', self: '2', review: null, final: null })
  })

  it('lists records by day with what they add, and never of whom they speak', () => {
    const { records } = sheetOf(binder, 'dispatch')
    expect(records).toMatchObject([
      { number: '1.1-1', day: '2026-03-05', unit: '语文组', amounts: ['1（区级、信息）'], evidence: [1, 2] },
      { number: '1.1-2', day: '2026-05-02', unit: null, details: [], evidence: [] },
    ])
    expect(records[0]?.details).toEqual([{ label: '渠道', text: '公众号' }])
    expect(JSON.stringify(binder)).not.toContain('某教师')
  })

  it('says what an amount is counted in: money in yuan', () => {
    const query = { aggregate: 'sum', of: { metric: 'visit.amount' }, window: { kind: 'assessment' } }
    const spent = {
      ...{ ...LINES.dispatch, id: 'spent', name: '慰问支出', source: { kind: 'measure', query } },
      rule: { kind: 'targetCompletion', target: '1500000' },
    }
    const visit = { ...measure(203, '2026-04-01', 'district'), level: null, kind: null, subject: null }
    const measures = [{ ...visit, metric: 'visit.amount' as const, amount: '1234560' }]
    const sheet = sheetOf(assembleBinder(sourceOf({ ...ROWS, scheme: schemeOf([spent]), measures })), 'spent')
    expect(sheet.records).toMatchObject([{ amounts: ['¥12,345.60'] }])
    expect(sheet.columns[0]?.says).toContain('完成 ¥12,345.60，目标 ¥15,000.00')
    expect(sheet.rule).toContain('完成 ¥15,000.00 得满分')
  })

  it('numbers a file once, where it is used first, and refers to it afterwards', () => {
    expect(binder.evidence).toMatchObject([
      { number: 1, fileId: FIRST, proves: '1.1-1', alsoIn: [] },
      { number: 2, fileId: SHARED, sheet: '1.1', proves: '1.1-1', alsoIn: ['1.2'], shownAs: 'photograph' },
    ])
    expect(sheetOf(binder, 'rules').evidence).toEqual([2])
  })

  it('says of every line what is missing', () => {
    expect(binder.gaps.map((gap) => [gap.sheet, describeGap(gap, 'zh-CN')])).toEqual([
      ['1.1', '1 条记录没有附件'],
      ['1.2', '本单位尚未填写自评'],
      ['1.2', '佐证材料不足：要求 2 份，现有 1 份'],
      ['2.1', '区教育工会尚未登记数据'],
    ])
    const bare = assembleBinder(sourceOf({ ...ROWS, measures: [], entryFiles: [], itemFiles: [] }))
    expect(bare.gaps.map(({ sheet, code }) => `${sheet} ${code}`)).toEqual([
      ...['1.1 noRecords', '1.2 notAnswered', '1.2 tooFewFiles', '2.1 notEntered'],
    ])
    const gone = assembleBinder(sourceOf(ROWS, { files: new Map() }))
    expect(gone.gaps.filter(({ code }) => code === 'fileGone')).toHaveLength(2)
  })

  it('is the same for the same state, and another after a change of one record', () => {
    expect(canonicalJson(assembleBinder(sourceOf({ ...ROWS })))).toBe(canonicalJson(binder))
    const [first, ...others] = ROWS.measures
    const renamed = first === undefined ? [] : [{ ...first, title: '改过的标题' }, ...others]
    expect(canonicalJson(assembleBinder(sourceOf({ ...ROWS, measures: renamed })))).not.toBe(canonicalJson(binder))
  })
})

describe('the binder of a published result', () => {
  it('has three columns with their reasons, and the records of all of them once', () => {
    const answered = { value: '4', note: '制度齐全', contestReason: null, savedBy: '林主席', version: 1 }
    const rows = {
      ...ROWS,
      selfItems: [{ unitId: SCHOOL, itemId: 'rules', savedAt: '2026-12-01T02:00:00.000Z', ...answered }],
      marks: ['一', '二'].map((reviewer, at) => ({
        ...{
          unitId: SCHOOL,
          reviewerId: idOf<never>(300 + at),
          reviewer,
          itemId: 'rules',
          points: '3',
          note: '缺签到',
        },
      })),
    }
    const [node] = evaluateAssessment(assembleEvaluation(rows, TODAY)).units
    if (node === undefined) throw new Error('no unit')
    const { self, review, totals: final, items } = node
    const result = { number: 1, contentHash: 'ff', publishedOn: TODAY, standing: node.standing, rank: 1 }
    const binder = assembleBinder(
      sourceOf(rows, {
        score: { items, self, review, final },
        result: { ...result, participants: 1, level: '先进' },
        itemFiles: new Map(),
        objections: [
          {
            ...{ itemName: '制度健全', state: 'rejected', reason: '少计一项', raisedOn: TODAY, answeredOn: TODAY },
            ...{ answer: '材料与现场一致', correctedNumber: null },
          },
          {
            ...{ itemName: null, state: 'withdrawn', reason: '总分有误', raisedOn: TODAY, answeredOn: null },
            ...{ answer: null, correctedNumber: null },
          },
        ],
      }),
    )
    const [objection, ...others] = binder.objections ?? []
    expect(objection?.text).toMatch(/对“制度健全”提出异议：少计一项；.*答复不成立，理由：材料与现场一致$/)
    expect(others).toEqual([])
    expect(binder.phase).toBe('published')
    const rules = sheetOf(binder, 'rules')
    expect(rules.points).toEqual({ full: '4', self: '4', review: '3', final: '3' })
    expect(rules.columns.map(({ column, says }) => [column, says])).toEqual([
      ['self', expect.stringContaining('4')],
      ['review', expect.stringContaining('3')],
      ['final', expect.stringContaining('3')],
    ])
    expect(rules.sources).toEqual([
      { label: '自评说明', text: '制度齐全' },
      { label: '评委 一', text: '3 分：缺签到' },
      { label: '评委 二', text: '3 分：缺签到' },
    ])
    expect(sheetOf(binder, 'dispatch').records).toHaveLength(2)
  })
})
