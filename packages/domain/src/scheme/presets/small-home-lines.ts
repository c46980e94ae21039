interface Area {
  readonly id: string
  readonly name: string
  readonly lines: readonly { readonly id: string; readonly name: string; readonly standard: string }[]
}

/** The five areas of a small home, with four lines each. */
export const SMALL_HOME_AREAS: readonly Area[] = [
  {
    id: 'organisation',
    name: '组织建设',
    lines: [
      { id: 'leader', name: '小组长民主推选', standard: '小组长由成员推选产生，有人负责、有人协助。' },
      { id: 'members', name: '成员全部入会', standard: '符合条件的教职工都已入会，变动及时办理。' },
      { id: 'plan', name: '年初商定重点', standard: '成员一起商定全年重点，年末向成员说明完成情况。' },
      { id: 'life', name: '组织生活正常', standard: '每月有活动或议事，成员普遍参加。' },
    ],
  },
  {
    id: 'democracy',
    name: '民主管理',
    lines: [
      { id: 'opinions', name: '意见有人收有人答', standard: '成员的意见及时上传，结果及时答复。' },
      { id: 'proposals', name: '积极提出提案', standard: '每年围绕学校发展和教职工关切提出提案或建议。' },
      { id: 'openness', name: '小家事务公开', standard: '经费、评优、福利等事项向成员公开。' },
      { id: 'decisions', name: '大家的事大家定', standard: '涉及成员利益的事项经成员讨论决定。' },
    ],
  },
  {
    id: 'work',
    name: '岗位建功',
    lines: [
      { id: 'ethics', name: '师德师风', standard: '师德良好，没有查实的师德问题。' },
      { id: 'skills', name: '互帮互学提升本领', standard: '开展结对、比武、研讨等活动，青年教师有成长。' },
      { id: 'tasks', name: '完成本职任务', standard: '教学、科研和管理任务完成良好。' },
      { id: 'models', name: '学习身边榜样', standard: '发现并学习身边的先进，形成好风气。' },
    ],
  },
  {
    id: 'care',
    name: '关爱服务',
    lines: [
      { id: 'visits', name: '有事必到', standard: '成员生病、婚丧、遇到困难时及时看望帮助。' },
      { id: 'health', name: '关心身心健康', standard: '组织体检提醒、健身和心理关怀。' },
      { id: 'women', name: '落实女职工保护', standard: '孕期、产期、哺乳期照顾落实到人。' },
      { id: 'harmony', name: '化解矛盾', standard: '及时了解并化解成员之间和家庭的矛盾。' },
    ],
  },
  {
    id: 'culture',
    name: '家园文化',
    lines: [
      { id: 'place', name: '有活动的地方', standard: '有成员愿意去、经常用的活动角或活动室。' },
      { id: 'sports', name: '文体活动', standard: '经常开展健康有益的文体活动，参与面广。' },
      { id: 'reading', name: '读书交流', standard: '开展读书交流，成员有收获。' },
      { id: 'feature', name: '小家特色', standard: '有成员认可、其他小家可以学的做法。' },
    ],
  },
]
