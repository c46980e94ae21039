import type { Field, ImportKind } from './fields.ts'

/**
 * The names under which real tables carry a field. Compared after `headerName`: no blanks, stars or full-width signs.
 */
export type Synonyms = Readonly<Partial<Record<Field, readonly string[]>>>

/** Names do not contain blanks, so that blanks can part them here. */
function names(text: string): readonly string[] {
  return text.trim().split(/\s+/)
}

const NOTE = names('备注 说明 备注说明 其他说明 附注 note remark remarks')
const UNIT = names(`
  单位 工作单位 单位名称 所属工会 分工会名称 学校 所在单位 所属单位 所在学校 学校名称 所属学校 任职学校 工会名称
  所在工会 所属基层工会 基层工会 基层工会名称 学校工会 分工会 所在分会 分会 分会名称 工会组织 所属工会组织 部门
  所在部门 部门名称 填报单位 报送单位 报送学校 上报单位 投稿单位 供稿单位 申报单位 unit school
`)
const GROUP = names('工会小组 小组 所属小组 所在小组 组名 小组名称 年级组 教研组 组别 group')
const MOBILE = names(`
  手机号 手机号码 手机 联系电话 移动电话 联系手机 本人手机 本人手机号 联系方式 电话 电话号码 联系号码
  其他联系方式 手机电话 会员手机 会员手机号 会员手机号码 mobile phone
`)
const PERSON = names(`
  姓名 会员姓名 职工姓名 教职工姓名 教师姓名 人员姓名 名字 真实姓名 本人姓名 会员 教职工 持卡人姓名 员工姓名
  personname 中文姓名
`)
const AMOUNT = names(`
  金额 费用 经费 支出金额 发生额 慰问金 合计金额 总金额 实际金额 使用金额 开支金额 报销金额 慰问金额 费用金额
  经费支出 支出 amount
`)
const HANDLER = names('经办人 经手人 负责人 联系人 填报人 经办人姓名 承办人 责任人 活动负责人 组织者 handler')
const LEVEL = names(`
  级别 等级 荣誉级别 奖项级别 获奖级别 获奖等级 表彰级别 采用级别 录用级别 授奖级别 层级 层次 奖励级别 刊用级别
  level
`)

