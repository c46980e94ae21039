/** Nine duties of 2 points each; the tenth counts sessions and has a number to set. */
export const DISCLOSURE_DUTIES: readonly { readonly id: string; readonly name: string; readonly standard: string }[] = [
  { id: 'leaders', name: '领导小组负责', standard: '学校主要负责人牵头，分工到人。' },
  { id: 'office', name: '有承办人', standard: '有日常机构和至少一名承办人。' },
  { id: 'watchers', name: '设监督小组', standard: '监督小组由教职工推选产生。' },
  { id: 'watching', name: '监督切实', standard: '监督小组定期检查并向教职工通报。' },
  { id: 'planned', name: '列入年度安排', standard: '校务公开列入学校年度工作安排。' },
  { id: 'accountable', name: '纳入责任制', standard: '校务公开纳入党风廉政责任制并有考核。' },
  { id: 'rules', name: '制度管用', standard: '校级和二级单位的公开都有规矩，平时照着做。' },
  { id: 'catalogue', name: '公开目录更新', standard: '有公开目录，并随工作变化更新。' },
  { id: 'matched', name: '目录对应到形式和时间', standard: '每个事项都写明用什么形式、在什么时候公开。' },
]
