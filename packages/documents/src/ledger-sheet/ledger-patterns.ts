import { ABOUT_OTHERS } from '../import/header-synonyms.ts'

/** A name longer than this is a sentence. */
const LONGEST_NAME = 16

/**
 * What a column can mean whose name is in no list: most names of columns are a few words about the matter and one that says
 * what stands below. The first pattern decides that fits and one of whose fields the ledger has, its fields in this order;
 * a pattern without fields keeps later ones from guessing. Tried after all lists, and whatever is guessed is shown and
 * can be changed.
 */
const PATTERNS: readonly (readonly [pattern: RegExp, ...fields: readonly string[]])[] = [
  [/人均|单价|预算|来源|^(?:填报|填表|制表|审批|审核|打印)/],
  [/链接|网址/, 'link'],
  [/(?:采用|录用|采纳|刊用|刊登)(?:与否|情况|结果)?$/, 'adopted'],
  [/^是否.*重大/, 'majorMatter'],
  [/^是否|(?:支出|经费|费用).*项目/],

  [/(?:出生|入会|退休|入职|参加工作|结束|终止).*(?:时间|日期|年月)$/],
  [/(?:采用|录用|刊发|刊登|发表|发布|刊载)(?:时间|日期)$/, 'adoptedOn', 'day'],
  [/(?:应|截止|规定|限).*(?:时间|日期)$/, 'dueOn'],
  [/(?:整改|完成|销号).*(?:时间|日期)$/, 'closedOn'],
  [/有效|到期/, 'validUntil'],
  [/(?:知情|得知|知悉|事由|事发|发生|住院|生病|生育|结婚|去世).*(?:时间|日期)$/, 'day'],
  [/(?:走访|慰问|看望|探望|探视|家访|上门|发放|领取).*(?:时间|日期|年月日)$/, 'visitedOn', 'givenOn', 'day'],
  [/(?:时间|日期|年月日|年月)$/, 'day'],

  [/(?:应到|应参加|应检|应发|应有).*(?:人数|人次)?$/, 'due', 'staff'],
  [/(?:获奖|满意|缺席|未|请假|男|女|党员).*(?:人数|人次)$/],
  [/(?:人数|人次|(?:会员|教师|教职工|职工|员工)数)$/, 'headcount'],
  [/(?:笔记|心得|体会).*数量?$/, 'notes'],
  [/(?:学时|课时)数?$/, 'hours'],
  [
    /(?:金额|经费|费用|总价|总额|支出|花费|慰问金|捐款)(?:标准|合计|数额?|总额|金额)?$/,
    ...['amountFen', 'costFen', 'totalFen'],
  ],

  [/(?:级别|等级|层级|层次)$/, 'level'],
  [/(?:等次|奖次|名次)$/, 'grade'],
  [/(?:授|颁|发证|发文|评选|评定)(?!奖人).*(?:单位|部门|机关|机构|组织)$|^表彰(?:单位|部门|机关|机构)$/, 'issuer'],
  [/(?:证书|文件|奖状).*号$|文号$/, 'documentNo'],

  [/^(?:带队|陪同|随行|参[加与](?:走访|慰问)|走访慰问).*(?:人|人员|领导)$|(?:走访|慰问).*成员$/, 'visitors'],
  [/(?:走访|慰问|看望|探望)(?:领导|者)$/, 'visitors'],
  [/(?:走访|慰问|看望|探望|探视|受访).*(?:对象|职工|教师|会员|人)(?:姓名)?$|^被(?:走访|慰问|看望|探望)/, 'personName'],
  [/(?:获奖|表彰|获得|荣誉).*(?:人|者|个人|集体|对象|教师|单位|人员)(?:姓名|名称)?$/, 'holderName'],
  [/(?:主讲|授课|讲课|讲座|培训)(?:人|老师|教师|讲师|专家|嘉宾)$/, 'teacher'],
  [/(?:作者|撰稿|撰写|供稿|投稿|通讯员|报送人|执笔).*$/, 'author', 'authors'],
  [/(?:师傅|导师|指导教师|指导老师)(?:姓名)?$/, 'mentorName'],
  [/(?:徒弟|学员|青年教师)(?:姓名)?$/, 'menteeName'],
  [/(?:检查|巡查)(?:人|人员|者)$/, 'inspectors'],
  [/(?:参会|与会|参训|参赛|参加|参与|出席|到会)(?:人员|教师|会员|职工)(?:名单|姓名)?$/, 'memberIds'],

  [/(?:地点|场所|场地|地址|会场)(?:名称)?$/, 'place', 'channel'],
  [/(?:检查|巡查)(?:部位|区域|范围)$/, 'place'],
  [/(?:议题|议程)$|会议.*内容$|研究事项$/, 'agenda'],
  [/(?:决议|决定|[决议]定事项)$/, 'resolutions'],
  [/纪要$|会议记录$/, 'minutes'],
  [/书名|书目|图书/, 'book'],
  [/(?:物品|慰问品|礼品|物资)(?:名称|种类|数量|规格|内容|及|和)*$/, 'goods'],
  [/节日(?:名称|类别)?$/, 'festival'],
  [/供应商|供货商|供货单位|采购单位/, 'supplier'],
  [/(?:问题|隐患)(?:情况|描述)?$/, 'finding'],
  [/(?:学科|专业)(?:名称)?$/, 'field'],
  [/(?:媒体|平台|刊物|渠道|报刊|网站)(?:名称)?$/, 'channel', 'outletName'],

  [/(?:公开|公示)(?:形式|方式)$/, 'channel'],
  [/(?:公开|公示)(?:类别|类型|指标)(?:名称)?$|指标(?:名称)?$/, 'indicator'],
  [/困难|人员类/],
  [/(?:主办|承办|组织|报送|填报|申报|举办|所在|所属).*(?:单位|学校|部门|工会|小组|分会)(?:名称)?$/, 'unit'],
  [/(?:单位|学校|部门|机构|公司)名称$/],
  [/(?:类别|类型|种类|性质|分类|形式|方式)(?:名称)?$/, 'visitKind', 'category', 'occasion', 'form', 'genre'],
  [/(?:原因|事由|事项)$/, 'occasion', 'title'],
  [/(?:名称|标题|题目|主题|项目|称号)$|^获奖内容$/, 'title'],
  [/(?:情况|简介|说明|成效|效果|总结|内容)$/, 'note', 'content', 'result', 'agenda'],
  [/^(?:所在|所属)(?:学校|单位|工会|小组|部门|分会|教研组|年级组|工会小组)/, 'unit'],
]

/** The field that a name in no list is guessed to mean, with the place of its pattern; undefined where none is. */
export function guessField(
  bare: string,
  has: (field: string) => boolean,
): { readonly field: string; readonly place: number } | undefined {
  if (bare.length > LONGEST_NAME || ABOUT_OTHERS.test(bare) || /[:。,;]/.test(bare)) return undefined
  for (const [place, [pattern, ...fields]] of PATTERNS.entries()) {
    if (!pattern.test(bare)) continue
    if (fields.length === 0) return undefined
    const field = fields.find(has)
    if (field !== undefined) return { field, place }
  }
  return undefined
}
