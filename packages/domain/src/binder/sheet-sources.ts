import { type PlainDate, parts } from '../kernel/index.ts'
import { describeQuery } from '../scheme/index.ts'
import type { Provenance } from '../scoring/index.ts'
import type { BinderLine } from './binder.ts'
import type { BinderSource } from './binder-source.ts'

const OWED: Readonly<Record<string, string>> = {
  selfAssessment: '自评',
  plan: '工作计划',
  termSummary: '学期总结',
  yearSummary: '年度总结',
}

/** Where the datum of a line comes from, in words; records and files have their own tables. */
export function sheetSources(provenance: readonly Provenance[], source: BinderSource): readonly BinderLine[] {
  return provenance.flatMap((each) => linesOf(each, source))
}

function linesOf(from: Provenance, { unitNames }: BinderSource): readonly BinderLine[] {
  switch (from.source) {
    case 'measure': {
      const { start, end } = from.window
      return [
        {
          label: '统计口径',
          text: `${describeQuery(from.query, 'zh-CN')}（${chineseDay(start)}至${chineseDay(end)}）`,
        },
      ]
    }
    case 'claim':
      return [{ label: '自评说明', text: from.note ?? '（未写说明）' }]
    case 'judgement':
      return [
        ...from.marks.map(({ rater, value, note }) => ({
          label: `评委 ${rater}`,
          text: `${value === null ? '未评分' : `${value} 分`}${note === undefined ? '' : `：${note}`}`,
        })),
        ...(from.agreed === undefined ? [] : [{ label: '合议', text: agreedText(from.agreed) }]),
      ]
    case 'districtEntry':
      return [{ label: '区教育工会登记', text: from.note === undefined ? from.by : `${from.by}：${from.note}` }]
    case 'vote':
      return [{ label: from.way === 'live' ? '现场投票' : '现场纸质票', text: voteText(from) }]
    case 'visit':
      return [{ label: '实地查看', text: visitText(from) }]
    case 'objection':
      return [{ label: '异议复核更正', text: correctedText(from) }]
    case 'obligation':
      return [{ label: OWED[from.obligation] ?? from.obligation, text: owedText(from) }]
    case 'children':
      return from.children.map(({ unitId, total }) => ({
        label: unitNames.get(unitId) ?? '下级单位',
        text: total === null ? '结果未公布' : `${total} 分`,
      }))
  }
}

function voteText({ heldOn, by, ...vote }: Extract<Provenance, { source: 'vote' }>): string {
  const turnout = `${chineseDay(heldOn)}，在场 ${vote.present} 人，收回 ${vote.returned} 票，有效 ${vote.valid} 票`
  const each = (vote.options ?? []).map(({ option, votes }) => `${option} ${votes} 票`)
  const told = vote.options === null ? '为保密不列各项票数' : [...each, `弃权 ${vote.abstained ?? 0} 票`].join('、')
  return `${turnout}；${told}（${by} 主持）`
}

const FOUND = { confirmed: '属实', partly: '部分属实', notFound: '未见' } as const

function visitText({ heldOn, by, finding, note }: Extract<Provenance, { source: 'visit' }>): string {
  const found = finding === null ? '' : `：${FOUND[finding]}`
  return `${chineseDay(heldOn)} ${by} 带队${found}${note === undefined ? '' : `。${note}`}`
}

function correctedText({ from, to, by, reason, decidedOn }: Extract<Provenance, { source: 'objection' }>): string {
  return `${chineseDay(decidedOn)}由 ${from} 分更正为 ${to} 分（${by}），理由：${reason}`
}

function owedText({ state, dueOn, submittedOn }: Extract<Provenance, { source: 'obligation' }>): string {
  const due = `应于 ${chineseDay(dueOn)}前提交`
  if (state === 'waived') return `${due}，已获准免交`
  return submittedOn === null ? `${due}，尚未提交` : `${due}，${chineseDay(submittedOn)}提交`
}

/** 2026年3月5日 */
export function chineseDay(day: PlainDate): string {
  const { year, month, dayOfMonth } = parts(day)
  return `${year}年${month}月${dayOfMonth}日`
}

function agreedText({ by, reason, present = [] }: Agreed): string {
  const people = present.length === 0 ? '' : `，在场：${present.join('、')}`
  return `${by} 登记，理由：${reason}${people}`
}

type Agreed = NonNullable<Extract<Provenance, { readonly source: 'judgement' }>['agreed']>
