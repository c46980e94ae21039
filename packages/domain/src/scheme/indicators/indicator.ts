import {
  type MeasureFilter,
  MeasureQuery,
  type MeasureSide,
  type MeasureWindow,
  type Name,
  type RatioBase,
} from '../../ledger/index.ts'
import type { ObligationKind } from '../../obligation/index.ts'
import type { FactSource, ObligationFact } from '../criterion.ts'
import type { RuleKind } from '../rule.ts'

/** What keeps an indicator from being answered: work that will have tables of its own, or facts that are none of a unit's. */
export const LATER = {
  planFacts: { zh: '计划的完成情况作为数据来源', en: 'the progress of plans as a source of facts' },
  reports: { zh: '其他报告的上报', en: 'further kinds of reports that are owed' },
  audiences: { zh: '公开对象', en: 'the audiences of disclosure' },
  congress: { zh: '教代会、提案与民主评议', en: 'staff congress, proposals and appraisal' },
  mailbox: { zh: '信箱、信访与调解', en: 'mailbox, letters and mediation' },
  hardship: { zh: '困难帮扶', en: 'hardship and aid' },
  funds: { zh: '经费与资产', en: 'funds and assets' },
  audit: { zh: '经审', en: 'audit' },
  roster: { zh: '会员名册的完整字段', en: 'all fields of the roster' },
  committees: { zh: '换届与任期', en: 'elections and terms' },
  smallHomes: { zh: '小组评家', en: 'titles of groups' },
  targets: { zh: '小组指标', en: 'targets of groups' },
  followUp: { zh: '排名后的整改', en: 'what follows a ranking' },
  /** Counts papers, which 教师厅〔2025〕2号 bars as a basis of evaluation: shown beside the points, never points. */
  shownOnly: { zh: '只展示，不计分（教师厅〔2025〕2号）', en: 'shown and never scored' },
} as const satisfies Record<string, Name>
export type Later = keyof typeof LATER

/** One way in which a criterion can ask for an indicator: the source of its fact, and a rule that takes it. */
export interface Answer {
  readonly source: FactSource
  readonly rule: RuleKind
}

export interface Indicator {
  readonly name: Name
  readonly answers: readonly Answer[]
  /** Where it is answered by no criterion, because it is what the evaluation or the rating gives. */
  readonly given?: Name
  /** What of it, or all of it, waits. */
  readonly waits?: Later
}

const YEAR: MeasureWindow = { kind: 'assessment' }

export function total(of: MeasureFilter, rule: RuleKind = 'minimumCount'): Answer {
  return answer({ aggregate: 'sum', of, window: YEAR }, rule)
}

export function different(of: MeasureFilter, by: 'subject' | 'kind' = 'subject'): Answer {
  return answer({ aggregate: 'distinct', of, by, window: YEAR }, 'minimumCount')
}

export function byLevel(of: MeasureFilter, window: MeasureWindow = YEAR): Answer {
  return answer({ aggregate: 'countBy', of, by: 'level', window }, 'awardMatrix')
}

export function byKind(of: MeasureFilter): Answer {
  return answer({ aggregate: 'countBy', of, by: 'kind', window: YEAR }, 'bonusPool')
}

export function medianWithin(of: MeasureFilter, within: string): Answer {
  return answer({ aggregate: 'median', of, within, window: YEAR }, 'allOrNothing')
}

export function share(of: MeasureSide, over: RatioBase, window: MeasureWindow = YEAR): Answer {
  return answer({ aggregate: 'ratio', of, over, window }, 'ratioLinear')
}

export function owed(obligation: ObligationKind, fact: ObligationFact = 'onTimeShare'): Answer {
  return { source: { kind: 'obligation', obligation, fact }, rule: fact === 'onTimeShare' ? 'ratioLinear' : 'lateness' }
}

function answer(query: MeasureQuery, rule: RuleKind): Answer {
  return { source: { kind: 'measure', query: MeasureQuery.parse(query) }, rule }
}
