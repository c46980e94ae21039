import type { LedgerKind } from '@jianjia/domain/ledger'
import { SYNONYMS } from '../import/header-synonyms.ts'

type Named = Readonly<Record<string, readonly string[]>>

function names(text: string): readonly string[] {
  return text.trim().split(/\s+/)
}

const HEADCOUNT = names('人数 参加人数 参与人数 活动人数 到会人数 出席人数 实到人数 参加人次 参与人次 实到')
const PEOPLE = names('参加人员 参与人员 参加对象 出席人员 与会人员 参会人员 人员 参加者 签到人员')
const PLACE = names('地点 活动地点 举办地点 场地 会议地点 地址')
const CONTENT = names('内容 活动内容 主要内容 活动要点 活动情况 具体内容 主要工作安排 说明 备注')
const COST = names('金额 费用 经费 活动经费 支出金额 经费支出 花费 合计金额 总金额')
const LINK = names('链接 网址 网页地址 原文链接 url')
const LEVEL = SYNONYMS.dispatch.level ?? []

/** The names of columns in schools' own ledgers, by kind and field. A further one is a word here and a line in its test. */
export const LEDGER_SYNONYMS: Readonly<Partial<Record<LedgerKind, Named>>> = {
  activity: {
    ...{ day: SYNONYMS.activity.activityDate ?? [], title: SYNONYMS.activity.title ?? [] },
    ...{ category: names('活动类型 类别 类型 活动种类'), place: PLACE, headcount: HEADCOUNT, memberIds: PEOPLE },
    ...{
      costFen: [...COST, ...(SYNONYMS.activity.amount ?? [])],
      result: [...CONTENT, ...names('成效 效果 活动效果')],
    },
  },
  visit: {
    ...{ day: [...(SYNONYMS.visit.eventDate ?? []), '知悉日期', '得知日期'], title: names('事由 走访事由 慰问事由') },
    ...{ visitKind: SYNONYMS.visit.visitKind ?? [], personName: SYNONYMS.visit.personName ?? [] },
    ...{ visitedOn: SYNONYMS.visit.visitDate ?? [], visitors: SYNONYMS.visit.visitors ?? [] },
    ...{ amountFen: SYNONYMS.visit.amount ?? [], goods: names('慰问品 慰问物品 慰问品名称') },
    note: names('走访内容 慰问内容 情况 具体情况 备注 说明 内容'),
  },
  dispatch: {
    ...{
      day: names('报送日期 报送时间 上报日期 上报时间 投稿日期 投稿时间 时间'),
      title: SYNONYMS.dispatch.title ?? [],
    },
    ...{
      genre: SYNONYMS.dispatch.kind ?? [],
      channel: [...(SYNONYMS.dispatch.place ?? []), ...names('渠道 报送对象 媒体')],
    },
    ...{ level: LEVEL, adopted: names('采用 是否采用 录用 是否录用 采用情况 录用情况'), link: LINK },
    ...{ adoptedOn: names('录用日期 采用时间 录用时间 刊发日期 发布日期'), author: SYNONYMS.dispatch.personName ?? [] },
  },
  honour: {
    ...{ day: SYNONYMS.honour.awardedOn ?? [], title: SYNONYMS.honour.title ?? [] },
    ...{ holder: names('获奖类型 类别 类型 集体/个人'), holderName: SYNONYMS.honour.awardee ?? [] },
    ...{
      level: SYNONYMS.honour.level ?? [],
      grade: names('获奖等次 奖次 名次 奖级'),
      issuer: SYNONYMS.honour.awardingBody ?? [],
    },
    ...{ documentNo: names('文号 证书号 证书编号 文件号'), validUntil: names('有效期 有效期限 到期日期') },
  },
  meeting: {
    ...{ day: names('会议时间 会议日期 召开时间 召开日期'), title: names('会议名称 会议主题') },
    ...{ form: names('会议类别 类型 类别 会议性质'), place: PLACE, headcount: HEADCOUNT, memberIds: PEOPLE },
    ...{
      agenda: names('会议议题 会议内容 主要议题 议程'),
      minutes: names('纪要 会议记录 记录'),
      resolutions: names('决议 决议事项'),
    },
    ...{ invited: names('列席人员 列席'), majorMatter: names('重大事项') },
  },
  disclosure: {
    ...{ day: names('公开日期 公开时间 公示日期 公示时间'), title: names('公开内容 公开事项 公示内容 公开项目') },
    ...{ indicator: names('指标 公开类别 类别 公开目录'), channel: names('形式 公示形式 公开方式 公开渠道') },
    ...{ audience: names('范围 公示范围 公开对象'), dueOn: names('应公开时间 截止日期'), link: LINK },
  },
  training: {
    ...{ day: names('培训时间 培训日期'), title: names('培训名称 培训主题 培训项目') },
    ...{ audience: names('对象 参训对象'), teacher: names('主讲 授课人 授课教师 讲师'), place: PLACE },
    ...{
      headcount: [...HEADCOUNT, '参训人数', '培训人数'],
      memberIds: [...PEOPLE, '参训人员'],
      hours: names('课时 学时数 课时数'),
    },
    content: CONTENT,
  },
  lifeEventGift: {
    ...{
      day: [...(SYNONYMS.visit.eventDate ?? []), '生日', '出生日期'],
      occasion: names('事由 慰问类别 慰问类型 类别 类型'),
    },
    ...{ personName: SYNONYMS.visit.personName ?? [], givenOn: names('发放日期 发放时间 慰问时间') },
    ...{ goods: names('慰问物品 物品'), amountFen: SYNONYMS.visit.amount ?? [] },
  },
  festivalGoods: {
    ...{ day: names('发放日期 发放时间'), title: names('发放名称'), festival: names('节日名称 节日类别') },
    ...{ goods: names('慰问品 物品 物品名称 发放内容'), headcount: [...HEADCOUNT, '发放人数'], totalFen: COST },
    supplier: names('供应商 供货商 采购单位'),
  },
  mentoring: {
    ...{
      day: names('结对日期 结对时间'),
      mentorName: names('师傅姓名 指导教师 导师'),
      menteeName: names('徒弟姓名 青年教师 学员'),
    },
    ...{ step: names('阶段'), field: names('学科 专业'), note: names('指导内容 备注 情况') },
  },
  volunteering: {
    ...{ headcount: HEADCOUNT, memberIds: PEOPLE, place: PLACE, content: CONTENT },
    amountFen: names('捐款金额 金额'),
  },
  reading: { ...{ headcount: HEADCOUNT, memberIds: PEOPLE, content: CONTENT }, book: names('书名 共读书目 阅读书目') },
  legalLearning: { headcount: HEADCOUNT, memberIds: PEOPLE, place: PLACE, content: CONTENT },
  womensWork: { headcount: HEADCOUNT, memberIds: PEOPLE, place: PLACE, content: CONTENT },
  skillsCompetition: {
    headcount: [...HEADCOUNT, '参赛人数'],
    memberIds: [...PEOPLE, '参赛人员'],
    level: names('级别'),
    content: CONTENT,
  },
  safetyTour: {
    ...{ day: names('巡查日期 检查日期 检查时间'), place: [...PLACE, '检查地点'] },
    inspectors: names('检查人员 检查人'),
  },
  researchPaper: {
    title: names('论文题目 题目 课题名称 论文名称'),
    authors: names('作者姓名'),
    level: LEVEL,
    link: LINK,
  },
  publicity: { title: names('标题 宣传内容'), link: LINK, level: LEVEL },
}
