import type { RefusalTexts } from './use-refusal-text.ts'

/** The noes about what is owed by when. */
export const OBLIGATION_REFUSALS_ZH = {
  roundExists: {
    happened: '同一时段的同类材料已经布置过[：“{period}”有 {count} 个单位重复]。',
    kept: '没有布置新的要求。',
    todo: '请改选时段或单位范围；原来布置错了的，请先撤销原来的。',
  },
  roundStillRuns: {
    happened: '还有单位没有到期[，最晚的到 {dueOn:day}]。',
    kept: '这一次布置没有变化。',
    todo: '请等最晚的期限过后再办结；布置错了的，可以撤销。',
  },
  roundDueOnlyLater: {
    happened: '[已有 {count} 个单位交来，]截止日期只能改晚[，改到 {dueOn:day} 以后]。',
    kept: '这一次布置没有变化。',
    todo: '请选更晚的日子；整个布置错了的，可以撤销后重新布置。',
  },
  roundReasonNeeded: {
    happened: '截止日期改晚要写明理由。',
    kept: '这一次布置没有变化。',
    todo: '请写明理由再保存。',
  },
  alreadyWaived: {
    happened: '[“{unit}”]这一次已经免交。',
    kept: '没有单位的要求被改动。',
    todo: '请去掉这个单位再试。',
  },
} as const satisfies Partial<RefusalTexts>
