import { describe, expect, test } from 'vitest'
import { readWording } from './read-wording.ts'
import type { WordedKind } from './scan.ts'

/** Wording, kind, and the rule where all its figures are printed; the item has 6 points. */
type Line = readonly [text: string, kind: WordedKind, rule?: object]

const DEDUCT: readonly Line[] = [
  ['每缺一次扣1分，扣完为止', 'deductPerOccurrence', { each: '1', floor: '0' }],
  ['每少一次扣0.5分', 'deductPerOccurrence', { each: '0.5', floor: '0' }],
  ['缺1次扣1', 'deductPerOccurrence', { each: '1', floor: '0' }],
  ['缺席每次扣1分', 'deductPerOccurrence', { each: '1', floor: '0' }],
  ['少一项扣2分', 'deductPerOccurrence', { each: '2', floor: '0' }],
  ['一次不参加扣１分，最多扣３分', 'deductPerOccurrence', { each: '1', floor: '3' }],
  ['无故不参加会议的扣1分/次', 'deductPerOccurrence', { each: '1', floor: '0' }],
  ['发现一处不规范扣半分，扣完本项分为止', 'deductPerOccurrence', { each: '0.5', floor: '0' }],
  ['每有一人未入会扣两分', 'deductPerOccurrence', { each: '2', floor: '0' }],
  ['全年不少于4次，每少一次扣1分', 'deductPerOccurrence'],
  ['未按要求报送材料，每缺一份扣0.2分', 'deductPerOccurrence', { each: '0.2', floor: '0' }],
  ['组织不全扣2分，分工不明扣2分', 'deductConditions', { conditions: { 组织不全: '2', 分工不明: '2' }, floor: '0' }],
  [
    '未设岗扣2、职责不明扣2、未交接扣1',
    'deductConditions',
    { conditions: { 未设岗: '2', 职责不明: '2', 未交接: '1' }, floor: '0' },
  ],
  [
    '组织不全或分工不明扣2;未按时换届整项0',
    'deductConditions',
    { conditions: { 组织不全或分工不明: '2', 未按时换届: '6' }, floor: '0' },
  ],
  ['无制度扣5分', 'deductConditions', { conditions: { 无制度: '5' }, floor: '0' }],
  [
    '职责不明2/工会未主持2/无规则2',
    'deductConditions',
    { conditions: { 职责不明: '2', 工会未主持: '2', 无规则: '2' }, floor: '0' },
  ],
  ['年度未开扣7;到会率不足扣3', 'deductConditions', { conditions: { 年度未开: '7', 到会率不足: '3' }, floor: '0' }],
  ['没有年度计划的扣2分；没有工作总结的扣2分；未按时上报的扣1分', 'deductConditions'],
  ['未建立台账扣3分，台账不全的酌情扣分', 'deductConditions'],
  ['迟交扣0.5分，缺交扣1分', 'deductConditions', { conditions: { 迟交: '0.5', 缺交: '1' }, floor: '0' }],
  [
    '1.未成立领导小组扣1分\n2.未召开专题会扣2分',
    'deductConditions',
    { conditions: { 未成立领导小组: '1', 未召开专题会: '2' }, floor: '0' },
  ],
]
const LATE: readonly Line[] = [
  ['逾期一天扣0.5分，最多扣2分', 'lateness', { perDay: '0.5', maxDeduction: '2' }],
  ['每迟报一天扣1分，扣完为止', 'lateness', { perDay: '1', maxDeduction: '6' }],
  ['按时上交得满分，每逾期1个工作日扣0.5分', 'lateness', { perDay: '0.5', maxDeduction: '6' }],
  ['延迟上报的，每天扣0.2分', 'lateness', { perDay: '0.2', maxDeduction: '6' }],
]
const GAIN: readonly Line[] = [
  ['每篇加0.5分，最高2分', 'pointsPerOccurrence', { each: '0.5', cap: '2' }],
  ['每条5', 'pointsPerOccurrence', { each: '5', cap: '6' }],
  ['被采用一篇得1分，最多得5分', 'pointsPerOccurrence', { each: '1', cap: '5' }],
  ['每组织一次活动得2分，上不封顶', 'pointsPerOccurrence', { each: '2' }],
  ['每开展1次计1分，满分5分', 'pointsPerOccurrence', { each: '1', cap: '5' }],
  ['加0.5分/篇，累计不超过3分', 'pointsPerOccurrence', { each: '0.5', cap: '3' }],
  ['每帮扶一户得一分，3分封顶', 'pointsPerOccurrence', { each: '1', cap: '3' }],
  ['两小项各2', 'pointsPerOccurrence', { each: '2', cap: '4' }],
  [
    '调研报告每篇加2分，最高4分；经验交流每次加1分，最高3分',
    'bonusPool',
    { parts: { 调研报告: { each: '2', cap: '4' }, 经验交流: { each: '1', cap: '3' } } },
  ],
  [
    '获国家级、省级、市级荣誉分别加5、3、2分',
    'awardMatrix',
    { matrix: { 国家级: ['5'], 省级: ['3'], 市级: ['2'] }, sameEvent: 'highest', cap: '6' },
  ],
  ['获市县/地级/省模范教工之家加1/3/5', 'awardMatrix'],
  [
    '国家级加5分，省级加3分，市级加2分，区级加1分',
    'awardMatrix',
    { matrix: { 国家级: ['5'], 省级: ['3'], 市级: ['2'], 区级: ['1'] }, sameEvent: 'highest', cap: '6' },
  ],
  [
    '三级比赛一二三等奖加 县2/1/0.5 市3/2/1 省4/3/2',
    'awardMatrix',
    { matrix: { 县: ['2', '1', '0.5'], 市: ['3', '2', '1'], 省: ['4', '3', '2'] }, sameEvent: 'highest', cap: '6' },
  ],
  [
    '获得一等奖得5分、二等奖得3分、三等奖得1分',
    'awardMatrix',
    { matrix: { 获奖: ['5', '3', '1'] }, sameEvent: 'highest', cap: '6' },
  ],
  [
    '省级一等奖4分、二等奖3分；市级一等奖3分、二等奖2分',
    'awardMatrix',
    { matrix: { 省级: ['4', '3'], 市级: ['3', '2'] }, sameEvent: 'highest', cap: '6' },
  ],
  ['向上投稿录用加 地级1/省3/国家5', 'awardMatrix'],
]
const RATIO: readonly Line[] = [
  ['完成率达到90%以上得6分', 'ratioThreshold', { minPct: '90' }],
  ['入会率达95%以上得满分，否则不得分', 'ratioThreshold', { minPct: '95' }],
  ['≥98%得6分，未达标不得分', 'ratioThreshold', { minPct: '98' }],
  ['参与率不低于百分之八十', 'ratioThreshold', { minPct: '80' }],
  ['入会率100%', 'ratioThreshold', { minPct: '100' }],
  [
    '70%得3；60%得2；50%得1',
    'ratioTiers',
    {
      tiers: [
        ['70', '3'],
        ['60', '2'],
        ['50', '1'],
      ],
      below: '0',
    },
  ],
  [
    '90%以上得6分，80%—90%得4分，80%以下不得分',
    'ratioTiers',
    {
      tiers: [
        ['90', '6'],
        ['80', '4'],
      ],
      below: '0',
    },
  ],
  ['满意率达90％及以上得5分，80%～89%得3分，80%以下得1分', 'ratioTiers'],
  ['80%得4;75%得3;70%得2;65%得1;另缺一项专项扣2', 'ratioTiers'],
  [
    '以90%为基准得满分，每低1个百分点扣0.5分',
    'ratioLinear',
    { baselinePct: '90', stepPct: '1', down: '0.5', floor: '0' },
  ],
  ['达到85%得满分，每低于5%扣1分，扣完为止', 'ratioLinear', { baselinePct: '85', stepPct: '5', down: '1', floor: '0' }],
  ['低于95%的，每降低一个百分点扣0.2分', 'ratioLinear'],
  ['按完成比例得分', 'ratioLinear', {}],
  ['按入会率计分', 'ratioLinear', {}],
]
const COUNT: readonly Line[] = [
  ['全年不少于2篇', 'minimumCount', { min: 2, below: '0' }],
  ['每年至少召开两次', 'minimumCount', { min: 2, below: '0' }],
  ['每学期1次', 'minimumCount', { min: 1, below: '0' }],
  ['2次/年', 'minimumCount', { min: 2, below: '0' }],
  ['开展活动4次以上得6分，否则不得分', 'minimumCount', { min: 4, below: '0' }],
  ['全年组织活动不少于6次，不足的按比例得分', 'minimumCount', { min: 6, below: 'proportional' }],
  [
    '达到3次得满分，每多1次加0.5分，最多加2分',
    'minimumCount',
    { min: 3, below: '0', above: { each: '0.5', cap: '2' } },
  ],
  ['目标任务10所，未完成的按比例得分', 'targetCompletion', { target: '10' }],
  [
    '完成目标数20人得满分，每超1人加0.5分，最多加3分',
    'targetCompletion',
    { target: '20', overEach: '0.5', overCap: '3' },
  ],
  ['按实际完成数/任务数×分值计分', 'targetCompletion'],
]
const CHOICE: readonly Line[] = [
  ['2—4分', 'range', { min: '2', max: '4' }],
  ['5-10分区间', 'range', { min: '5', max: '10' }],
  ['视情况给1至3分', 'range', { min: '1', max: '3' }],
  ['不全扣1-3分', 'range', { min: '3', max: '6' }],
  ['好得5-6分，一般得3-4分，差得0-2分', 'range', { min: '0', max: '6' }],
  ['A级4分 B级3分 C级2分', 'gradedLevels', { levels: { A级: '4', B级: '3', C级: '2' }, as: 'points' }],
  [
    '优秀6分、良好4分、一般2分、差0分',
    'gradedLevels',
    { levels: { 优秀: '6', 良好: '4', 一般: '2', 差: '0' }, as: 'points' },
  ],
  ['优得5分，良得3分，其余不得分', 'gradedLevels', { levels: { 优: '5', 良: '3' }, as: 'points' }],
  ['A：100%，B：80%，C：60%', 'gradedLevels', { levels: { A: '1', B: '0.8', C: '0.6' }, as: 'share' }],
  ['短15/中20/长30', 'gradedLevels', { levels: { 短: '15', 中: '20', 长: '30' }, as: 'points' }],
  [
    '3次以上得5分，2次得3分，1次得1分',
    'gradedLevels',
    { levels: { '3次以上': '5', '2次': '3', '1次': '1' }, as: 'points' },
  ],
]
const YES_NO: readonly Line[] = [
  ['达标得6分，否则不得分', 'allOrNothing', {}],
  ['有得6分，无不得分', 'allOrNothing', {}],
  ['未按时换届不得分', 'allOrNothing', {}],
  ['达到计5，否则0（按月）', 'allOrNothing'],
  ['未开展的不得分', 'allOrNothing', {}],
  ['完成得满分，未完成得0分', 'allOrNothing', {}],
]
const COHORT: readonly Line[] = [
  [
    '全区排名第1名得6分，第2名得5分，第3名得4分，其余不得分',
    'rankPoints',
    { byRank: ['6', '5', '4'], ties: 'shareHigher' },
  ],
  ['第1-2名得10分，第3-4名得8分', 'rankPoints', { byRank: ['10', '10', '8', '8'], ties: 'shareHigher' }],
  ['前三名得6分', 'rankPoints', { byRank: ['6', '6', '6'], ties: 'shareHigher' }],
  ['按全区排名计分', 'rankPoints'],
  ['以最高者得满分，其余按比例折算', 'shareOfLeader', {}],
  ['第1名得6分，其他单位按与第1名的比例得分', 'shareOfLeader', {}],
  ['低于全区平均水平的，每低1分扣0.5分', 'distanceFromMean', { perPoint: '0.5', onlyBelow: true, floor: '0' }],
  ['平均年龄每超均值1岁扣0.5分', 'distanceFromMean'],
  ['全体会员无记名投票，按赞成率折算得分', 'voteShare', { weights: { 赞成: '1' } }],
  ['民主测评满意票计1，基本满意票计0.6，按票数折算', 'voteShare', { weights: { 满意: '1', 基本满意: '0.6' } }],
  [
    '取各工会小组平均分的50%计入',
    'childAverage',
    { weight: '0.5', missingChild: 'pending', exemptChild: 'exclude', noChildren: 'notCounted' },
  ],
]
const CONDITION: readonly Line[] = [
  ['发生重大安全责任事故的，一票否决', 'veto', { effect: 'void' }],
  ['有违纪行为的取消评优资格', 'veto', { effect: 'noTopLevel' }],
  ['受到通报批评的不得评为优秀', 'veto', { effect: 'noTopLevel' }],
  ['发生群体性事件的，考核结果直接定为不合格', 'veto', { effect: 'void' }],
  ['必备条件', 'gate', { effect: 'notAdmitted' }],
  ['未达标的不得申报', 'gate', { effect: 'notAdmitted' }],
]
const JUDGED: readonly Line[] = [
  ['', 'judged', {}],
  ['查资料', 'judged', {}],
  ['视情况', 'judged', {}],
  ['由评审组评定', 'judged', {}],
  ['根据工作开展情况酌情给分', 'judged', {}],
  ['工作有特色、有成效', 'judged', {}],
  ['十分重视工会工作，一把手亲自抓', 'judged', {}],
  ['以照片反映', 'judged', {}],
]
const ALL = [DEDUCT, LATE, GAIN, RATIO, COUNT, CHOICE, YES_NO, COHORT, CONDITION, JUDGED].flat()

