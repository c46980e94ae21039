import type { DocumentKind } from '@jianjia/domain/plan'
import { bulletLength, readMarker } from './numbering.ts'
import type { PlanLine } from './line.ts'
import { readTimeLabel } from './time-label.ts'

/** What a union does for its members; any of it makes the work that of a union, whatever its title says. */
const UNION =
  /工会|教代会|职代会|职工代表|教职工|职工|会员|女工|妇委会|妇联|教工|送温暖|慰问|帮困|文体活动|生日|维权|合法权益|工间操|劳模|职工之家|疗休养|互助|党员|义工/gu
/** The work of the institution itself. */
const BUSINESS =
  /教学质量|课堂教学|课程|教研|备课|招生|升学|德育|少先队|学生(?!资助)|幼儿|保教|保育|家长|作业|考试|班主任|学科|医疗|诊疗|出院|病人|患者|病床|床位|药品|门诊|临床|科室|专科|传染病|医院管理|护理|销售|利润|产量|产值|客户|营业|市场|订单|食谱|膳食|卫生保健|业务收入/gu
const UNION_ITSELF = /工会|教代会|职代会|妇委会|妇联|职工之家|教工之家|女工|教工活动/gu
/** Fewer words of the kind turn up in the work of any union. */
const ENOUGH_BUSINESS = 3
const SENTENCE_END = /[。;!\n]/

const PAST =
  /(?<![为除])了(?!解)|已经?[^有]|取得|荣获|获得(?!感)|被评为|被授予|受到.{0,12}(?:好评|欢迎|表彰)|得到.{0,10}(?:好评|肯定)|先后|圆满|共(?:有|计|开展|组织|慰问|发放|举办|召开|收)|参加人数|(?<!(?:预计|计划|拟|约)[^,;。]{0,4})(?<!\d)\d+(?:余|多)?(?:人|名|人次)(?:参加|参与)|一年来|一学期来|过去的一年|回顾|(?:合计|总计|累计|结余)[^,。;]{0,6}\d|总结如下|如下总结|情况(?:总结|汇报|报告)如下/
const FUTURE =
  /将(?!.{0,6}工会)|拟|计划|力争|争取|确保|继续|要(?!求)|进一步|努力|切实|积极|认真|做好|加强|开展|组织|举办|召开|完善|落实|深化/
const STRONG_FUTURE =
  /将(?:继续|会|以|在|于|组织|开展|举办|进行)|拟(?:于|在|定)|特?(?:制定|制订|拟定|订立?|定)(?:本|如下|以下|出)?.{0,10}计划|力争|今年(?:我们)?将/
const REGULATION =
  /本(?:办法|规定|制度|细则|条例|章程|准则|规则)|自.{0,8}(?:发布|公布|印发|通过)之日起|由.{0,12}负责解释|特制定.{0,6}(?:办法|规定|制度|细则|章程)/
const SCHEME_LINES =
  /^(?:活动(?:目的|主题|时间|地点|对象|流程|形式|内容|要求|口号|经费|程序)|参加(?:人员|对象)|比赛(?:时间|地点|规则|办法)|会议(?:时间|地点|议程)|奖项设置)/
const OTHER_FORMS =
  /(?:^|\n)(?:会议(?:时间|地点|议题)|出席(?:人员)?|列席(?:人员)?|主持人?|记录人?|甲方|乙方|合同编号)(?:\([^()]*\))?\s*:/

/** A call to hand in, sign up or attend, sent to those below. */
const CALL =
  /通知如下|事项通知|(?:请|须|务必|应)(?:各|于|在|将|按)[^。;\n]{0,30}(?:报送|上报|报名|参加|提交|交至|发至|填报)|联系(?:人|电话)|截止(?:时间|日期)|逾期/gu
const ENOUGH_CALLS = 2
const ADDRESS =
  /(?:讲|谈|提)[^。\n]{0,8}[点个][^。\n]{0,4}(?:意见|要求|希望|建议)?|(?:^|\n)谢谢(?:大家|各位)?[!。]?\s*$/
const REPORT_TO_ASSEMBLY = /作[^。\n]{0,20}报告|请[^。\n]{0,6}审议/

const SPEECH = /(?:^|\n)(?:各位|尊敬的)[^\n]{0,24}:\s*(?:\n|$)[\s\S]*(?:谢谢|祝贺|祝福)/

/** What a document is. Tells by its wording; the title is not among the lines it is given. */
export function kindOf(lines: readonly PlanLine[]): DocumentKind {
  const text = lines.map(({ folded }) => folded).join('\n')
  if (text.trim() === '') return 'other'
  if (isOther(lines, text)) return 'other'
  const sentences = text.split(SENTENCE_END).filter((sentence) => sentence.trim().length > 4)
  const past = sentences.filter((sentence) => PAST.test(sentence)).length
  const future = sentences.filter((sentence) => FUTURE.test(sentence) && !PAST.test(sentence)).length
  const strong = sentences.filter((sentence) => STRONG_FUTURE.test(sentence)).length
  const told = tellsOfReview(text) ? 1.5 : 1
  const isSummary = (past > 1 || told > 1) && past * 1.3 * told > future && past > strong
  const isScheduled = lines.some(({ folded }) => SCHEDULED.test(folded))
  return isSummary || (!isScheduled && isAccount(sentences)) ? 'summary' : 'plan'
}

