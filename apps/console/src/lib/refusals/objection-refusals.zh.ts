import type { RefusalTexts } from './use-refusal-text.ts'

const NOTHING = '没有写入任何内容。'

/** Refusals of objections to a published result. */
export const OBJECTION_REFUSALS_ZH = {
  objectionsClosed: {
    happened: '公示期已满[（{day:day}）]，不能再在线提出异议。',
    kept: NOTHING,
    todo: '仍有意见的，请按公示上的电话或邮箱联系区教育工会。',
  },
  objectionOpen: {
    happened: '[“{item}”]已经提出过异议，正在等待答复。',
    kept: '先前提出的异议没有变化。',
    todo: '[请等到{answerBy:day}。]要补充的，可先撤回再重新提出。',
  },
  objectionAnswered: {
    happened: '[“{item}”]的异议已经答复。',
    kept: '答复没有变化。',
    todo: '对答复仍有意见的，请联系区教育工会。',
  },
  objectionOwnMarks: {
    happened: '你给这个单位评过分，不能由你决定对评分的异议。',
    kept: NOTHING,
    todo: '请由没有评过这个单位的同事答复。',
  },
  objectionNeedsCorrection: {
    happened: '认定异议成立，至少要更正一项的得分。',
    kept: '你填写的内容还在页面上。',
    todo: '请填写更正后的得分；得分不变的，请选“不成立”并说明理由。',
  },
  lineWithoutPoints: {
    happened: '[“{item}”]没有可以更正的得分。',
    kept: NOTHING,
    todo: '否决项、前置条件和不计分的项目不能在这里更正。',
  },
  objectionsOutstanding: {
    happened: '还有[ {count} 件]异议没有答复，不能评定等级。',
    kept: NOTHING,
    todo: '请先答复全部异议，再评定等级。',
  },
} as const satisfies Partial<RefusalTexts>