/** Closed table: kind of import → field → names, the surest first. Within one kind a name belongs to one field. */
export const SYNONYMS: Readonly<Record<ImportKind, Synonyms>> = {
  unit: {
    name: names(`
      单位名称 名称 单位 工会名称 基层工会名称 学校 学校名称 分工会名称 分会名称 工会组织名称 组织名称 基层工会
      学校工会 分工会 分会 工会 单位全称 全称 工会全称 学校全称 工会小组名称 小组名称 工会组织 本级工会名称
      本单位名称 本级工会 机构名称 单位(工会)名称 工会单位名称 基层单位 基层单位名称 基层工会单位名称
      基层组织名称 902基层工会名称 工会单位 name
    `),
    shortName: names('简称 单位简称 工会简称 学校简称 名称简称 shortname'),
    englishName: names('英文名称 英文名 英文全称 englishname'),
    code: names(`
      单位编码 编码 统计编码 基层工会统计编码 901基层工会统计编码 工会编码 单位代码 代码 组织编码 机构编码
      学校代码 学校编码 工会代码 统计代码 组织代码 单位编号 工会编号 901 901编码 901代码 工会统计编码
      基层工会编码 组织机构代码 所在单位组织机构代码 统一社会信用代码 机构代码 code
    `),
    kind: names(`
      类别 单位类别 组织类别 类型 单位类型 组织类型 工会类型 工会类别 层级 级别 单位层级 组织层级 工会层级
      工会级别 单位级别 基层工会组织类型 904基层工会组织类型 机构类型 种类 kind type
    `),
    unit: names(`
      上级单位 上级工会 上级 上级组织 上级单位名称 上级工会名称 上级组织名称 所属工会 所属单位 隶属单位 隶属工会
      主管工会 所属上级工会 隶属关系 所属上级 父级 父单位 直属上级 上一级 上一级工会 上一级单位 归属单位
      归属工会 主管单位 所属总支 所属上级单位 隶属 上级机构 所属学校 所在学校 所在单位 parent parentname unit
    `),
    level1Unit: names(
      '一级单位 一级工会 一级组织 一级 一级单位名称 一级工会名称 第一级 第一级单位 1级单位 1级 level1 level1unit',
    ),
    level2Unit: names(
      '二级单位 二级工会 二级组织 二级 二级单位名称 二级工会名称 第二级 第二级单位 2级单位 2级 level2 level2unit',
    ),
    level3Unit: names(
      '三级单位 三级工会 三级组织 三级 三级单位名称 三级工会名称 第三级 第三级单位 3级单位 3级 level3 level3unit',
    ),
    memberCount: names(`
      会员数 会员人数 会员总数 工会会员数 工会会员人数 会员数量 现有会员 现有会员数 在册会员 在册会员数 会员
      会员合计 工会会员 会员总人数 工会会员总数 人数 会员数合计 入会人数 会员数/合计 会员人数/合计 会员/合计 会员数/小计 会员人数/小计 会员数/总数
      会员人数/总数 会员/人数 会员/总数 membercount members
    `),
    stage: names('学段 办学学段 学校类型 学校类别 办学类型 办学层次 学校学段 stage'),
    ownership: names('办学性质 性质 单位性质 学校性质 公办民办 公/民办 公民办 举办性质 ownership'),
    zone: names('片区 所在片区 所属片区 协作区 协作片 片 学区 所属学区 教育片区 街镇 所在街镇 zone'),
    note: NOTE,
  },
  member: {
    personName: PERSON,
    gender: names('性别 gender sex'),
    idNumber: names(`
      身份证号 身份证号码 身份证 证件号码 证件号 居民身份证号 居民身份证号码 公民身份号码 公民身份证号码
      身份证件号 身份证件号码 有效证件号码 身份号码 会员身份证号 会员身份证号码 idnumber idno
    `),
    birthDate: names('出生日期 出生年月 出生年月日 生日 出生时间 出生 birthdate birthday'),
    mobile: MOBILE,
    joinDate: names(`
      入会时间 入会日期 加入工会时间 加入工会日期 入会年月 入会年月日 入会 加入时间 参加工会时间 加入日期
      joindate
    `),
    memberCardNo: names(`
      会员证号码 会员证号 会员卡号 会员证编号 会员编号 工会卡号 卡号 工会会员卡号 会员号 工会会员证号 会员证
      会籍编号 membercardno cardno
    `),
    group: GROUP,
    unit: UNIT,
    position: names('职务 职称 岗位 工会职务 职位 担任职务 现任职务 行政职务 职务职称 职务/职称 position'),
    note: NOTE,
  },
  visit: {
    personName: [
      ...PERSON,
      ...names(`
      慰问对象 走访对象 被慰问人 被访人 对象姓名 慰问对象姓名 被慰问人姓名 走访对象姓名 受访人 受慰问人 被走访人
      对象 被探望人 看望对象 受访对象
    `),
    ],
    idNumber: names('身份证号 身份证号码 身份证'),
    mobile: MOBILE,
    gender: names('性别'),
    unit: UNIT,
    group: GROUP,
    visitKind: names(`
      慰问类别 走访类别 走访类型 慰问类型 五必访类别 类别 类型 走访种类 慰问种类 慰问项目 必访类别 必访类型
      五必访类型 必访项目 走访项目 visitkind
    `),
    kind: names('困难类别 人员类别 对象类别 kind'),
    eventDate: names(`
      事由日期 发生日期 事件日期 生病日期 住院日期 事由时间 发生时间 事件时间 住院时间 生育日期 结婚日期
      去世日期 事由发生日期 事由发生时间 eventdate
    `),
    visitDate: names(`
      走访日期 走访时间 慰问日期 慰问时间 看望日期 看望时间 家访日期 家访时间 探望日期 探望时间 日期 时间
      登记日期 visitdate
    `),
    visitors: names('走访人 走访人员 慰问人 慰问人员 参加人员 看望人 看望人员 探望人员 走访者 陪同人员 visitors'),
    amount: [...AMOUNT, ...names('慰问金(元) 慰问标准 慰问品金额 慰问费 慰问费用')],
    place: names('地点 走访地点 慰问地点 place'),
    content: names(`
      事由 走访事由 慰问事由 走访内容 慰问内容 内容 走访情况 慰问原因 走访原因 原因 具体情况 慰问品 慰问形式
      content
    `),
    handler: HANDLER,
    note: NOTE,
  },
  activity: {
    title: names('活动名称 名称 活动主题 主题 活动项目 项目 项目名称 活动 活动标题 title'),
    kind: names('活动类型 活动类别 类别 类型 活动种类 kind'),
    activityDate: names(`
      活动时间 活动日期 日期 时间 开展时间 开展日期 举办时间 举办日期 组织时间 开始时间 开始日期 活动开展时间
      activitydate
    `),
    place: names('地点 活动地点 举办地点 场地 活动场地 活动地址 place'),
    participants: names(`
      参与人数 参加人数 人数 活动人数 参加人次 参与人次 参加人员 参与人员 到场人数 实到人数 参加会员数 参加对象
      参与会员数 participants
    `),
    content: names('活动内容 内容 活动要点 主要内容 活动简介 内容简介 活动情况 主要工作安排 content'),
    amount: [...AMOUNT, ...names('活动经费 活动费用 经费使用 使用经费 费用(元)')],
    handler: HANDLER,
    unit: [...UNIT, ...names('主办单位 组织单位 承办单位 举办单位')],
    group: GROUP,
    note: NOTE,
  },
  expense: {
    date: names(`
      日期 支出日期 时间 记账日期 报销日期 凭证日期 发生日期 支出时间 报销时间 记账时间 制单日期 开支日期
      支付日期 date
    `),
    voucherNo: names(`
      凭证号 凭证编号 凭证号码 票据号 单据号 凭证字号 凭证 记账凭证号 发票号 发票号码 票据号码 单据编号 附件号
      voucherno
    `),
    accountCode: names(`
      科目编号 科目编码 科目代码 科目/编号 科目/编码 科目/代码 科目号 会计科目编码 会计科目代码 支出科目编码
      accountcode
    `),
    accountName: names(`
      科目名称 科目 科目/名称 会计科目 支出科目 费用科目 会计科目名称 预算科目 支出科目名称 支出项目 经费科目
      accountname
    `),
    amount: [...AMOUNT, ...names('支出数 借方金额 实支金额 支付金额 金额(元) 借方 实付金额')],
    title: names('摘要 用途 项目 支出内容 费用名称 项目名称 事项 支出事项 经济事项 开支内容 title'),
    content: names('内容 事由 支出说明 详细说明 具体内容 支出事由 报销事由 content'),
    kind: names('类别 支出类别 费用类别 类型 支出类型 费用类型 kind'),
    unit: [...UNIT, ...names('支出单位 报销单位 收款单位')],
    group: GROUP,
    handler: [...HANDLER, ...names('报销人 领款人')],
    note: NOTE,
  },
  honour: {
    awardee: names(`
      获奖者 获奖人 获奖单位 获奖对象 获奖单位或个人 获奖单位(个人) 获奖个人 受表彰对象 获奖集体 获得者
      荣誉获得者 获奖人员 获奖人姓名 姓名 表彰对象 单位/个人 获奖单位/个人 受奖者 受奖单位 受奖人 获奖者姓名
      受表彰单位 受表彰个人 获荣誉者 获奖名单 awardee
    `),
    title: names(`
      荣誉名称 奖项名称 荣誉称号 称号 获奖名称 奖项 荣誉 名称 荣誉称号名称 表彰名称 所获荣誉 获得荣誉 获奖项目
      奖励名称 获奖项目名称 授予称号 获奖情况 title
    `),
    awardingBody: names(`
      授奖单位 颁奖单位 授予单位 发证单位 表彰单位 颁发单位 授奖部门 颁奖部门 发证机关 授予机关 评选单位
      主办单位 颁奖机构 授予部门 表彰机关 发文单位 awardingbody
    `),
    awardedOn: names(`
      获奖时间 获奖日期 授奖时间 授予时间 表彰时间 颁奖日期 颁发时间 授予日期 日期 时间 颁发日期 发证日期
      授奖日期 表彰日期 颁奖时间 发文日期 发证时间 取得时间 awardedon
    `),
    level: LEVEL,
    kind: names('类别 荣誉类别 类型 荣誉类型 奖项类别 获奖类别 奖项类型 kind'),
    unit: UNIT,
    group: GROUP,
    content: names('内容 主要事迹 事迹 content'),
    handler: HANDLER,
    note: NOTE,
  },
  dispatch: {
    unit: UNIT,
    date: names(`
      报送日期 报送时间 日期 时间 上报日期 上报时间 投稿日期 投稿时间 发布日期 发布时间 报送年月日 录用日期
      录用时间 采用日期 采用时间 刊发日期 刊登日期 date
    `),
    title: names('标题 信息标题 稿件标题 题目 信息题目 稿件名称 信息名称 文章标题 名称 报道标题 篇名 题名 title'),
    content: names('内容 信息内容 内容摘要 主要内容 content'),
    submitted: names(`
      报送数 报送篇数 报送条数 报送数量 上报数 上报篇数 上报条数 上报数量 投稿数 投稿篇数 投稿量 报送 上报
      报送信息数 报送信息条数 报送量 信息报送数 报送总数 投稿数量 报送件数 信息数 submitted
    `),
    adopted: names(`
      采用数 采用篇数 采用条数 采用数量 录用数 录用篇数 录用条数 录用数量 采用 录用 采纳数 采纳条数 刊用数
      刊用篇数 刊登数 采用信息数 录用量 被采用数 采用件数 采编数 用稿数 用稿量 adopted
    `),
    level: LEVEL,
    kind: names('类别 信息类别 类型 信息类型 稿件类型 稿件类别 栏目 kind'),
    personName: names('作者 撰稿人 投稿人 供稿人 作者姓名 姓名 报送人 撰写人 personname'),
    place: names('采用媒体 录用媒体 采用平台 刊发媒体 刊登媒体 发表媒体 录用单位 采用单位 刊物 媒体名称 place'),
    group: GROUP,
    handler: HANDLER,
    note: NOTE,
  },
}