/** A figure of what was done; what is reckoned with beforehand (about so many, a budget) is none. */
const FIGURE =
  /(?<!(?:约|预计|预算|计划|拟|经费|每人|人均)[^,;。、\d]{0,4})(?<![\d.])\d+(?:余|多)?(?:次|期|项|人次|人|名|份|场|件|篇|户|元|个|间|册|处|家|位|台)|(?<![\d.])\d+\.\d+万元|达(?:到)?\d/
/** A part of the document that says what is to come, by its name. */
const SCHEDULED =
  /^.{0,6}(?:月度|每月|月份|逐月|具体|工作|活动|时间|重点)?(?:工作|活动|时间)?(?:安排|行事历|日程)(?:表)?:?$/
const AHEAD =
  /将|要|拟|计划|力争|确保|争取|继续|进一步|努力|年内|每(?:月|周|学期|季)|不少于|不低于|以上|做好|加强|坚持|开好/

/** Nearly every sentence gives a figure and none looks ahead: an account of what was done, in whatever tense. */
function isAccount(sentences: readonly string[]): boolean {
  const told = sentences.filter((sentence) => sentence.length > 14)
  const figured = told.filter((sentence) => FIGURE.test(sentence)).length
  const ahead = sentences.filter((sentence) => AHEAD.test(sentence)).length
  return told.length >= 3 && figured * 4 >= told.length * 3 && ahead * 4 < sentences.length
}

/** Words that open or divide a summary and no plan. */
function tellsOfReview(text: string): boolean {
  return /(?:总结|汇报|报告)如下|作.{0,4}简单回顾|向(?:大会|各位代表)报告|收支情况|存在的?(?:主要)?(?:问题|不足)|不足之处|一年来|一学期来|本学期以来|今年以来|现将.{0,20}总结/.test(
    text,
  )
}

function isOther(lines: readonly PlanLine[], text: string): boolean {
  const articles = lines.filter((line) => readMarker(line)?.style === 'article').length
  if (articles >= 3 || (REGULATION.test(text) && !/工作计划/.test(text))) return true
  if (schemeLines(lines) >= 3) return true
  if (OTHER_FORMS.test(text)) return true
  const isShapeless = !lines.some(hasShape)
  if (isShapeless && SPEECH.test(text)) return true
  if (isSpokenAddress(lines, text) || isCall(lines, text)) return true
  if (isShapeless && isLetter(lines, text)) return true
  return isBusiness(text) || (isShapeless && count(text, UNION) === 0 && !OWN_PERIOD.test(text))
}

/** "同志们:" at the beginning and a speaker who makes his points; a report to an assembly is none. */
function isSpokenAddress(lines: readonly PlanLine[], text: string): boolean {
  const opens = lines
    .slice(0, 3)
    .some(({ folded }) => /^(?:各位|尊敬的|同志们|老师们|朋友们)[^。;]{0,24}[:!]$/.test(folded))
  return opens && ADDRESS.test(text) && !REPORT_TO_ASSEMBLY.test(text)
}

/** A notice that asks for something and orders no work by time. */
function isCall(lines: readonly PlanLine[], text: string): boolean {
  const isSent = lines.slice(0, 4).some(({ folded }) => /^(?:各|全体|有关)[^。;]{1,30}:$/.test(folded))
  return (
    isSent && count(text, CALL) >= ENOUGH_CALLS && !/工作(?:计划|安排|要点|总结)[^。\n]{0,8}(?:通知)?如下/.test(text)
  )
}

/** A letter to those it is for: an appeal, an invitation, thanks. */
function isLetter(lines: readonly PlanLine[], text: string): boolean {
  const opens = lines.slice(0, 3).some(({ folded }) => /^(?:各|全体|尊敬的|亲爱的)[^。;]{1,30}[:!]$/.test(folded))
  return opens && /倡议|号召|邀请|感谢|敬意|祝愿|慰问信/.test(text)
}

/** A paper that speaks of its own term or year plans or tells, whatever words it has for its work. */
const OWN_PERIOD = /(?:本|这|上|下)(?:个)?学[期年]|本年度|一年来|今年/

/** How many different parts of a scheme for one event the lines name. */
function schemeLines(lines: readonly PlanLine[]): number {
  const labels = lines.filter(({ cell }) => cell === undefined || cell.column === 0)
  const named = labels.map(({ folded }) => SCHEME_LINES.exec(folded.replace(/^.{0,4}[、.)]\s*/u, ''))?.[0])
  return new Set(named.filter((name) => name !== undefined)).size
}

function hasShape(line: PlanLine): boolean {
  if (readMarker(line) !== undefined || line.cell !== undefined) return true
  return readTimeLabel(line.folded.slice(bulletLength(line.folded))) !== undefined
}

/** The plan of a whole institution: its own work outweighs by far what is said of the union. */
function isBusiness(text: string): boolean {
  const business = count(text, BUSINESS)
  const union = count(text, UNION)
  const itself = count(text, UNION_ITSELF)
  if (union === 0 && business === 0) return !/计划|活动|工作|学习|月/.test(text)
  return business >= ENOUGH_BUSINESS && business > union * 1.2 && itself * 8 < business
}

function count(text: string, words: RegExp): number {
  return text.match(words)?.length ?? 0
}
