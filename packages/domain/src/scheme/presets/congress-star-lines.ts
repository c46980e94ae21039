interface Area {
  readonly id: string
  readonly name: string
  readonly points: string
  readonly lines: readonly Readonly<Record<'id' | 'name' | 'points' | 'standard', string>>[]
}

/** The six areas; what is graded by steps stands here, ratios and deductions stand with the scheme. */
export const CONGRESS_AREAS: readonly Area[] = [
  {
    ...{ id: 'leadership', name: '组织领导', points: '15' },
    lines: [
      { id: 'party', name: '党组织重视', points: '8', standard: '党组织每年研究教代会工作，重要问题及时协调。' },
      { id: 'support', name: '行政支持', points: '7', standard: '经费、时间和场地有保障，校长按期报告工作。' },
    ],
  },
  {
    ...{ id: 'powers', name: '职权落实', points: '30' },
    lines: [
      { id: 'hear', name: '听取报告', points: '8', standard: '听取校长工作、财务和工会工作报告并讨论。' },
      { id: 'pass', name: '讨论通过', points: '8', standard: '教职工切身利益方案经教代会讨论通过后实行。' },
      { id: 'review', name: '评议干部', points: '7', standard: '每年民主评议干部，结果得到使用。' },
      { id: 'watch', name: '监督执行', points: '7', standard: '对决议和规章的执行提出意见，有整改。' },
    ],
  },
  { ...{ id: 'delegates', name: '代表情况', points: '15' }, lines: [] },
  {
    ...{ id: 'rules', name: '组织规则', points: '15' },
    lines: [
      { id: 'yearly', name: '按期召开换届', points: '5', standard: '每学年至少召开一次，届满按期换届。' },
      { id: 'proposals', name: '提案办理', points: '5', standard: '提案有受理、有办理、有答复，提案人有评价。' },
    ],
  },
  {
    ...{ id: 'bodies', name: '工作机构', points: '15' },
    lines: [
      { id: 'office', name: '工会承担日常工作', points: '8', standard: '闭会期间的日常工作由工会承担，代表有活动。' },
      { id: 'committees', name: '专门小组履职', points: '7', standard: '提案、评议等专门小组按分工开展工作。' },
    ],
  },
  {
    ...{ id: 'progress', name: '创新发展', points: '10' },
    lines: [{ id: 'innovation', name: '有特色有成效', points: '10', standard: '有教职工认可、别校可学的做法。' }],
  },
]