test('the table holds every kind that a wording can name', () => {
  expect(ALL.length).toBeGreaterThanOrEqual(80)
  expect(new Set(ALL.map(([, kind]) => kind)).size).toBe(22)
})

const named = (lines: readonly Line[]) => lines.map(([text, kind, rule]) => ({ text, kind, rule }))

test.each(named(ALL))('$text → $kind', ({ text, kind, rule }) => {
  const read = readWording({ text, points: '6' })
  expect(read.kind).toBe(kind)
  if (rule !== undefined) expect(read.rule).toEqual({ kind, ...rule })
})

describe('what is said only in part gives no rule', () => {
  test.each([
    '每缺一次扣1分，每迟到一次扣0.5分',
    '缺席每次扣1；三级比赛一二三等奖加 县2/1/0.5 市3/2/1 省4/3/2',
    '未换届扣2分；每缺一次扣1分',
    '80%得4;75%得3;另缺一项专项扣2',
    '末四名得5分',
  ])('%s', (text) => {
    expect(readWording({ text, points: '6' }).rule).toBeNull()
  })
})

describe('the name says what the text leaves open', () => {
  const lines: readonly (readonly [name: string, ...line: Line])[] = [
    ['经审组织同步组建率≥98%', '达标6,否则0', 'ratioThreshold', { minPct: '98' }],
    [
      ...(['法人资格登记率>=90%', '达标3;80%得2;70%得1', 'ratioTiers'] as const),
      {
        tiers: [
          ['90', '3'],
          ['80', '2'],
          ['70', '1'],
        ],
        below: '0',
      },
    ],
    ['委员会会议每年不少于1次', '查台账', 'minimumCount', { min: 1, below: '0' }],
    [
      ...(['参会率以95%为准', '每低1个百分点扣1分', 'ratioLinear'] as const),
      { baselinePct: '95', stepPct: '1', down: '1', floor: '0' },
    ],
    ['特困教职工档案', '', 'judged', {}],
  ]
  test.each(lines.map(([name, text, kind, rule]) => ({ name, text, kind, rule })))(
    '$name · $text → $kind',
    ({ name, text, kind, rule }) => {
      expect(readWording({ name, text, points: '6' })).toEqual({ kind, rule: { kind, ...rule } })
    },
  )
})
