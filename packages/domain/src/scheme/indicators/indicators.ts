import type { OfPeople } from '../../ledger/index.ts'
import {
  byKind,
  byLevel,
  different,
  type Indicator,
  type Later,
  medianWithin,
  owed,
  share,
  total,
  type Answer,
} from './indicator.ts'

const MEMBERS: OfPeople = { people: 'members', asOf: 'end' }
const REPORTED: OfPeople = { people: 'headcount', asOf: 'end' }
const THREE_YEARS = { kind: 'trailingMonths', months: 36 } as const
/** What every district begins with; each district chooses its own 必访. */
const MUST_VISIT = ['生病住院', '生活困难', '丧事', '家庭变故', '退休']

function answered(zh: string, en: string, ...answers: readonly Answer[]): Indicator {
  return { name: { zh, en }, answers }
}

/** Answered in part: the rest waits. */
function inPart(waits: Later, named: Indicator): Indicator {
  return { ...named, waits }
}

function waiting(waits: Later, zh: string, en: string): Indicator {
  return { name: { zh, en }, answers: [], waits }
}

function given(zh: string, en: string, by: { readonly zh: string; readonly en: string }): Indicator {
  return { name: { zh, en }, answers: [], given: by }
}

/** The 77 candidate indicators of the field study, each with the queries that answer it or with what it waits for. */
export const INDICATORS = {
  'PLAN-1': answered('计划按时上报', 'plan handed in on time', owed('plan'), owed('plan', 'daysLate')),
  'PLAN-2': waiting('planFacts', '计划要素齐全', 'completeness of the plan'),
  'PLAN-3': waiting('planFacts', '计划完成率', 'schedule fulfilment'),
  'PLAN-4': waiting('planFacts', '计划按月完成', 'schedule punctuality'),
  'PLAN-5': answered('总结上报', 'summary handed in', owed('termSummary'), owed('yearSummary')),

  'MEET-1': answered(
    '工会委员会会议',
    'committee meetings held',
    total({ metric: 'meeting.held', kinds: ['committee'] }),
  ),

  'INFO-1': answered(
    ...(['信息采用', 'dispatches accepted'] as const),
    byLevel({ metric: 'dispatch.adopted' }),
    total({ metric: 'dispatch.adopted', levels: ['district'] }),
  ),
  'INFO-2': waiting('targets', '小组指标完成率', 'quota fulfilment by group'),
  'INFO-3': waiting('targets', '提前和超额完成', 'early and over-fulfilment'),
  'INFO-4': answered(
    ...(['撰稿人占比', 'authors taking part'] as const),
    share({ metric: 'dispatch.author', take: 'subject' }, MEMBERS),
  ),

  'LEDG-1': waiting('shownOnly', '台账齐全', 'ledger completeness'),
  'LEDG-2': waiting('shownOnly', '平时登记不突击', 'live keeping, not cramming'),

  'DEMO-1': answered('召开教代会', 'congress held', total({ metric: 'meeting.held', kinds: ['congress'] })),
  'DEMO-2': waiting('congress', '代表出席率', 'congress attendance'),
  'DEMO-3': waiting('congress', '提案答复率', 'proposals answered'),
  'DEMO-4': waiting('congress', '提案落实率', 'proposals carried out'),
  'DEMO-5': waiting('congress', '重大事项票决', 'matters decided by ballot'),
  'DEMO-6': waiting('congress', '合理化建议采纳', 'suggestions adopted'),
  'DEMO-7': waiting('congress', '民主评议干部', 'appraisal of cadres held'),
  'DEMO-8': inPart(
    'mailbox',
    answered('沟通渠道', 'channels open', total({ metric: 'meeting.held', kinds: ['joint'] })),
  ),
  'DEMO-9': answered(
    ...(['巡察整改', 'inspection tours and notices closed'] as const),
    total({ metric: 'safety.tour' }),
    share({ metric: 'safety.closed' }, { metric: 'safety.notice' }),
    share({ metric: 'safety.closedInTime' }, { metric: 'safety.notice' }),
  ),

  'DISC-1': answered(
    ...(['公开项目覆盖', 'indicator coverage'] as const),
    share({ metric: 'disclosure.published', take: 'subject' }, { words: 'disclosureIndicator', mustOnly: true }),
    share({ metric: 'disclosure.published', take: 'subject' }, { words: 'disclosureIndicator', mustOnly: false }),
  ),
  'DISC-2': answered(
    ...(['公开及时', 'timeliness'] as const),
    share({ metric: 'disclosure.onTime' }, { metric: 'disclosure.dated' }),
  ),
  'DISC-3': waiting('reports', '公开年度报告', 'annual disclosure report'),
  'DISC-4': inPart(
    'audiences',
    answered('公开渠道', 'channels and audiences', different({ metric: 'disclosure.published' }, 'kind')),
  ),

  'LETT-1': waiting('mailbox', '信访答复及时', 'letters and mailbox answered in time'),
  'LETT-2': waiting('mailbox', '纠纷化解在本单位', 'disputes settled inside the unit'),

  'WARM-1': answered(
    ...(['必访覆盖', 'must-visit coverage'] as const),
    share({ metric: 'visit.done', kinds: MUST_VISIT }, { metric: 'visit.known', kinds: MUST_VISIT }),
  ),
  'WARM-2': answered(
    ...(['走访及时', 'response time'] as const),
    medianWithin({ metric: 'visit.delay' }, '3'),
    share({ metric: 'visit.delay', atMost: '3', take: 'count' }, { metric: 'visit.known' }),
  ),
  'WARM-3': answered(
    ...(['生日婚育慰问', 'life events honoured'] as const),
    share({ metric: 'lifeEvent.given' }, { metric: 'lifeEvent.known' }),
  ),
  'WARM-4': answered(
    ...(['三年普访', 'universal visit cycle'] as const),
    share({ metric: 'visit.done', take: 'subject' }, MEMBERS, THREE_YEARS),
  ),

  'HARD-1': waiting('hardship', '困难建档', 'hardship file coverage'),
  'HARD-2': waiting('hardship', '档案复核', 'files reviewed'),
  'HARD-3': waiting('hardship', '结对帮扶', 'pairing coverage'),

  'HLTH-1': answered(
    ...(['体检率', 'examination rate'] as const),
    share({ metric: 'healthExam.attended', kinds: ['everybody'] }, { metric: 'healthExam.due', kinds: ['everybody'] }),
  ),
  'HLTH-2': answered(
    ...(['女职工专项检查', "women's special examination rate"] as const),
    share({ metric: 'healthExam.attended', kinds: ['women'] }, { metric: 'healthExam.due', kinds: ['women'] }),
  ),
  'HLTH-3': answered(
    ...(['互助保障', 'mutual-aid enrolment and claims'] as const),
    share({ metric: 'mutualAid.enrolled' }, { metric: 'mutualAid.eligible' }),
    share({ metric: 'mutualAid.paid' }, { metric: 'mutualAid.claimed' }),
  ),
  'HLTH-4': answered(
    ...(['疗休养兑现和满意', 'recuperation fulfilment and satisfaction'] as const),
    share({ metric: 'recuperation.went' }, { metric: 'recuperation.planned' }),
    share({ metric: 'recuperation.satisfied' }, { metric: 'recuperation.answered' }),
  ),

  'ETH-1': answered(
    ...(['师德承诺', 'pledges signed'] as const),
    share({ metric: 'ethics.covered', kinds: ['pledge'] }, { metric: 'ethics.staff', kinds: ['pledge'] }),
  ),
  'ETH-2': answered(
    ...(['师德考核', 'ethics assessment coverage'] as const),
    share({ metric: 'ethics.covered', kinds: ['assessment'] }, { metric: 'ethics.staff', kinds: ['assessment'] }),
  ),
  'ETH-3': waiting('reports', '师德考核结果上报', 'result reported to the district'),

  'LEARN-1': answered(
    ...(['培训场次、人次、学时', 'training sessions and person-times'] as const),
    total({ metric: 'training.held' }),
    total({ metric: 'training.attendance' }, 'targetCompletion'),
    total({ metric: 'training.hours' }, 'targetCompletion'),
  ),
  'LEARN-2': inPart(
    'committees',
    answered('新任主席培训', 'new chairs trained', total({ metric: 'training.held', kinds: ['newChairs'] })),
  ),
  'LEARN-3': inPart(
    'roster',
    answered(
      ...(['师徒结对和跟踪', 'mentoring coverage and follow-up'] as const),
      share({ metric: 'mentoring.followedUp', take: 'subject' }, { metric: 'mentoring.paired', take: 'subject' }),
    ),
  ),
  'LEARN-4': answered(
    ...(['读书', 'reading notes and learning files'] as const),
    share({ metric: 'reading.participant', take: 'subject' }, MEMBERS),
  ),
  'LRN-T1': inPart('roster', answered('班组参与', 'teams taking part', different({ metric: 'learningTeam.joined' }))),
  'LRN-T2': answered('班组表彰', 'team awards', byKind({ metric: 'learningTeam.awarded' })),

  'ACT-1': answered(
    ...(['活动场次和覆盖', 'activities held and coverage'] as const),
    total({ metric: 'activity.held' }),
    share({ metric: 'activity.participant', take: 'subject' }, MEMBERS),
    share({ metric: 'activity.participant', take: 'subject' }, REPORTED),
  ),
  'ACT-2': answered('竞赛成绩', 'results in contests', byLevel({ metric: 'competition.placed' })),

  'HON-1': answered('荣誉', 'honours', byLevel({ metric: 'honour.won' }, THREE_YEARS)),
  'HON-2': waiting('roster', '先进典型', 'model figures on record'),

  'ORG-1': waiting('roster', '建会率', 'formation rate'),
  'ORG-2': waiting('roster', '入会率', 'admission rate'),
  'ORG-3': waiting('committees', '按时换届', 'elections on time'),
  'ORG-4': waiting('committees', '主席配备', 'chair appointed'),
  'ORG-5': waiting('committees', '委员齐备', 'committee complete'),
  'ORG-6': waiting('roster', '小组健全', 'groups complete'),

  'HOME-1': given('建家等级', 'ladder position', {
    zh: '评家：前置称号（细则的前置条件）和称号登记',
    en: 'the rating: titles held, as prerequisites of levels',
  }),
  'HOME-2': given('各等级占比', 'share by grade in the district', { zh: '评家看板', en: 'the rating board' }),
  'HOME-3': waiting('funds', '阵地和品牌', 'facilities and brand'),
  'HOME-4': waiting('smallHomes', '模范小家', 'model small homes'),

  'RANK-1': given('综合得分和排名', 'composite score and rank', { zh: '考核结果', en: 'the result of the assessment' }),
  'RANK-2': waiting('followUp', '名次变化', 'movement'),
  'RANK-3': waiting('followUp', '末位跟进', 'follow-up of the last ranked'),

  'FUND-1': waiting('funds', '会费收缴', 'dues paid'),
  'FUND-2': waiting('funds', '经费拨缴', 'appropriation and remittance'),
  'FUND-3': waiting('funds', '账目公布', 'accounts published'),
  'FUND-4': waiting('hardship', '帮扶金发放', 'aid-fund grants'),
  'FUND-5': inPart(
    'funds',
    answered(
      ...(['重大事项集体决策', 'big matters decided collectively'] as const),
      total({ metric: 'meeting.majorMatter', kinds: ['twoCommittees'] }),
    ),
  ),

  'AUD-1': waiting('audit', '预决算审查', 'budget and final accounts reviewed'),
  'AUD-2': waiting('audit', '审计覆盖', 'audit coverage'),
  'AUD-3': waiting('audit', '整改完成', 'rectification closed'),
  'AUD-4': waiting('audit', '屡审屡犯', 'recurrence'),
  'AUD-5': waiting('audit', '经审组织', 'audit body present, stars'),

  'WOM-1': inPart(
    'committees',
    answered(
      ...(['女职工组织和活动', "women's committee, meetings, activities"] as const),
      total({ metric: 'womensWork.held' }),
    ),
  ),
  'WOM-2': waiting('roster', '女性占比', 'share of women'),

  'RES-1': answered('调研论文', 'research articles', total({ metric: 'research.finished' })),
} as const satisfies Record<string, Indicator>

export type IndicatorCode = keyof typeof INDICATORS
