import { parseExact, toText } from '@jianjia/domain/kernel'
import { flat } from './sheet-words.ts'

/** Figures about the whole that stand in a text: "满分120分，其中基本分100分，附加分20分". */
export interface PrintedTotals {
  readonly total: string | null
  readonly base: string | null
  readonly bonus: string | null
  readonly itemCap: string | null
}

const RANGE_BEHIND = '(?!\\d|\\.\\d|分?(?:\\(?含\\)?)?(?:及?以上|以下|-|—|为|的|者|~))'
const TOTAL = new RegExp(
  `(?:总分值?|满分|总计|总共|共计|合计|实行|采用)(?:为|是|[:：])?(?:共)?(\\d{2,4}(?:\\.\\d+)?)分?制?${RANGE_BEHIND}`,
)
const HUNDRED = /百分制/
const IN_TITLE = /[(（【](?:满分|总分|共|共计|合计)?[:：]?(\d{2,4})分(?:制)?[)）】]/
const BASE = /(?:基本分|基础分|基准分|基础项|基本项|日常工作)(?:值)?(?:满分)?(?:为|共|[:：])?(\d{2,4}(?:\.\d+)?)分?/
const BONUS =
  /(?:附加分|加分项?目?|奖励分|特色加分|加分)(?:值)?(?:[^\d。;；]{0,14}?)(?:满分|最高|最多|不超过|上限|为|累计|合计|总分|共|[:：])*?(\d{1,3}(?:\.\d+)?)分?(?!\/)/
const ITEM_CAP =
  /(?:每项|单项|每类|每个项目|每一项|同一项|单个项目)[^\d。;；]{0,10}?(?:不超过|最高|最多|上限|封顶)[^\d]{0,4}?(\d{1,3}(?:\.\d+)?)分?/
const CAP =
  /(?:最高|最多|累计|合计|总计|总和|上限|封顶|不超过|满分|至多)[^\d。;；]{0,10}?(\d{1,3}(?:\.\d+)?)分?|(\d{1,3}(?:\.\d+)?)分(?:封顶|为限|为上限)/

export function totalsIn(text: string, isTitle: boolean): PrintedTotals {
  const plain = flat(text)
  const titled = isTitle ? (IN_TITLE.exec(plain)?.[1] ?? (HUNDRED.test(plain) ? '100' : undefined)) : undefined
  return {
    total: textOf(TOTAL.exec(plain)?.[1] ?? titled),
    base: textOf(BASE.exec(plain)?.[1]),
    bonus: textOf(BONUS.exec(plain)?.[1]),
    itemCap: textOf(ITEM_CAP.exec(plain)?.[1]),
  }
}

/** The caps that a text about bonus points names, for all and for each. */
export function capsIn(text: string): { readonly cap: string | null; readonly itemCap: string | null } {
  const plain = flat(text)
  const each = ITEM_CAP.exec(plain)
  const rest = each === null ? plain : plain.replace(each[0], '')
  const cap = CAP.exec(rest)
  return { cap: textOf(cap?.[1] ?? cap?.[2]), itemCap: textOf(each?.[1]) }
}

function textOf(figure: string | undefined): string | null {
  const value = figure === undefined ? undefined : parseExact(figure)
  return value === undefined ? null : toText(value)
}
