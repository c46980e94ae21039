import type { RefusalTexts } from './use-refusal-text.ts'

const TYPED = '你填写的内容还在页面上。'

/** Refusals of ledger records, of duties and of targets. */
export const LEDGER_REFUSALS_ZH = {
  wordNotListed: {
    happened: '选的词[“{word}”]不在区里定的列表里。',
    kept: TYPED,
    todo: '请从列表里选择；确实需要的，请区教育工会加进列表。',
  },
  memberNotOnRoster: {
    happened: '有[ {count} ]人当天不在本单位的会员名册里。',
    kept: TYPED,
    todo: '请核对人员和日期；名册有误的，请工会主席更正。',
  },
  headcountBelowNames: {
    happened: '参加人数[（{headcount}）]少于点名的人数[（{names}）]。',
    kept: TYPED,
    todo: '请核对人数。',
  },
  entryInFuture: { happened: '日期[ {day:day} ]还没有到。', kept: TYPED, todo: '请填写实际发生的日期。' },
  entryBeforeUnitOpened: {
    happened: '日期早于该单位成立的日期[（{openedOn:day}）]。',
    kept: TYPED,
    todo: '请核对日期，或者改记到当时的单位。',
  },
  entryUnderReview: {
    happened: '这一天的记录已随自评表[（{assessment}）]上交，正在评审，暂时不能增改。',
    kept: '记录和自评表都没有变化。',
    todo: '确有错误的，请区教育工会退回自评表，改好后再提交；成绩公布后也可以更正，已公布的成绩不变。',
  },
  detailsInvalid: { happened: '记录的内容填写不全或不对。', kept: TYPED, todo: '请按提示逐项更正。' },
  startsTooEarly: {
    happened: '日期太早，最早是[ {earliest:day} ]。',
    kept: TYPED,
    todo: '已经过去的要求不会改变，请选这一天或更晚的日期。',
  },
  targetsOverlap: {
    happened: '所选单位中有一个在另一个之下，会重复计算。',
    kept: TYPED,
    todo: '请只给其中一级单位下达。',
  },
  dutyOver: { happened: '这一项已经在[ {endsOn:day} ]结束。', kept: TYPED, todo: '需要的话请新增一项。' },
} satisfies Partial<RefusalTexts>
