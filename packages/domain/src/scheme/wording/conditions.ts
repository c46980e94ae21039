import { type Found, NUMBER, type Scan, take } from './scan.ts'

const NO_TOP =
  /(?:不得|不能|不予|不可|取消)[^;。,]{0,12}?(?:评(?:定|选)?为?|评优|评先|授予|推荐|参加评优)[^;。]{0,8}?(?:优秀|先进|模范|示范|评优|评先|优先|称号|资格)?/
const VETO = /一票否决|单项否决|否决/
const VOID =
  /(?:考核|评定|结果|等级|等次)[^;。,]{0,6}?(?:直接)?(?:定|评|列|判)?为不合格|(?:直接)(?:定|评|列|判)为不合格|取消[^;。,]{0,10}?(?:资格|称号|成绩)/
const GATE =
  /必备(?:条件|项)?|(?:不得|不予|不能|不可|取消其?)(?:申报|申请|参评|参加评[选比]|参与评[选比]|验收|评审|受理)(?:资格)?|(?:方可|才能|方能)(?:申报|申请|参评|参加|验收)|(?:申报|参评|准入|前置|前提|门槛)条件|不具备(?:申报|参评)资格/
const ABSENT = /(?:未|没有?|无|不|缺)[^;。]{0,24}$/

const YES_GIVES = new RegExp(
  `(?:有|做到|达标|达到(?:要求|标准)?|符合(?:要求|标准)?|完成|落实|健全|是|开展|建立|按时[^;。,\\d]{0,8}|按期[^;。,\\d]{0,8}|已[^;。,\\d]{0,8})?[^;。\\d]{0,12}?(?:得|计|给|为)(?:满分|分|${NUMBER}分?)`,
)
const NO_GIVES =
  /(?:[^;。]{0,24}?)(?:否则|未|没有?|无|不|缺|否|逾期|违反|发生|出现|超)[^;。]{0,20}?(?:不得分|不给分|不计分|得0分|计0分|记0分|为0分?|扣完|全扣|扣全分|(?<![\d.])0分|(?<=否则|否则得|否则计)0)(?![\d.])(?:[(]按月[)])?|(?:不得分|不给分)$/

/** Full mark or nothing. */
export function readYesNo({ text }: Scan): Found | undefined {
  const no = take(text, NO_GIVES)
  const [first] = no.matches
  if (first === undefined) return undefined
  const yes = take(no.rest, YES_GIVES)
  const rest = yes.matches.length > 1 ? no.rest : yes.rest
  return {
    kind: 'allOrNothing',
    at: Math.min(first.index, yes.matches[0]?.index ?? first.index),
    rest,
    rule: { kind: 'allOrNothing' },
  }
}

/** What keeps a unit out, or bars a level: a gate is a condition to be met, a veto an event that must not happen. */
export function readConditions({ text }: Scan): Found | undefined {
  const veto = take(text, VETO)
  const gate = take(text, GATE)
  const top = take(text, NO_TOP)
  const voided = take(text, VOID)
  const [v, g, t, o] = [veto, gate, top, voided].map(({ matches }) => matches[0])
  const rest = [VETO, GATE, NO_TOP, VOID].reduce((left, pattern) => take(left, pattern).rest, text)
  if (v !== undefined) {
    const effect = t !== undefined || /评优|评先|优秀|先进|模范/.test(text) ? 'noTopLevel' : 'void'
    return { kind: 'veto', at: v.index, rest, rule: { kind: 'veto', effect } }
  }
  if (g !== undefined) return { kind: 'gate', at: g.index, rest, rule: { kind: 'gate', effect: 'notAdmitted' } }
  if (o !== undefined) {
    const isMissing = /取消/.test(o[0]) && ABSENT.test(text.slice(0, o.index))
    if (isMissing) return { kind: 'gate', at: o.index, rest, rule: { kind: 'gate', effect: 'notAdmitted' } }
    return {
      kind: 'veto',
      at: o.index,
      rest,
      rule: { kind: 'veto', effect: /评优|评先|优秀|先进/.test(o[0]) ? 'noTopLevel' : 'void' },
    }
  }
  return t && { kind: 'veto', at: t.index, rest, rule: { kind: 'veto', effect: 'noTopLevel' } }
}
