import type { RefusalTexts } from './use-refusal-text.ts'

const NOTHING = '没有写入任何内容。'
const NOT_COUNTED = '你的选票没有计入。'

/** Refusals of visits on site and of the votes held there. */
export const VISIT_REFUSALS_ZH = {
  visitLeaderOnly: { happened: '这一步由带队的人来做。', kept: NOTHING, todo: '请带队的人用自己的账号操作。' },
  visitVoteOpen: {
    happened: '还有投票正在进行或已有结果。',
    kept: NOTHING,
    todo: '请先结束投票；要重投的，先写明理由作废。',
  },
  notByVote: { happened: '这一项不是按投票计分的。', kept: NOTHING, todo: '请选择以投票核实的项目。' },
  filledByVote: {
    happened: '这一项已由现场投票填入。',
    kept: '投票结果没有变化。',
    todo: '确需更改的，由带队的人写明理由作废投票后重投。',
  },
  ballotBoxDamaged: {
    happened: '票箱里有[ {count} 张]票被动过，不能开票。',
    kept: '没有开票，也没有销毁选票。',
    todo: '请写明情况，作废后重新投票，并通知系统管理员。',
  },
  secondPersonNeeded: {
    happened: '纸质票要由到场的两个不同的人一起清点。',
    kept: NOTHING,
    todo: '请选择两位到场的考核人员。',
  },
  voteCodeUnknown: { happened: '没有这个投票码。', kept: NOT_COUNTED, todo: '请对照屏幕上的八位数字重新输入。' },
  voteClosed: { happened: '这次投票已经结束。', kept: NOT_COUNTED, todo: '不用再操作；有疑问请问现场主持人。' },
  ballotsAllTaken: {
    happened: '[{present} 张]选票已经领完。',
    kept: NOT_COUNTED,
    todo: '请告诉现场主持人，由其作废后重新投票。',
  },
  ballotNotIssued: { happened: '这张选票不是在这里领的。', kept: NOT_COUNTED, todo: '请重新扫码领取选票。' },
  ballotAlreadySealed: { happened: '这张选票已经封存，只计一次。', kept: '先前投出的一票有效。', todo: '不用再操作。' },
} as const satisfies Partial<RefusalTexts>
