export const zh = {
  title: '今日事项',
  none: '眼下没有要你做的事',
  noneText: '有新的事项会出现在这里，按截止日期排列。',
  count: '有 {{count}} 件事等你做',
  overdue: '，其中 {{count}} 件已经过期',
  due: '{{day}} 截止',
  overdueBy: '已过期 {{days}} 天',
  dueToday: '今天截止',
  daysLeft: '还剩 {{days}} 天',
  noDue: '没有截止日期',
  state: { notStarted: '未开始', underWay: '进行中', done: '已完成', blocked: '暂不可开始' },
  noPost: '你还没有职务',
} as const
