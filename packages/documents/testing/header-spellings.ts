/** One column of a template: the field, and names under which tables of unions carry it. */
type Column = readonly [field: string, names: string]

export interface Template {
  readonly name: string
  /** A kind of `import preview`, or of a ledger. */
  readonly reads: { readonly preview: 'unit' | 'member' | 'expense' } | { readonly ledger: LedgerTemplateKind }
  readonly columns: readonly Column[]
}

type LedgerTemplateKind = 'visit' | 'activity' | 'honour' | 'dispatch' | 'meeting' | 'training' | 'festivalGoods'

/** So many names of each column, each in half of the dresses, make sixty spellings. */
const NAMES_EACH = 10

/** Ten tables that a branch keeps. Names are those of published forms and of everyday tables. */
export const TEMPLATES: readonly Template[] = [
  {
    name: '单位名册',
    reads: { preview: 'unit' },
    columns: [
      ['name', '单位名称 工会名称 基层工会名称 学校名称 分工会名称 单位全称 工会全称 工会组织名称 名称 学校'],
      ['unit', '上级工会 上级单位 所属工会 主管工会 隶属工会 上级工会名称 所属上级工会 主管单位 上级组织 隶属关系'],
      ['code', '统计编码 单位编码 基层工会统计编码 组织机构代码 工会编码'],
      [
        'memberCount',
        '会员数 会员人数 工会会员人数 会员总数 在册会员数 会员总人数 工会会员总数 现有会员数 会员人数（人） 工会会员数',
      ],
      ['stage', '学段 办学学段 学校类型 办学类型 学校类别'],
      ['note', '备注 说明 备注说明 附注 其他说明'],
    ],
  },
  {
    name: '会员花名册',
    reads: { preview: 'member' },
    columns: [
      ['personName', '姓名 会员姓名 职工姓名 教职工姓名 教师姓名 教工姓名 本人姓名 人员姓名 员工姓名 工会会员姓名'],
      ['gender', '性别 性别（男/女） 性别'],
      [
        'idNumber',
        '身份证号 身份证号码 证件号码 居民身份证号 公民身份号码 身份证号（18位） 身份证件号码 有效证件号码 本人身份证号 会员身份证号码',
      ],
      ['birthDate', '出生日期 出生年月 生日 出生年月日 出生时间'],
      ['mobile', '手机号 手机号码 联系电话 移动电话 联系方式 手机号码（11位） 联系手机号 本人手机 电话 会员手机号'],
      ['joinDate', '入会时间 入会日期 加入工会时间 入会年月 加入工会日期 加入工会的时间 入会时间（年月）'],
      ['memberCardNo', '会员证号码 卡号 会员卡号 工会卡号 会员证号 工会会员证号 会员证编号 会员编号'],
      ['unit', '工作单位 单位 单位名称 所属工会 所在单位 所在学校 学校全称 所属单位 学校 分工会名称'],
    ],
  },
  {
    name: '经费支出明细',
    reads: { preview: 'expense' },
    columns: [
      ['date', '日期 支出日期 记账日期 报销日期 凭证日期 业务日期 支付时间 发生时间 支出时间 制单日期'],
      ['voucherNo', '凭证号 凭证编号 凭证号码 票据号 单据号 记账凭证编号 发票号 凭证字号'],
      ['accountCode', '科目编号 科目编码 科目代码 会计科目编码 支出科目编码'],
      ['title', '摘要 用途 支出内容 支出事项 经济事项 支出用途 经费用途 支出项目名称 项目名称 费用名称'],
      ['amount', '金额 支出金额 金额（元） 发生额 报销金额 实际支出 本次支出 支出金额（元） 实付金额 金额(元)'],
      ['handler', '经办人 经手人 报销人 承办人 经办人姓名 经办人签字 报账人 负责人'],
    ],
  },
  {
    name: '走访慰问登记表',
    reads: { ledger: 'visit' },
    columns: [
      ['personName', '走访对象 慰问对象 姓名 被慰问人 职工姓名 走访慰问对象 看望对象 被走访人 慰问职工 走访教师姓名'],
      ['visitKind', '走访类型 慰问类别 走访类别 五必访类别 慰问类型 走访慰问类型 慰问种类'],
      [
        'visitedOn',
        '走访日期 慰问日期 走访时间 慰问时间 看望时间 走访慰问时间 走访慰问日期 探望日期 慰问时间（年月日） 家访时间',
      ],
      ['visitors', '走访人 走访人员 慰问人员 慰问人 看望人员 走访慰问人员 带队领导 参加走访人员 走访领导 慰问领导'],
      [
        'amountFen',
        '慰问金额 慰问金 慰问金（元） 金额 慰问费 慰问金金额 慰问经费 慰问金标准 金额（元） 慰问金（品）金额',
      ],
      ['goods', '慰问品 慰问物品 慰问品名称 慰问物资 慰问品名称及数量'],
    ],
  },
  {
    name: '活动登记表',
    reads: { ledger: 'activity' },
    columns: [
      ['day', '活动时间 活动日期 开展时间 日期 举办时间 活动开展时间 活动起止时间 举办日期 活动年月日 时间'],
      ['title', '活动名称 活动主题 活动项目 名称 主题 活动项目名称 活动标题 活动内容名称'],
      ['category', '活动类别 活动类型 类别 类型 活动种类 活动分类 活动性质 活动形式'],
      ['place', '活动地点 地点 举办地点 场地 地址 活动开展地点 活动场所 开展地点'],
      [
        'headcount',
        '参加人数 参与人数 活动人数 人数 参加人次 参加活动人数 活动参与人数 参与会员数 会员参与人数 参加会员人数',
      ],
      ['costFen', '支出 活动经费 费用 经费（元） 金额 活动支出 活动费用 经费支出（元） 使用经费 活动经费（元）'],
    ],
  },
  {
    name: '荣誉台账',
    reads: { ledger: 'honour' },
    columns: [
      [
        'holderName',
        '获奖者 获奖单位（个人） 获奖人 受表彰对象 获奖单位 获奖人姓名 获奖集体或个人 获得者姓名 受表彰人员 荣誉获得者',
      ],
      ['title', '荣誉名称 荣誉称号 奖项名称 获奖名称 称号 获得荣誉名称 所获荣誉 获奖内容 荣誉 奖项'],
      ['issuer', '授予单位 颁奖单位 表彰单位 发证单位 授奖单位 颁发机构 授奖机关 颁奖机关 颁证单位 授予机关'],
      ['day', '获奖时间 获奖日期 授予时间 表彰时间 颁发时间 获得荣誉时间 获得时间 颁证时间 发文时间 取得时间'],
      ['level', '荣誉级别 级别 获奖级别 表彰级别 奖项级别 奖项等级 荣誉等级 获奖等级 授奖级别 层级'],
    ],
  },
  {
    name: '信息报送台账',
    reads: { ledger: 'dispatch' },
    columns: [
      ['title', '信息标题 标题 稿件标题 题目 文章标题 信息题目 报送标题 稿件题目 信息名称 报道标题'],
      ['day', '报送日期 报送时间 上报时间 投稿日期 上报日期 信息报送时间 报送年月 发稿时间 稿件报送时间'],
      ['channel', '报送渠道 采用媒体 录用媒体 报送对象 采用平台 采用刊物 发表媒体 刊登媒体 报送平台 发布平台'],
      ['level', '级别 采用级别 录用级别 层级 层次 采用媒体级别 媒体级别 采用等级'],
      ['adopted', '已被采用 是否采用 是否录用 采用情况 录用情况 是否被采用 采用与否 是否采纳 采纳情况'],
      ['author', '作者 撰稿人 投稿人 作者姓名 供稿人 通讯员 撰稿 报送人 投稿人姓名'],
    ],
  },
  {
    name: '会议记录',
    reads: { ledger: 'meeting' },
    columns: [
      ['day', '会议时间 会议日期 召开时间 召开日期 日期 会议召开时间 开会时间'],
      ['title', '会议名称 会议主题 名称 主题 标题 会议标题'],
      ['form', '会议类型 会议类别 类型 类别 会议性质 会议形式 会议种类'],
      ['place', '地点 会议地点 场地 地址 举办地点 会议召开地点 开会地点'],
      ['headcount', '参加人数 到会人数 出席人数 实到人数 人数 参会人数 与会人数'],
      ['agenda', '议题 会议议题 主要议题 议程 会议内容 会议议程 会议主要内容 主要内容'],
    ],
  },
  {
    name: '培训登记表',
    reads: { ledger: 'training' },
    columns: [
      ['day', '培训时间 培训日期 时间 日期 开展时间 培训起止时间 举办时间'],
      ['title', '培训名称 培训主题 培训项目 名称 主题 课程名称 培训班名称 培训内容名称'],
      ['audience', '培训对象 对象 参训对象'],
      ['teacher', '主讲人 主讲 授课人 讲师 授课教师 授课老师 主讲教师 培训讲师 授课专家'],
      ['headcount', '参加人数 参训人数 培训人数 人数 参与人数 参加培训人数 受训人数'],
      ['hours', '学时 课时 学时数 课时数 培训学时 培训课时 学时（小时）'],
    ],
  },
  {
    name: '节日慰问品发放表',
    reads: { ledger: 'festivalGoods' },
    columns: [
      ['day', '发放日期 发放时间 日期 时间 领取日期'],
      ['festival', '节日 节日名称 节日类别 慰问节日'],
      ['goods', '发放物品 慰问品 物品 物品名称 发放内容 慰问品名称 物品名称及规格 发放物品名称 慰问品种类'],
      ['headcount', '领取人数 发放人数 人数 受益人数'],
      ['totalFen', '总金额 金额 合计金额 费用 经费 发放总金额 总价 支出金额'],
    ],
  },
]

