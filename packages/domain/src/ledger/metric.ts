import { z } from 'zod'
import { wordsOf } from './name.ts'

/**
 * What the amounts of a metric are: things, people each time they come, people each of whom counts once, whole days, fen
 * of money, hours of teaching. Days and people who count once are never added up.
 */
export type MetricUnit = 'count' | 'persons' | 'members' | 'days' | 'fen' | 'hours'

/**
 * The closed vocabulary between ledgers and schemes: a kind emits nothing else, a scheme reads nothing else. `papers`
 * says whether the metric counts papers instead of the work that they prove, which a scheme must give a reason for.
 */
export const METRICS = {
  'meeting.held': { zh: '召开会议', en: 'meetings held', unit: 'count', papers: false },
  'meeting.attendance': { zh: '会议到会人次', en: 'attendances at meetings', unit: 'persons', papers: false },
  'meeting.resolved': { zh: '形成决议的会议', en: 'meetings with resolutions', unit: 'count', papers: false },
  'meeting.majorMatter': {
    zh: '集体讨论的重大事项',
    en: 'major matters decided together',
    unit: 'count',
    papers: false,
  },

  'activity.held': { zh: '开展活动', en: 'activities held', unit: 'count', papers: false },
  'activity.attendance': { zh: '活动参加人次', en: 'attendances at activities', unit: 'persons', papers: false },
  'activity.participant': {
    zh: '参加活动的会员',
    en: 'members who took part in activities',
    unit: 'members',
    papers: false,
  },
  'activity.cost': { zh: '活动支出', en: 'spending on activities', unit: 'fen', papers: false },

  'visit.known': { zh: '应走访事项', en: 'events that call for a visit', unit: 'count', papers: false },
  'visit.done': { zh: '走访慰问', en: 'visits paid', unit: 'count', papers: false },
  'visit.delay': { zh: '从知情到走访的天数', en: 'days from knowing to the visit', unit: 'days', papers: false },
  'visit.amount': { zh: '慰问支出', en: 'spending on visits', unit: 'fen', papers: false },

  'lifeEvent.known': { zh: '会员生日婚育等事项', en: 'life events of members', unit: 'count', papers: false },
  'lifeEvent.given': { zh: '送出的祝贺慰问', en: 'gifts given at life events', unit: 'count', papers: false },
  'lifeEvent.amount': { zh: '祝贺慰问支出', en: 'spending on gifts at life events', unit: 'fen', papers: false },

  'festivalGoods.issued': { zh: '发放节日慰问品', en: 'issues of festival goods', unit: 'count', papers: false },
  'festivalGoods.recipient': {
    zh: '领取节日慰问品人次',
    en: 'receipts of festival goods',
    unit: 'persons',
    papers: false,
  },
  'festivalGoods.amount': { zh: '节日慰问品支出', en: 'spending on festival goods', unit: 'fen', papers: false },

  'training.held': { zh: '举办培训', en: 'trainings held', unit: 'count', papers: false },
  'training.attendance': { zh: '培训参加人次', en: 'attendances at trainings', unit: 'persons', papers: false },
  'training.participant': {
    zh: '参加培训的会员',
    en: 'members who took part in trainings',
    unit: 'members',
    papers: false,
  },
  'training.hours': { zh: '培训学时', en: 'hours of training', unit: 'hours', papers: false },

  'mentoring.paired': { zh: '师徒结对', en: 'mentoring pairs made', unit: 'count', papers: false },
  'mentoring.followedUp': { zh: '师徒结对跟踪', en: 'mentoring pairs followed up', unit: 'count', papers: false },
  'mentoring.concluded': { zh: '师徒结对期满考核', en: 'mentoring pairs concluded', unit: 'count', papers: false },

  'reading.held': { zh: '开展读书活动', en: 'reading activities held', unit: 'count', papers: false },
  'reading.participant': {
    zh: '参加读书活动的会员',
    en: 'members who took part in reading',
    unit: 'members',
    papers: false,
  },
  'reading.attendance': {
    zh: '读书活动参加人次',
    en: 'attendances at reading activities',
    unit: 'persons',
    papers: false,
  },
  'reading.note': { zh: '读书笔记', en: 'reading notes written', unit: 'count', papers: true },

  'competition.held': { zh: '参加或举办技能竞赛', en: 'skills competitions', unit: 'count', papers: false },
  'competition.entrant': {
    zh: '技能竞赛参赛人次',
    en: 'entrants of skills competitions',
    unit: 'persons',
    papers: false,
  },
  'competition.placed': { zh: '技能竞赛获奖', en: 'places won in skills competitions', unit: 'count', papers: false },

  'learningTeam.joined': { zh: '参加创建的学习型班组', en: 'learning teams that joined', unit: 'count', papers: false },
  'learningTeam.met': { zh: '学习型班组开展学习', en: 'sessions of learning teams', unit: 'count', papers: false },
  'learningTeam.awarded': { zh: '获表彰的学习型班组', en: 'learning teams commended', unit: 'count', papers: false },

  'ethics.held': { zh: '开展师德活动', en: 'ethics activities held', unit: 'count', papers: false },
  'ethics.covered': {
    zh: '师德承诺或考核覆盖人数',
    en: 'staff who signed or were assessed on ethics',
    unit: 'persons',
    papers: false,
  },
  'ethics.staff': {
    zh: '师德承诺或考核应覆盖人数',
    en: 'staff who should sign or be assessed on ethics',
    unit: 'persons',
    papers: false,
  },

  'dispatch.submitted': { zh: '报送信息', en: 'dispatches submitted', unit: 'count', papers: true },
  'dispatch.adopted': { zh: '采用信息', en: 'dispatches adopted', unit: 'count', papers: false },
  'dispatch.author': { zh: '撰写信息的作者', en: 'authors of dispatches', unit: 'members', papers: false },

  'honour.won': { zh: '获得荣誉', en: 'honours won', unit: 'count', papers: false },

  'disclosure.published': { zh: '公开校务事项', en: 'matters disclosed', unit: 'count', papers: false },
  'disclosure.dated': { zh: '有公开期限的事项', en: 'disclosures that had a due day', unit: 'count', papers: false },
  'disclosure.onTime': { zh: '按期公开的事项', en: 'disclosures made in time', unit: 'count', papers: false },

  'healthExam.due': { zh: '应体检人数', en: 'members due for an examination', unit: 'persons', papers: false },
  'healthExam.attended': { zh: '已体检人数', en: 'members examined', unit: 'persons', papers: false },

  'recuperation.planned': {
    zh: '计划疗休养人数',
    en: 'members planned for recuperation',
    unit: 'persons',
    papers: false,
  },
  'recuperation.went': { zh: '实际疗休养人数', en: 'members who went on recuperation', unit: 'persons', papers: false },
  'recuperation.answered': { zh: '疗休养满意度答卷', en: 'answers on recuperation', unit: 'persons', papers: false },
  'recuperation.satisfied': {
    zh: '疗休养满意人数',
    en: 'satisfied answers on recuperation',
    unit: 'persons',
    papers: false,
  },

  'mutualAid.eligible': {
    zh: '符合互助保障条件人数',
    en: 'members eligible for mutual aid',
    unit: 'persons',
    papers: false,
  },
  'mutualAid.enrolled': {
    zh: '参加互助保障人数',
    en: 'members enrolled in mutual aid',
    unit: 'persons',
    papers: false,
  },
  'mutualAid.claimed': { zh: '申请互助保障给付', en: 'mutual-aid claims filed', unit: 'count', papers: false },
  'mutualAid.paid': { zh: '获得互助保障给付', en: 'mutual-aid claims paid', unit: 'count', papers: false },
  'mutualAid.amount': { zh: '互助保障给付金额', en: 'mutual-aid money paid', unit: 'fen', papers: false },

  'research.finished': { zh: '完成调研论文', en: 'research papers finished', unit: 'count', papers: false },

  'publicity.published': { zh: '开展宣传', en: 'pieces of publicity published', unit: 'count', papers: false },

  'volunteering.held': {
    zh: '开展志愿公益活动',
    en: 'volunteer and charity activities held',
    unit: 'count',
    papers: false,
  },
  'volunteering.attendance': {
    zh: '志愿公益参加人次',
    en: 'attendances at volunteer and charity activities',
    unit: 'persons',
    papers: false,
  },
  'volunteering.participant': {
    zh: '参加志愿公益的会员',
    en: 'members who volunteered or donated',
    unit: 'members',
    papers: false,
  },
  'volunteering.amount': { zh: '捐款金额', en: 'money donated', unit: 'fen', papers: false },

  'safety.tour': { zh: '开展安全巡查', en: 'safety tours', unit: 'count', papers: false },
  'safety.notice': { zh: '发出整改通知', en: 'rectification notices issued', unit: 'count', papers: false },
  'safety.closed': { zh: '整改完成', en: 'rectification notices closed', unit: 'count', papers: false },
  'safety.closedInTime': {
    zh: '按期整改完成',
    en: 'rectification notices closed in time',
    unit: 'count',
    papers: false,
  },

  'legal.held': { zh: '开展法治学习', en: 'legal learning held', unit: 'count', papers: false },
  'legal.attendance': { zh: '法治学习参加人次', en: 'attendances at legal learning', unit: 'persons', papers: false },
  'legal.participant': {
    zh: '参加法治学习的会员',
    en: 'members who took part in legal learning',
    unit: 'members',
    papers: false,
  },

  'womensWork.held': { zh: '开展女职工工作', en: 'women’s work held', unit: 'count', papers: false },
  'womensWork.attendance': {
    zh: '女职工工作参加人次',
    en: 'attendances at women’s work',
    unit: 'persons',
    papers: false,
  },
  'womensWork.participant': {
    zh: '参加女职工活动的会员',
    en: 'members who took part in women’s work',
    unit: 'members',
    papers: false,
  },
} as const satisfies Record<string, { zh: string; en: string; unit: MetricUnit; papers: boolean }>

export const Metric = z.enum(wordsOf(METRICS))
export type Metric = z.infer<typeof Metric>