/**
 * Names that the tables above do not hold but that can mean one thing only. Tried after them; families are left out.
 */
export const PATTERNS: readonly { readonly pattern: RegExp; readonly field: Field }[] = [
  { pattern: /身份证(?!.*(?:地址|住址|有效期|复印|正面|反面))/, field: 'idNumber' },
  { pattern: /手机/, field: 'mobile' },
  { pattern: /出生.*(?:日期|年月|时间)/, field: 'birthDate' },
  { pattern: /(?:入会|加入工会).*(?:日期|年月|时间)/, field: 'joinDate' },
  { pattern: /(?:会员|工会).*(?:证|卡).*(?:号|编号)/, field: 'memberCardNo' },
  { pattern: /(?:统计编码|统计代码)/, field: 'code' },
  { pattern: /会员.*(?:人数|总数|数)$/, field: 'memberCount' },
  { pattern: /(?:报送|上报|投稿).*(?:数|数量|篇数|条数)$/, field: 'submitted' },
  { pattern: /(?:采用|录用|采纳|刊用).*(?:数|数量|篇数|条数)$/, field: 'adopted' },
  { pattern: /凭证.*号/, field: 'voucherNo' },
  { pattern: /活动(?!.*(?:截止|结束|终止|报名)).*(?:日期|时间)$/, field: 'activityDate' },
  { pattern: /(?:走访|慰问|看望|探望).*(?:日期|时间)$/, field: 'visitDate' },
  { pattern: /(?:走访|慰问).*(?:类别|类型|种类)$/, field: 'visitKind' },
  { pattern: /(?:获奖|授奖|表彰|颁奖|授予|颁发).*(?:日期|时间)$/, field: 'awardedOn' },
  { pattern: /(?:授奖|颁奖|授予|颁发|发证|表彰).*(?:单位|部门|机关|机构)$/, field: 'awardingBody' },
  { pattern: /(?:荣誉|奖项|称号).*(?:名称|称号)$/, field: 'title' },
  { pattern: /(?:荣誉|奖项|获奖|表彰).*(?:级别|等级|层次)$/, field: 'level' },
  { pattern: /(?:参加|参与|活动).*(?:人数|人次)$/, field: 'participants' },
  { pattern: /金额/, field: 'amount' },
  { pattern: /(?:会员|教工|职工|教师|员工)姓名$/, field: 'personName' },
  { pattern: /(?:走访|慰问|看望|探望).*对象(?:姓名)?$/, field: 'personName' },
  { pattern: /(?:走访|慰问|看望|探望)年月日$/, field: 'visitDate' },
  { pattern: /(?:事发|发生|住院|生病|生育|去世).*(?:日期|时间)$/, field: 'eventDate' },
  { pattern: /(?:业务|支付|发生|支出|报销|记账).*(?:日期|时间)$/, field: 'date' },
  { pattern: /(?:信息|稿件|报送|上报|投稿).*(?:日期|时间|年月)$/, field: 'date' },
  { pattern: /科目.*名称$/, field: 'accountName' },
  { pattern: /^(?:实际|本次|本笔)(?:支出|支付|发生)额?$/, field: 'amount' },
  { pattern: /(?:支出|经费|费用)(?:用途|项目名称)$/, field: 'title' },
  { pattern: /(?:信息|稿件|报送|报道).*(?:标题|题目|(?<!单位|部门|学校|媒体)名称)$/, field: 'title' },
  { pattern: /活动.*(?:主题|(?<!单位|部门|学校|场地|地点)名称)$/, field: 'title' },
  { pattern: /(?:活动|举办|开展|走访).*(?:地点|场所)$/, field: 'place' },
  { pattern: /(?:经办|报账|报销)人(?:签字|签名)?$/, field: 'handler' },
  { pattern: /(?:获奖|受表彰)(?:教师|职工|会员|个人姓名|集体名称)$/, field: 'awardee' },
  { pattern: /获得.*(?:日期|时间)$/, field: 'awardedOn' },
  { pattern: /媒体级别$/, field: 'level' },
  { pattern: /(?:所在|所属)(?:工会)?小组(?:名称)?$|^工会小组名称$/, field: 'group' },
  { pattern: /^(?:学校|单位)全称$/, field: 'unit' },
]

/** A column about somebody else than the person of the row. */
export const ABOUT_OTHERS = /家属|配偶|家庭|父|母|子女|紧急|单位电话|办公|主席|监护|介绍人/

/** Columns that every table has and that say nothing. They help to recognise a header row and are ignored. */
export const COMMON_HEADERS: readonly string[] = [
  '序号',
  '序',
  '编号',
  '行号',
  'no',
  '次序',
  '退回原因',
  'reasonforreturn',
]

/** The column that a returned file carries, in the language of whoever gets it; on the way in it is known and ignored. */
export const REASON_HEADERS = { zh: '退回原因', en: 'Reason for return' } as const

export function isReasonHeader(key: string): boolean {
  return Object.values<string>(REASON_HEADERS).includes(key)
}
