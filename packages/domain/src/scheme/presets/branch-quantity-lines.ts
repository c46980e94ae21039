/** A line whose points stand in the form: judged, all or nothing, or a count with its least number. */
export interface BranchLine {
  readonly id: string
  readonly name: string
  readonly points: string
  readonly rule: 'judged' | 'allOrNothing'
  readonly count?: 'reports' | 'trainings' | 'accounts'
  readonly standard: string
}

/** 组织与自身建设: 20 of its points are printed. */
export const BRANCH_ORGANISATION: readonly BranchLine[] = [
  {
    ...{ id: 'party-meeting', name: '党组织专题研究工会工作', points: '4', rule: 'allOrNothing' },
    standard: '党组织当年专题研究工会和教代会工作，并解决了问题。',
  },
  {
    ...{ id: 'party-report', name: '定期向党组织汇报', points: '3', rule: 'judged', count: 'reports' },
    standard: '填写当年向党组织汇报工会工作的次数。',
  },
  {
    ...{ id: 'study', name: '委员会定期学习研究', points: '3', rule: 'judged' },
    standard: '委员会定期学习、议事，委员讲得出学了什么、定了什么。',
  },
  {
    ...{ id: 'training', name: '建家升级与骨干培训', points: '4', rule: 'judged', count: 'trainings' },
    standard: '结合建家升级培训委员和小组长，填写当年培训次数。',
  },
  {
    ...{ id: 'place', name: '固定活动场所', points: '3', rule: 'allOrNothing' },
    standard: '有教职工用得上的固定活动场所，正常开放。',
  },
  {
    ...{ id: 'property', name: '专人管财产、开支合规', points: '3', rule: 'judged' },
    standard: '有专人管理工会财产，经费开支符合规定。',
  },
]

/** 维权与民主管理: 23 of its points are printed. */
export const BRANCH_RIGHTS: readonly BranchLine[] = [
  {
    ...{ id: 'core-meetings', name: '主席参加党政会议', points: '4', rule: 'judged' },
    standard: '分工会主席参加研究教职工利益事项的党政会议并发表意见。',
  },
  {
    ...{ id: 'advice', name: '向党政提意见建议', points: '3', rule: 'judged' },
    standard: '就部门发展和教职工关切提出意见建议，有回应。',
  },
  {
    ...{ id: 'openness', name: '二级公开', points: '4', rule: 'judged' },
    standard: '部门的重要事项、经费和评优及时向教职工公开，并向校级公开渠道供稿。',
  },
  {
    ...{ id: 'demands', name: '反映教职工要求', points: '3', rule: 'judged' },
    standard: '及时反映教职工的合理要求并协助解决。',
  },
  {
    ...{ id: 'safety', name: '劳动安全与作息', points: '3', rule: 'judged' },
    standard: '关心劳动安全、劳动保护和工作时间，发现问题有跟进。',
  },
  {
    ...{ id: 'hardship', name: '困难会员有数有帮', points: '3', rule: 'judged' },
    standard: '困难会员的情况清楚，每人有帮扶，信息保密。',
  },
  {
    ...{ id: 'accounts', name: '每年公布分会经费', points: '3', rule: 'judged', count: 'accounts' },
    standard: '填写当年向会员公布经费收支的次数，一次即可得满分。',
  },
]
