import { printedNumber } from './sheet-words.ts'

/** What a heading or a category says about the lines below it. */
export type Sort = 'scored' | 'bonus' | 'penalty' | 'veto' | 'gate' | 'level' | 'note'

const VETO = /否决|(?:之一|下列|以下)(?:.{0,10})(?:取消.{0,10}资格|不得评|不能评|不予评|不合格)/
const GATE =
  /^(?:.{0,6})(?:必备条件|申报条件|参评条件|基本条件|前置条件|准入条件|门槛条件|前提条件|必备项目?|必备指标|门槛指标)/
const LEVEL =
  /(?:等级|等次|档次|星级|级别|结果|评定)(?:.{0,8})(?:评定|划分|标准|办法|设置|运用|确定|线|等次|等级)|^(?:.{0,6})(?:等级|等次|档次|评定标准|评定等次|评定等级|考核结果|星级评定)$/
const BONUS = /加分|附加分|附加项|奖励分|奖分|特色分/
const PENALTY = /^(?:.{0,6})(?:减分|扣分)(?:项|因素|情形|事项|部分|$)/
const NOTE = /^(?:注|说明|备注|填表说明|附注|几点说明|评分说明|计分说明|考核说明|注意事项|使用说明)(?:\d+|[:：.、]|$)/
const LONGEST_HEADING = 26

/** The sort of a heading, without its number: "四、一票否决事项", "附加分（20分）", "考核等次". */
export function sortOf(printed: string): Sort {
  const text = bareHeading(printed)
  if (NOTE.test(text)) return 'note'
  if (text.length > LONGEST_HEADING && !/[:：]$/.test(printed.trim())) return 'scored'
  if (VETO.test(text)) return 'veto'
  if (GATE.test(text)) return 'gate'
  if (/加减分|加扣分|加、?减分/.test(text)) return 'scored'
  if (BONUS.test(text)) return 'bonus'
  if (PENALTY.test(text)) return 'penalty'
  return LEVEL.test(text) && !/\d/.test(text) ? 'level' : 'scored'
}

function bareHeading(printed: string): string {
  const text = printed.normalize('NFKC').replaceAll(/\s/g, '')
  return (printedNumber(text)?.rest ?? text).replace(/[:：。；;,，]+$/, '')
}

/** A line below or beside the table that is no item: a note, a signature, a rule about the whole. */
const SIGNATURE =
  /^(?:填表|制表|填报|审核|复核|负责人|单位负责|部门负责|经办|联系|主管|工会主席|日期|考核人|考核组|考评组|评审组|审批|盖章|单位[(（]盖章|单位[:：]|签字|签名|自评单位|被考核单位|考核时间|检查人|验收人|学校[:：])/
const OWN_TOTALS = /^(?:自评|考评|考核|校评|综评|实得|最后|最终|评估|验收)?(?:总)?得?分(?:合计|总计)?[:：]/

export function isSignature(text: string): boolean {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '')
  return SIGNATURE.test(plain) || OWN_TOTALS.test(plain)
}

export function isNote(text: string): boolean {
  return NOTE.test(text.normalize('NFKC').replaceAll(/\s/g, ''))
}

/** A whole sentence about vetoes, admission, bonus or levels, which is no item of a table. */
export function isStatement(text: string): boolean {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '')
  if (/否决/.test(plain)) return true
  if (/(?:不得|不予|不能)(?:申报|参评|评审|验收)|方可(?:申报|参评)|取消[^。;]{0,10}资格/.test(plain)) return true
  if (/^(?:附加分|加分项?目?|奖励分)[:：]/.test(plain)) return true
  return /\d分?(?:\(含[^)]*\))?(?:及?以上|以下|-\d+分?)[^;。,]{0,6}(?:为|评|定)|(?:优秀|良好|合格|达标)[^;。,\d]{0,8}(?:≥|>=)?\d{2,3}分?(?:及?以上|以下|-\d)/.test(
    plain.replaceAll(/[—–―~∼至]+/g, '-'),
  )
}

/** The items of a list in one text: "1.… 2.…", "①…②…", or clauses. */
export function listed(text: string): readonly string[] {
  const marked = text.split(
    /(?:^|(?<=[。；;：:\s\n，,、]))\s*(?:[(（]?\d{1,2}[)）.、．]|[①-⑳]|[（(][一二三四五六七八九十]{1,2}[)）]|[一二三四五六七八九十]{1,2}、)\s*/,
  )
  const parts = marked.length > 2 ? marked : text.split(/[；;\n]+/)
  return parts.map(cleaned).filter((part) => part !== '')
}

function cleaned(part: string): string {
  return part
    .replaceAll(/\s*\n\s*/g, '')
    .trim()
    .replace(/^[；;。,，、]+|[；;。,，、]+$/g, '')
    .trim()
}

/** Vetoes or conditions in one line: what stands behind the colon, point by point, or the sentence as a whole. */
export function pointsOfStatement(text: string): readonly string[] {
  const withoutNote = text.trim().replace(/^(?:注|说明|备注)(?:\d+)?[：:.、]\s*/, '')
  const plain = printedNumber(withoutNote)?.rest ?? withoutNote
  const colon = /^[^：:。；;]{0,40}[：:]/.exec(plain)
  if (colon === null)
    return listed(plain).length > 1 && /\d[.、)）]|[①-⑳]/.test(plain) ? listed(plain) : [cleaned(plain)]
  return listed(plain.slice(colon[0].length))
}
