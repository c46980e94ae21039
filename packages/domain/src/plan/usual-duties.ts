/** The usual duties of a school union's year, with the words that plans have for them. */
export const USUAL_DUTIES = {
  staffCongress: /教代会|职代会|(?:教?职工|会员)代表大会|教职工大会|教大会/u,
  proposals: /提案|合理化建议|金点子|献计献策/u,
  openAffairs: /(?:校|园|院|厂|政|事)务公开/u,
  rightsAndDisputes: /劳动争议|维权|合法权益|来信来访|信访|集体合同|法律(?:援助|咨询|讲座|知识)|普法/u,
  warmth: /送温暖|走访|慰问|困难(?:教?职工|教工|会员)|帮困|帮扶|结对帮/u,
  lifeEvents: /生日|生病|住院|结婚|生育|丧|五必访|红白/u,
  medicalMutualAid: /互助(?:保障|保险|金|基金|互济)|医疗(?:互助|保障|保险)|女工保险|续保/u,
  healthCheck: /体检|健康检查|妇科检查/u,
  recuperation: /疗休养|疗养|休养/u,
  mentalHealth: /心理(?:健康|辅导|咨询|讲座|疏导|压力)/u,
  cultureAndSport: /文体|运动会|球(?:类)?(?:比)?赛|登山|健步|歌咏|联欢|拔河|跳绳|工间操|社团|文艺/u,
  reading: /读书|阅读|书香|好书/u,
  womenWorkers: /女(?:教)?(?:职)?工|三八|“三·八”|妇女节|巾帼|母婴|爱心妈咪/u,
  teacherEthics: /师德|师风|教书育人/u,
  skillsAndMentoring: /(?:技能|教学|基本功|劳动)(?:大|比|竞)?赛|岗位练兵|师徒|青蓝|师带徒|劳动竞赛/u,
  honours: /评优|评先|表彰|先进(?:工会|个人|集体)?|劳模|五一劳动/u,
  retirees: /退休|离退|退管|老教师|重阳/u,
  seasonalCare: /送清凉|送凉|防暑|金秋助学/u,
  festivals: /教师节|春节|中秋|国庆|元旦|五一|六一|端午/u,
  unionGroups: /工会小组|小组活动|小家/u,
  staffHome: /(?:职|教)工之家|建家|教工活动室|爱心驿站/u,
  elections: /换届|改选|补选|选举/u,
  membership: /会员(?:档案|名册|信息|发展)|入会|会籍|实名制/u,
  training: /(?:工会)?干部培训|业务(?:学习|培训)|工会知识|工会(?:委员|干部).{0,6}(?:学习|培训)/u,
  fundsAndAudit: /工会?经费|会费|财务|经审|审计|预算|决算/u,
  archivesAndNews: /台帐|台账|档案|信息(?:报送|工作|宣传)|宣传|简报|公众号/u,
  planAndSummary: /工作计划|工作总结|计划.{0,6}总结/u,
  meetings: /例会|委员会(?:会议|议)|工会会议|委员会议/u,
  safety: /安康杯|劳动保护|安全(?:生产|检查|隐患)|劳动安全/u,
} as const

export type UsualDuty = keyof typeof USUAL_DUTIES

/** The duties that a text speaks of. */
export function dutiesIn(text: string): ReadonlySet<UsualDuty> {
  const plain = text.normalize('NFKC')
  const names = Object.keys(USUAL_DUTIES).filter(isUsualDuty)
  return new Set(names.filter((name) => USUAL_DUTIES[name].test(plain)))
}

export function isUsualDuty(name: string): name is UsualDuty {
  return Object.hasOwn(USUAL_DUTIES, name)
}
