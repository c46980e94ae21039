import type { BinderLine } from './binder.ts'
import type { BinderObjection } from './binder-source.ts'
import { chineseDay } from './sheet-sources.ts'

/** What was objected to and how it was answered, in one line. What was taken back is not told. */
export function objectionLines(objections: readonly BinderObjection[]): readonly BinderLine[] {
  return objections
    .filter(({ state }) => state !== 'withdrawn')
    .map((objection) => ({ label: '异议与答复', text: `${saidOf(objection)}；${answerTo(objection)}` }))
}

function saidOf({ itemName, raisedOn, reason }: BinderObjection): string {
  const about = itemName === null ? '整个结果' : `“${itemName}”`
  return `${chineseDay(raisedOn)}对${about}提出异议：${reason}`
}

function answerTo({ state, answer, answeredOn, correctedNumber }: BinderObjection): string {
  if (answer === null || answeredOn === null) return '等待答复'
  const verdict = state === 'upheld' ? `成立，结果更正为第 ${correctedNumber ?? ''} 版` : '不成立'
  return `${chineseDay(answeredOn)}答复${verdict}，理由：${answer}`
}
