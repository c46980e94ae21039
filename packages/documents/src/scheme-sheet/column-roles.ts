import { headerName } from '../import/header-name.ts'

/** What a column of a scoring sheet holds. */
export type Role = 'number' | 'text' | 'fullMark' | 'rule' | 'note' | 'grade' | 'score' | 'evidence' | 'other'

const FULL_MARK =
  /^(?:(?:.{0,8})(?:分值|满分|标准分值?|应得分|基本分|基础分|基准分|配分|赋分|权重分?|权值|规定分|额定分|参考分)(?:值|标准|数)?|分数|分|标准分数|总分值?|分值(?:.{0,10})|标准分(?:.{0,10})|满分(?:.{0,8}))$/
const SCORE =
  /自评|自检|自查|自测|自我|得分|考评分|考核分$|验收分|评估分|校评|综评|终评|实得|复核|审核分|审定|评定分|评审分|初评|复评|测评分|打分|检查分|互评|扣分$|加分$|减分$|扣分(?:情况|原因|理由|值|数)|实际|核定|上级评|组评|考核得|评分$|考评$|初审|终审|评议分|认定分/
const RULE =
  /评分|扣分|计分|记分|打分|赋分|加分|等级标准|考核标准|考评标准|评价标准|评定标准|分值说明|标准说明|得分说明|考核办法|考评办法|计算办法|评价办法|^标准$|^细则$/
const NOTE = /^(?:注|备注|说明|备注说明|附注|其他说明)$/
const EVIDENCE =
  /依据|工作情况|佐证|考核方式|检查方式|考核方法|考评方式|考评方法|查验|印证|查阅|资料|材料|验收方式|验收方法|评估方式|评估方法|采集|数据来源|评价方式|检查方法|台账/
const OTHER =
  /责任|牵头|部门|科室|时间|时限|日期|负责|单位|完成情况|存在|整改|签名|签字|原因|理由|考评人|考核人|分管|周期|频次|完成度/
const NUMBER = /^(?:序号|次序|编号|序|项号|序次|号|no|项次|条款号?|代码|项目序号|项目编号)$/
const TEXT =
  /内容|指标|观测点|要点|细目|细项|分项|子项|[大中小]类|要求|目标|任务|项目|事项|类别|条件|大项|小项|分类|模块|板块|类目|要素|类型|方面|维度|栏目|标准|条目|考核点|工作$|考核$|环节|领域|考核细则|名称/
const GRADE =
  /^(?:[a-e](?:级|等|档)?|[甲乙丙丁](?:级|等|档)?|优秀?|良好?|中等?|差|合格|不合格|基本合格|一般|较好|较差|达标|基本达标|不达标|[一二三四](?:级|等|档|类))(?:[(:].*)?$/

/** What a column is called decides what it is; `undefined`: no name of a scoring sheet. */
export function roleOf(label: string): Role | undefined {
  const [upper = '', ...rest] = label.split('/')
  const lower = rest.join('/')
  if (lower === '') return roleOfName(label)
  const top = roleOfName(upper)
  if (top === 'score') return 'score'
  if (GRADE.test(headerName(lower).full)) return 'grade'
  const bottom = roleOfName(lower)
  if (top === 'fullMark') return bottom === 'score' ? 'score' : 'fullMark'
  return bottom ?? top
}

function roleOfName(printed: string): Role | undefined {
  const { full, bare } = headerName(printed)
  if (full === '' || full.length > 24) return undefined
  if (NUMBER.test(bare)) return 'number'
  if (GRADE.test(full)) return 'grade'
  if (FULL_MARK.test(bare) && !/自评|考评|得分$/.test(bare.replace('应得分', ''))) return 'fullMark'
  if (/内容|观测点|验收标准|指标/.test(bare) && !/得分|自评/.test(bare)) return 'text'
  if (NOTE.test(bare)) return 'note'
  if (
    /评分标准|评分办法|评分细则|评分说明|评分方法|评分规则|评分要求|计分|扣分说明|扣分标准|扣分细则|扣分办法|加扣分|加减分/.test(
      bare,
    )
  )
    return 'rule'
  if (SCORE.test(bare)) return 'score'
  if (EVIDENCE.test(bare)) return 'evidence'
  if (RULE.test(bare)) return 'rule'
  if (OTHER.test(bare)) return 'other'
  return TEXT.test(bare) ? 'text' : undefined
}

/** "分值/县、直属" → 县、直属; "小学分值" → 小学; "" where the name says no type. */
export function typeOf(label: string): string {
  const [upper = '', ...rest] = label.split('/')
  const lower = rest.join('/')
  const named = lower === '' ? label : roleOfName(upper) === 'fullMark' ? lower : upper
  const type = named
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/标准分值?|应得分|分值|满分|基本分|基础分|分数|权重|配分|赋分|\(分\)|总分/g, '')
    .replaceAll(/^[(:]+|[):]+$/g, '')
  return /^[\d.分%]*$/.test(type) ? '' : type
}
