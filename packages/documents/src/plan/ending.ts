import type { PlanLine } from './line.ts'

/** A day that a paper is dated with, alone in its line. */
export const DATE =
  /^(?:20|19)(?:\d\d|[xX×]{2})\s*(?:年|[-./])\s*(?:\d{1,2}|[xX×]{1,2})\s*(?:月|[-./])?\s*(?:(?:\d{1,2}|[xX×]{1,2})\s*日?)?$|^[二一][〇○零0九][〇○零0一二三四五六七八九]{2}年[一二三四五六七八九十元]{1,3}月(?:[一二三四五六七八九十廿]{1,3}日)?$/
const UNIT = /(?:工会|委员会|学校|小学|中学|幼儿园|学院|大学|总支|支部|教育局|医院|公司|分会|办公室)(?:\s*\(.{1,6}\))?$/
const ATTACHED = /^(?:附|附件|附表|附录)\s*\d*\s*[:.、]/
const COPY = /^(?:主送|抄送|抄报|报送|印发|主题词|联系人|联系电话|撰稿人?|执笔人?|制表人?|填表人?|审核人?|拟稿人?)\s*:/

export interface Ended {
  readonly lines: readonly PlanLine[]
  /** Signature, date and copies at the end. */
  readonly signature: readonly PlanLine[]
}

/** Takes the signature off: unit and date at the very end. */
export function withoutSignature(all: readonly PlanLine[]): Ended {
  let end = all.length
  let hasDate = false
  while (end > 1) {
    const line = all[end - 1]
    if (line === undefined || line.cell !== undefined) break
    const folded = line.folded.replace(/\s/gu, '')
    const isDate = DATE.test(folded)
    const isUnit =
      folded.length <= 26 && UNIT.test(folded) && !/[,。;:、]/.test(folded) && (hasDate || end === all.length)
    if (!isDate && !isUnit && !COPY.test(folded) && !ATTACHED.test(folded)) break
    hasDate ||= isDate
    end -= 1
  }
  const isUnitAlone =
    !hasDate && end < all.length && !all.slice(end).some(({ folded }) => COPY.test(folded) || ATTACHED.test(folded))
  if (isUnitAlone && all[end]?.indent === 0) return { lines: all, signature: [] }
  return { lines: all.slice(0, end), signature: all.slice(end) }
}
