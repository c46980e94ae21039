import type { RefusalTexts } from './use-refusal-text.ts'

const NOTHING = '没有写入任何内容。'
const TYPED = '你填写的内容还在页面上。'

/** Refusals of schemes, assessments, results and ratings. */
export const ASSESSMENT_REFUSALS_ZH = {
  schemeHasErrors: {
    happened: '考核细则里还有错误[：{codes}]。',
    kept: '草稿已保存。',
    todo: '请按每行旁边的提示更正，再发布。',
  },
  schemeFrozen: {
    happened: '细则已经发布，不能再改。',
    kept: '已发布的版本没有变化。',
    todo: '需要修改的，请另建新版本。',
  },
  documentCountNeedsReason: {
    happened: '这一项按材料份数计分，需要写明理由。',
    kept: TYPED,
    todo: '请写明理由，或者改为按工作本身计分（教师厅〔2025〕2号）。',
  },
  parameterInvalid: {
    happened: '这一项不符合样表的要求[：应在 {min} 至 {max} 之间][：最多 {maxLength} 个字]。',
    kept: '已保存的细则没有变化。',
    todo: '请改正这一项后再保存。',
  },
  schemeSheetUnread: {
    happened: '在这份表格里找不到评分表的表头。',
    kept: NOTHING,
    todo: '请保留一行列名，例如“考核内容、分值、评分标准”，再上传。',
  },
  schemeFaulty: {
    happened: '这份细则有一处前后对不上[：{what}]。',
    kept: TYPED,
    todo: '请改正这一处再保存。',
  },
  presetHoldsLines: {
    happened: '这份草稿的各项由样表的数字决定，不能单独改一项。',
    kept: NOTHING,
    todo: '请改样表的数字；要逐项改的，先在草稿页点“改为逐项编辑”。',
  },
  presetUnknown: { happened: '这份细则没有对应的样表。', kept: NOTHING, todo: '请从样表新建一份细则。' },

  schemeNotPublished: { happened: '考核细则还没有发布。', kept: TYPED, todo: '请先发布细则，再开始考核。' },
  cohortEmpty: { happened: '没有一个单位参加考核。', kept: TYPED, todo: '请至少选择一个参评单位。' },
  datesOutOfOrder: {
    happened: '日期的先后不对[：{second:day} 早于 {first:day}]。',
    kept: TYPED,
    todo: '请按先后顺序重新填写。',
  },
  deadlinePassed: {
    happened:
      '已过截止日期[（{dueOn:day}）][。这已是延期后的日子，原为{insteadOf:day}，因“{reason}”延期][，由{by}决定]。',
    kept: '已填写的内容都保存着，没有提交。',
    todo: '请联系区教育工会，说明情况并申请延期。',
  },
  notYetOpen: { happened: '还没有到开始的日期[（{opensOn:day}）]。', kept: TYPED, todo: '到时间再来就可以。' },
  alreadySubmitted: {
    happened: '这份自评已经提交。',
    kept: '提交的内容没有变化。',
    todo: '需要修改的，请联系区教育工会退回。',
  },
  selfAssessmentIncomplete: {
    happened: '自评还有没填完的项[：{items}]。',
    kept: '已填写的内容都保存着。',
    todo: '请补全后再提交。',
  },
  itemNotReturned: {
    happened: '[“{item}”]这一项没有退回，仍按已提交的内容锁定。',
    kept: '这一项没有变化；退回的项目照常可以修改。',
    todo: '确实要改这一项的，请联系区教育工会退回。',
  },
  itemSettled: {
    happened: '[“{item}”]这一项已经合议定分，不能再退回。',
    kept: '合议的分数没有变化。',
    todo: '有新情况的，公示期间可以提出异议。',
  },
  itemsReturned: {
    happened: '该单位有退回的项目还在补正[（{unit}）]。',
    kept: '其他项目照常可以评分。',
    todo: '请等该单位重新提交；过了期限就按原来提交的内容继续。',
  },
  openedByReviewer: {
    happened: '[{reviewer}]评委已经打开这份自评[（{openedAt:at}）]，不能再撤回。',
    kept: '提交的内容没有变化。',
    todo: '需要修改的，请评委或区教育工会逐项退回。',
  },
  reviewerHeldPost: {
    happened: '[{reviewer}][近 {years} 年内]在这个单位任过职，应当回避。',
    kept: '原来的安排没有变化。',
    todo: '请另选一位评委。',
  },
  panelTooSmall: {
    happened: '合议定分在场的人太少[，至少要有 {needed} 人]。',
    kept: TYPED,
    todo: '请选上所有在场的人。',
  },
  selfAssessmentMissing: { happened: '该单位还没有提交自评。', kept: NOTHING, todo: '请该单位的工会主席先提交。' },
  reviewerOfOwnUnit: {
    happened: '[{reviewer}]不能评自己所在的单位。',
    kept: '原来的安排没有变化。',
    todo: '请另选一位评委。',
  },
  reviewerNotAssigned: { happened: '这个单位没有分配给你评审。', kept: NOTHING, todo: '请区教育工会核对评审安排。' },
  reviewerAlreadySubmitted: {
    happened: '对这个单位的评分已经提交。',
    kept: '提交的评分没有变化。',
    todo: '需要修改的，请向区教育工会申请退回，并写明原因。',
  },
  reviewerHasMarks: {
    happened: '[{reviewer}]这位评委已经打过分，不能撤换。',
    kept: '评分都还在。',
    todo: '需要回避的，请先退回评分并写明原因。',
  },
  reviewIncomplete: {
    happened: '还有没打分的项[：{items}]。',
    kept: '已打的分都保存着。',
    todo: '请逐项打分后再提交。',
  },
  reviewsOutstanding: {
    happened: '还有评委没有提交[：{reviewers}]。',
    kept: '已提交的评分没有变化。',
    todo: '请提醒评委提交，或者另行安排评委。',
  },
  scoreOutOfRange: {
    happened: '分数超出范围[：应在 {min} 到 {max} 之间]。',
    kept: TYPED,
    todo: '请改成范围以内的分数。',
  },
  spreadUnresolved: {
    happened: '评委的分数相差过大[：{items}]，还没有处理。',
    kept: '各位评委的分数都没有变化。',
    todo: '请增加一位评委，或者合议定分并写明理由。',
  },
  itemsPending: {
    happened: '还有项目在等数据[：{items}]。',
    kept: '各位评委的分数都没有变化。',
    todo: '请先登记这些项目。',
  },
  contestNeedsReason: { happened: '改动系统算出的分数要写明理由。', kept: TYPED, todo: '请写一句理由。' },
  voiceMarkInvalid: {
    happened: '[“{voice}”]的评分没有登记。',
    kept: TYPED,
    todo: '平均分要在 0 到 100 之间，并写明几份；一份也没有的，份数填 0、分数留空。',
  },
  answerInvalid: { happened: '[“{item}”]这一项的答案不符合评分规则。', kept: TYPED, todo: '请按规则一栏的说明改正。' },
  voiceCallOpen: {
    happened: '[“{voice}”]正在请人用账号评分。',
    kept: NOTHING,
    todo: '请等清点以后再登记；不再收集的，先停止收集。',
  },
  voiceDayNotLater: {
    happened: '截止日只能推迟，最多到三个月以后。',
    kept: TYPED,
    todo: '请选比现在的截止日晚的一天[（{first:day} 到 {last:day}）]。',
  },
  voiceDayInvalid: {
    happened: '截止日不对。',
    kept: TYPED,
    todo: '请选从今天起三个月以内的一天[（{first:day} 到 {last:day}）]。',
  },
  voiceNobodyToAsk: {
    happened: '[“{voice}”]没有可以这样评分的单位：已登记的不再请人评，不足 5 人的不能匿名评。',
    kept: TYPED,
    todo: '请换一类人，或登记纸质收回的评分。',
  },
  voiceStillRuns: {
    happened: '评分还没有截止[，已收 {given} / {asked} 份]。',
    kept: NOTHING,
    todo: '截止以后，或所有人都评了，就可以清点。',
  },
  voiceCounted: {
    happened: '[“{voice}”]的分数是匿名评分清点出来的，不能手工改。',
    kept: NOTHING,
    todo: '不用再登记；各份评分清点后已经销毁。',
  },
  voiceClosed: { happened: '这次评分已经截止。', kept: NOTHING, todo: '不用再操作；有疑问请联系区教育工会。' },
  itemNotClaimed: {
    happened: '[“{item}”]这一项不由单位填写：它来自平时的记录，或由区教育工会登记。',
    kept: NOTHING,
    todo: '记录有误的，请更正记录，或写明理由提出异议。',
  },
  unitExempt: { happened: '[{unit}]本次免检，不需要自评。', kept: NOTHING, todo: '需要参加的，请联系区教育工会。' },
  unitWithoutSegment: {
    happened: '有单位没有学段，或细则里没有它们学段的分值[：{units}]。',
    kept: TYPED,
    todo: '请管理员在“单位”里补登学段，或把这些单位移出本次考核。',
  },
  decisionForOwnUnit: {
    happened: '不能为自己所在的单位作这个决定。',
    kept: NOTHING,
    todo: '请区教育工会的另一位经办人来办。',
  },

  notAllCombined: {
    happened: '还有单位没有合成最终得分[：{units}]。',
    kept: NOTHING,
    todo: '请先完成这些单位的合分。',
  },
  alreadyPublished: {
    happened: '结果已经公布。',
    kept: '公布的结果没有变化。',
    todo: '更正只能另出新版本，并说明改动了哪些单位。',
  },
  notPublished: { happened: '结果还没有公布。', kept: NOTHING, todo: '请先公布考核结果。' },
  noticeDaysOutOfRange: {
    happened: '公示的最后一天不在允许的范围里[（{earliest:day}至{latest:day}）]。',
    kept: TYPED,
    todo: '请在这个范围里选择最后一天。',
  },
  answerDayOutOfRange: {
    happened: '答复异议的最后一天不在允许的范围里[（{earliest:day}至{latest:day}）]。',
    kept: TYPED,
    todo: '请选一个不早于公示最后一天的日子。',
  },
  noticeNotMasked: {
    happened: '公示内容里还有不能公开的个人信息[（{count} 处）]。',
    kept: TYPED,
    todo: '请打开遮盖，或者改写标出的文字，检查通过后再公示。',
  },
  noticeOver: {
    happened: '公示期已满[（{day:day}）]，不能再张贴或更正。',
    kept: '公示过的内容没有变化。',
    todo: '公示期满后的更正，请另行通知。',
  },
  titleTermInvalid: {
    happened: '称号的日期不对[：应不早于 {earliest:day}]。',
    kept: TYPED,
    todo: '请重新填写日期。',
  },
  titleNotLower: {
    happened: '降级后的等级要比现在的低[：可选 {levels}]。',
    kept: TYPED,
    todo: '请选择较低的等级；没有较低等级的，只能摘牌。',
  },
  titleEnded: {
    happened: '称号已经到期[（{day:day}）]。',
    kept: '称号登记没有变化。',
    todo: '到期的称号不再办理，请在下一次评家中重新评定。',
  },
  ratingAlreadyDecided: { happened: '评家结果已经确定。', kept: '已确定的结果没有变化。', todo: '这是最终结果。' },
} as const satisfies Partial<RefusalTexts>
