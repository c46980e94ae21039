import type { AssessmentState, ObjectionState, UnitAssessmentState } from '../assessment/index.ts'
import type { TITLE_STANDINGS } from '../title/index.ts'
import type { Names } from './said.ts'

export const SCHEME_STATE_NAMES = {
  draft: { zh: '草稿', en: 'Draft' },
  published: { zh: '已发布', en: 'Published' },
  retired: { zh: '已停用', en: 'Retired' },
} as const satisfies Names<string>

export const ASSESSMENT_STATE_NAMES = {
  open: { zh: '自评中', en: 'Self-assessment' },
  underReview: { zh: '评审中', en: 'Under review' },
  reviewed: { zh: '已合分', en: 'Combined' },
  published: { zh: '已公示', en: 'Published' },
  final: { zh: '已定案', en: 'Final' },
} as const satisfies Names<AssessmentState>

export const UNIT_STATE_NAMES = {
  open: { zh: '未交', en: 'Not handed in' },
  selfAssessed: { zh: '已交自评', en: 'Handed in' },
  underReview: { zh: '评审中', en: 'Under review' },
  returned: { zh: '退回补正', en: 'Lines given back' },
  reviewed: { zh: '已合分', en: 'Combined' },
  published: { zh: '已公示', en: 'Published' },
  final: { zh: '已定案', en: 'Final' },
} as const satisfies Names<UnitAssessmentState>

export const VISIT_STATE_NAMES = {
  planned: { zh: '待完成', en: 'planned' },
  finished: { zh: '已完成', en: 'finished' },
  cancelled: { zh: '已取消', en: 'called off' },
} as const satisfies Names<string>

export const OBJECTION_STATE_NAMES = {
  raised: { zh: '等待答复', en: 'Waits for an answer' },
  upheld: { zh: '成立，已更正', en: 'Upheld, corrected' },
  rejected: { zh: '不成立', en: 'Rejected' },
  withdrawn: { zh: '已撤回', en: 'Taken back' },
} as const satisfies Names<ObjectionState>

/** What an objection that is about no single line is about. */
export const WHOLE_RESULT = { zh: '整个结果', en: 'The whole result' } as const

/** How a published result stands. */
export const RESULT_STATE_NAMES = {
  rated: { zh: '已评家', en: 'rated' },
  notice: { zh: '公示中', en: 'public notice' },
  over: { zh: '公示期满', en: 'notice over' },
} as const satisfies Names<string>

export const STANDING_NAMES = {
  notYet: { zh: '尚未生效', en: 'not in force yet' },
  valid: { zh: '有效', en: 'valid' },
  rectifying: { zh: '限期整改', en: 'rectification ordered' },
  expired: { zh: '已到期', en: 'expired' },
  downgraded: { zh: '已降级', en: 'downgraded' },
  revoked: { zh: '已摘牌', en: 'revoked' },
} as const satisfies Names<(typeof TITLE_STANDINGS)[number]>
