/** The fields of work under which plans put their measures: broader than the usual duties, as headings are. */
const TOPICS = {
  learning: /学习|理论|培训|读书|宣讲|思想|政治/u,
  ethics: /师德|师风|育人|文明|榜样/u,
  democracy: /民主|教代会|职代会|代表大会|校务公开|提案|座谈|监督/u,
  rights: /维权|权益|劳动合同|调解|法律|普法/u,
  care: /慰问|困难|帮扶|送温暖|送清凉|关爱|关心|生病|住院|退休|生日|福利|体检|疗休养|实事/u,
  culture: /文体|文化|体育|运动|比赛|球|歌|舞|健身|健步|跳绳|趣味|联欢|沙龙|社团/u,
  women: /女工|女职工|女教师|三八|妇女|亲子|家庭/u,
  skills: /技能|岗位练兵|比武|青年|教学|竞赛|师徒|劳动竞赛|业务/u,
  organisation: /自身建设|组织建设|建家|职工之家|会员|工会干部|委员会|换届|财务|经费|经审|台账|档案/u,
  information: /信息|宣传|报道|投稿|稿件|公众号|简报/u,
  safety: /安全|消防|健康|卫生/u,
} as const

export type WorkField = keyof typeof TOPICS

const NAMES = Object.keys(TOPICS) as readonly WorkField[]

export function topicsOf(text: string): readonly WorkField[] {
  return NAMES.filter((name) => TOPICS[name].test(text))
}