/** What printers and typists do to a name: stars, blanks, line ends, brackets, full width, marks of duty, colons. */
const DRESSES: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => `*${name}`,
  (name) => `${name}﹡`,
  (name) => `★${name}`,
  (name) => [...name].join(' '),
  (name) => [...name].join('　'),
  (name) => `${name.slice(0, 2)}\n${name.slice(2)}`,
  (name) => `${name}（必填）`,
  (name) => `${name}(选填)`,
  (name) => `${name}：`,
  (name) => ` ${name} `,
  (name) => `＊${name}\n（请如实填写）`,
]

export interface SpeltTemplate {
  readonly template: Template
  /** Printed name by field. */
  readonly printed: ReadonlyMap<string, string>
  readonly csv: string
}

/** Every template in sixty spellings: ten names of each column in six of the twelve dresses, some below a title. */
export function speltTemplates(): readonly SpeltTemplate[] {
  return TEMPLATES.flatMap((template) =>
    Array.from({ length: NAMES_EACH }, (_, which) =>
      DRESSES.flatMap((dress, at): readonly SpeltTemplate[] => {
        if (at % 2 !== which % 2) return []
        const names = template.columns.map(([field, all], column) => {
          const listed = all.split(' ')
          return [field, dress(listed[(which + column) % listed.length] ?? '')] as const
        })
        const head = ['序号', ...names.map(([, name]) => name)].map(quoted).join(',')
        const above = [`2026年${template.name}`, '填报单位：第一小学工会（盖章）'].slice(0, at % 3)
        const row = ['1', ...names.map(() => '甲')].join(',')
        return [{ template, printed: new Map(names), csv: [...above, head, row].join('\n') }]
      }),
    ).flat(),
  )
}

function quoted(text: string): string {
  return `"${text}"`
}
