/** What is counted in schemes: times, pieces, persons, items … */
export const UNIT =
  '(?:次|项|人次|人|个|篇|条|件|处|份|场|例|起|期|节|家|所|名|类|种|门|本|幅|部|票|户|封|回|遍|课|点|只|块|台|步)'

const HAN = '零一二两三四五六七八九十百半'
const DIGITS: ReadonlyMap<string, number> = new Map(Array.from('零一二三四五六七八九', (sign, value) => [sign, value]))

/** Words in front of a number written in Chinese; "十分重视" and "一票否决" have none of them. */
const BEFORE_HAN =
  '(?:扣除?|减|加|得|计|给|记|奖励?|最高|最多|超过|不少于|不低于|少于|低于|至少|达到|≥|满|每|缺|少|各|召开|开展|组织|举办|有)'
const BEFORE_POINTS = new RegExp(`(${BEFORE_HAN})([${HAN}]+)(?=分(?![别工会为之管管享布析]))`, 'g')
const BEFORE_UNIT = new RegExp(`(${BEFORE_HAN})([${HAN}]+)(?=${UNIT}|天|日)`, 'g')
const OF_RANK = /(第|前|末|后|倒数|[,;。、]|^)([一二三四五六七八九十]+)(?=(?:[、和至到-][一二三四五六七八九十]+)?名)/g
const SECOND_RANK = /([、和至到-])([一二三四五六七八九十]+)(?=名)/g
const VERB = '扣|减|加|得|计|记|奖励|奖|给|赋'
const POINTS = String.raw`\d+(?:\.\d+)?`

const PER_UNIT_DONE = new RegExp(`(${VERB})(${POINTS})分[/每](${UNIT}|天|日)`, 'g')
const PER_UNIT_BARE = new RegExp(`(?<![\\d.])(${POINTS})分[/每](${UNIT})`, 'g')

/**
 * A rule's text in one spelling: half-width signs, Arabic numbers where a number counts, "-" for every dash between
 * numbers, "每次扣1分" for "扣1分/次". Line ends inside a sentence are gone; numbered lines become clauses.
 */
export function plainWording(text: string): string {
  return text
    .replaceAll(/[①-⑳⑴-⒇]/g, ';')
    .replaceAll(/[\r\n]\s*(?=[(（]?\d{1,2}[)）.、．])|(?<=[分;；。])\s*[\r\n]/g, '；')
    .normalize('NFKC')
    .replaceAll(/\s+/g, '')
    .replaceAll(/(?<=^|[;。,])[(]?\d{1,2}[)](?=\D)|(?<=^|[;。])\d{1,2}[.、](?=\D)/g, '')
    .replaceAll(/百分之([零一二两三四五六七八九十百]+)/g, (_, han: string) => `${hanNumber(han)}%`)
    .replaceAll(/(\d(?:%|分)?)(?:[-—–―─‐~∼]+|至|到)(?=\d)/g, '$1-')
    .replaceAll(BEFORE_POINTS, (_, before: string, han: string) => `${before}${hanNumber(han)}`)
    .replaceAll(BEFORE_UNIT, (_, before: string, han: string) => `${before}${hanNumber(han)}`)
    .replaceAll(OF_RANK, (_, before: string, han: string) => `${before}${hanNumber(han)}`)
    .replaceAll(SECOND_RANK, (_, before: string, han: string) => `${before === '至' ? '-' : before}${hanNumber(han)}`)
    .replaceAll(PER_UNIT_DONE, '每$3$1$2分')
    .replaceAll(PER_UNIT_BARE, '每$2得$1分')
    .replaceAll(/([一二三四五六七八九十])(?=个百分点)/g, (_, han: string) => `${hanNumber(han)}`)
    .replaceAll('零分', '0分')
}

/** 三 → "3", 十二 → "12", 九十五 → "95", 半 → "0.5". */
export function hanNumber(han: string): string {
  if (han === '半') return '0.5'
  let total = 0
  let digit = 0
  for (const sign of han.replaceAll('两', '二')) {
    if (sign === '百') total = Math.max(digit, 1) * 100
    else if (sign === '十') total += Math.max(digit, 1) * 10
    else {
      digit = DIGITS.get(sign) ?? 0
      continue
    }
    digit = 0
  }
  return `${total + digit}`
}
