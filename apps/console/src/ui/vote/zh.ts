export const zh = {
  title: '现场测评',
  none: '还没有安排现场测评。本项由现场测评决定，请联系区教育工会安排实地考核。',
  planned: '已安排在{{day}}现场测评。计票后，本项由投票结果决定。',
  again: '上一次没有计票，{{day}}的实地考核时重新投票，本项由投票结果决定。',
  open: '{{day}}的现场测评正在投票，结束后显示结果。',
  counted: '{{day}}测评已计票，本项由投票结果决定。',
  asked: {
    nothing: '这一项不用填写。',
    mark: '也可以先打分；计票后不再看评分。',
    noMark: '这一项不用打分。',
  },
  turnout: '在场 {{present}} 人，收回 {{returned}} 票，有效 {{valid}} 票',
  option: '{{option}} {{votes}} 票',
  abstained: '弃权 {{votes}} 票',
  hidden: '为保密不列各项票数',
  byPhone: '手机投票，{{by}} 主持',
  onPaper: '纸质投票，{{by}}、{{second}} 计票',
} as const
