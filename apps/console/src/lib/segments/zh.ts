export const zh = {
  none: '未登记学段',
} as const
