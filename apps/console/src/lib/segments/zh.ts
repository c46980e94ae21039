export const zh = {
  none: '未登记学段',
  kindergarten: '幼儿园',
  primary: '小学',
  junior: '初中',
  nineYear: '九年一贯制',
  senior: '高中',
  vocational: '职业学校',
  special: '特殊教育',
  other: '其他',
} as const
