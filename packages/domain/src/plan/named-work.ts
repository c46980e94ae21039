import type { LedgerKind } from '../ledger/index.ts'

/**
 * The words by which a plan asks for what a ledger records. null where no word is narrow enough: that some activity was
 * held says nothing of the one that was promised, so those are ticked by their own words only.
 */
export const NAMED_WORK: Readonly<Record<LedgerKind, RegExp | null>> = {
  activity: null,
  visit: /走访|慰问(困难|生病|患病|住院|退休)|必访|普访/u,
  dispatch: /信息报送|报送信息|信息上报|上报信息|工会信息|宣传信息|投稿|稿件|简报|宣传报道|通讯报道|新闻报道/u,
  meeting: /例会|委员会会议|两委会|联席会议|教代会|教职工大会|教职工代表大会/u,
  honour: null,
  disclosure: /校务公开|园务公开|政务公开/u,
  training: /培训/u,
  lifeEventGift: /生日(蛋糕|慰问|祝福|会)|婚丧|结婚|生育/u,
  festivalGoods: /节日慰问品|福利(物品|发放)|发放福利/u,
  reading: /读书/u,
  skillsCompetition: /技能(竞赛|比赛|大赛)|基本功(竞赛|比赛|大赛)|劳动竞赛/u,
  mentoring: /师徒结对|青蓝工程|师带徒/u,
  learningTeam: /学习型(班组|组织|年级组|教研组)/u,
  ethics: /师德/u,
  legalLearning: /普法|法治|法律(知识|讲座|学习|咨询)/u,
  womensWork: /女工|女职工|女教工|三八|巾帼/u,
  volunteering: /志愿|一日捐|献血|捐款|义工/u,
  safetyTour: /安全(检查|巡查|巡察|隐患)/u,
  healthExam: /体检|妇科(检查|普查)|健康检查/u,
  recuperation: /疗休养|疗养/u,
  mutualAid: /互助保障|互助保险|医疗互助|续保/u,
  researchPaper: /调研(报告|文章)|论文|理论研究/u,
  publicity: null,
}
