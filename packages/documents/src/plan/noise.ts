/** Words that synonym replacement leaves behind and that nobody writes. */
const WORDS: readonly RegExp[] = [
  /效劳/u,
  /安康(?!杯|市|县|学院)/u,
  /暖和/u,
  /(?:民主|档案|医院|机关|学校|单位|事务)治理/u,
  /监视/u,
  /广阔(?:职工|干部|教职工|教师|会员|党员)/u,
  /仔细(?:做好|履行|落实|学习|贯彻|协作|组织)/u,
  /学问(?:讲座|培训|竞赛|构造)|业务学问|保健学问/u,
  /阅历(?:沟通)?(?=[,。、;]|的|总结|推广)|教学阅历|新阅历/u,
  /工作规划\s*篇|年度工会工作规划/u,
  /分散力|分散职工/u,
  /素养力量|效劳力量|工作力量(?!量)/u,
  /平常留意|常常化/u,
  /其次年/u,
  /领先锋|争领先进/u,
  /坚固树立|稳固(?:团结|提高)/u,
  /自身建立|队伍建立|制度建立|机制建立/u,
  /文化消遣|送凉爽|疗疗养/u,
  /苦痛|赐予|嘉奖机制/u,
  /连续(?:做好|开展|坚持|推行|搞好|实施)/u,
  /安康(?:讲座|体检|教育)/u,
]
const SUSPICIOUS = 3
const PER_WORD = 12

export interface Noise {
  /** From 0, no sign, to 100. */
  readonly score: number
  readonly words: readonly string[]
  readonly isSuspicious: boolean
}

/** How much a text looks as if its words had been exchanged. It accuses nobody and changes nothing. */
export function noiseOf(folded: string): Noise {
  const words = WORDS.map((form) => form.exec(folded)?.[0]).filter((word) => word !== undefined)
  const score = Math.min(100, words.length * PER_WORD)
  return { score, words, isSuspicious: words.length >= SUSPICIOUS }
}
