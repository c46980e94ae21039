import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adopted, anySummarySources, promised, summarySources } from '../../testing/summary-sources.ts'
import { exact, plainDate, sum, toText } from '../kernel/index.ts'
import { checkCitations, draftSummary, marksIn, PlanContent, summaryFacts, undoneOf, withoutMarks } from './index.ts'
import type { ProgressRow } from './progress.ts'

function said(itemId: string, act: ProgressRow['act'], more: Partial<ProgressRow>): ProgressRow {
  const nothing = { day: null, toMonth: null, reason: null, entryId: null }
  const at = '2026-03-01T00:00:00.000Z'
  return { act, itemId, windowStart: plainDate('2026-03-01'), ...nothing, by: '周禾', at, ...more }
}

const SOURCES = summarySources({
  headings: ['指导思想', '加强民主管理', '关心教职工生活', '做好宣传信息工作'],
  items: [
    promised('i1', '慰问困难教职工47户。'),
    promised('i2', '举办春季插花沙龙'),
    promised('i3', '召开教代会', { months: [3, 4, 5], recurring: true }),
    promised('i4', '开展送温暖活动'),
    promised('i5', '退休教师座谈', { months: [12] }),
  ],
  progress: [
    said('i1', 'done', { day: plainDate('2026-03-08') }),
    said('i3', 'done', { day: plainDate('2026-03-20') }),
    said('i4', 'dropped', { reason: '与区里活动合并' }),
    said('i5', 'postponed', {
      windowStart: plainDate('2026-12-01'),
      toMonth: plainDate('2027-01-01'),
      reason: '等新校舍',
    }),
  ],
  records: [...adopted('春季插花沙龙侧记', '2026-03-18', 'city'), ...adopted('另一则', '2026-05-02', 'district')],
  unplanned: [{ progressId: 'u1', day: plainDate('2026-06-02'), text: '组织体检' }],
})

function linesOf({ summary }: PlanContent): readonly string[] {
  return (summary?.blocks ?? []).map(({ number, text }) => `${number}${withoutMarks(text)}`)
}

describe('a summary from the facts', () => {
  test('follows the measures of the plan, says who says so, and hides nothing', () => {
    expect(linesOf(draftSummary(SOURCES))).toMatchInlineSnapshot(`
      [
        "2026年，芦花小学工会按照工作计划开展各项工作。计划安排工作7项，完成3项，其中有台账记录的1项、由本会说明的2项。逾期未完成的2项，推迟的1项，取消的1项。",
        "一、加强民主管理",
        "本部分计划安排工作4项，完成1项。",
        "1.“召开教代会”：计划3次，完成1次。",
        "二、关心教职工生活",
        "本部分计划安排工作2项，完成1项。",
        "1.“慰问困难教职工47户”，3月8日完成，由本会说明，没有台账记录。",
        "三、做好宣传信息工作",
        "共报送信息2条，被采用2条，其中市级1条、区级1条。",
        "四、其他工作",
        "本部分计划安排工作1项，完成1项。",
        "1.“举办春季插花沙龙”，3月18日完成，有台账记录《春季插花沙龙侧记》。",
        "五、计划外完成的工作",
        "计划以外完成工作1项。",
        "1.“组织体检”，6月2日完成。",
        "六、计划安排而没有完成的工作",
        "1.“召开教代会”，计划在4月、5月完成，至2026年11月22日没有完成。",
        "2.“开展送温暖活动”，计划在3月完成，已取消，原因：“与区里活动合并”。",
        "3.“退休教师座谈”，计划在12月完成，推迟到2027年1月，原因：“等新校舍”。",
        "七、下一步工作",
        "1.继续完成“召开教代会”。",
        "2.在2027年1月完成“退休教师座谈”。",
      ]
    `)
  })

  test('for a part of the plan’s days only what lies in them counts', () => {
    const part = { start: plainDate('2026-03-01'), end: plainDate('2026-03-31') }
    const facts = summaryFacts({ ...SOURCES, period: part })
    const keys = ['items.all', 'item.i3.all', 'metric.dispatch.submitted', 'unplanned.all']
    expect(keys.map((key) => facts.get(key)?.figure)).toEqual(['4', '1', '1', '0'])
    const [first] = linesOf(draftSummary({ ...SOURCES, period: part }))
    expect(first).toMatch(/^2026年3月，/)
    const may = summaryFacts({ ...SOURCES, period: { start: plainDate('2026-05-02'), end: plainDate('2026-05-20') } })
    expect(keys.map((key) => may.get(key)?.figure)).toEqual(['1', '1', '1', '0'])
  })

  test('is a content that can be kept, and the same every time', () => {
    expect(PlanContent.safeParse(draftSummary(SOURCES)).error).toBeUndefined()
    expect(draftSummary(SOURCES)).toEqual(draftSummary(SOURCES))
  })

  test('over any plan: every figure has a citation, whose parts add up to it, and every citation is intact', () => {
    fc.assert(
      fc.property(anySummarySources, (sources) => {
        const { summary } = draftSummary(sources)
        if (summary === undefined) throw new Error('no summary')
        const facts = summaryFacts(sources)
        expect(summary.blocks.filter(({ text }) => uncited(text).length > 0)).toEqual([])
        expect(checkCitations(summary, facts).every(({ state }) => state === 'intact')).toBe(true)
        const wrong = summary.citations.filter(({ fact: key, figure }) => {
          const fact = facts.get(key)
          const added = toText(sum((fact?.parts ?? []).map(({ amount }) => exact(amount))))
          return added !== (fact?.kind === 'day' ? '1' : figure)
        })
        expect(wrong).toEqual([])
        const marks = summary.blocks.flatMap(({ text }) => marksIn(text).map(({ citationId }) => citationId))
        expect(marks).toEqual(summary.citations.map(({ id }) => id))
      }),
      { numRuns: 60 },
    )
  })

  test('over any plan: whatever was not done is named, months of one fate in one sentence', () => {
    fc.assert(
      fc.property(anySummarySources, (sources) => {
        const lines = linesOf(draftSummary(sources))
        const at = lines.findIndex((line) => line.endsWith('、计划安排而没有完成的工作'))
        const next = lines.findIndex((line) => line.endsWith('、下一步工作'))
        const fates = undoneOf(sources).map(({ item, standing: { state, postponedTo, reason } }) =>
          JSON.stringify([item.id, state, postponedTo, reason]),
        )
        expect(at === -1 ? 0 : next - at - 1).toBe(new Set(fates).size)
      }),
      { numRuns: 40 },
    )
  })
})

/** Figures outside of quoted words that carry no mark; years, months and whole dates are none. */
function uncited(text: string): readonly string[] {
  const plain = text
    .replace(/“[^”]*”|《[^》]*》/gu, '　')
    .replace(/\d{4}年(\d{1,2}月(\d{1,2}日)?)?|\d{1,2}月(?!\d)/gu, '　')
  return [...plain.matchAll(/\d+(?:月\d+日)?(?!\d)(⁽)?/gu)].flatMap(([figure, mark]) =>
    mark === undefined ? [figure] : [],
  )
}
