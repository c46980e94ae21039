import type { ReadingWarning } from '@jianjia/domain/plan'
import type { SourceNote } from '../text/text-document.ts'
import type { PlanLine } from './line.ts'
import { personsIn, personsInOwner } from './persons.ts'

const MASK =
  /(?:20|19)?[xX×＊*_]{2,}(?:年|月|日|大|区|县|市|校|小学|中学|学校|镇|单位|同志|届)?|(?<=[一-龥])[xX×](?=[一-龥])|某某|(?:20|19)[_＿]{2}|[○〇]{2,}(?!年)|(?<=[(["“])[xX×]{1,3}(?=[)\]"”])/u
const ENDED = /[。!?;:.…”’)》\]」』]$/u
const LONG = 25

/** Masks that nobody filled in, one warning a paragraph. */
export function maskWarnings(lines: readonly PlanLine[]): readonly ReadingWarning[] {
  return lines.flatMap(({ folded, paragraphs }) => {
    const found = MASK.exec(folded)
    return found === null ? [] : [{ code: 'maskedValue' as const, paragraph: paragraphs[0] ?? 0, text: found[0] }]
  })
}

export function personWarnings(lines: readonly PlanLine[], owners: readonly OwnerCell[]): readonly ReadingWarning[] {
  const inText = lines.flatMap(({ folded, paragraphs }) =>
    personsIn(folded).map((name) => ({ code: 'personalName' as const, paragraph: paragraphs[0] ?? 0, text: name })),
  )
  const inOwners = owners.flatMap(({ owner, paragraph }) =>
    personsInOwner(owner).map((name) => ({ code: 'personalName' as const, paragraph, text: name })),
  )
  return unique([...inText, ...inOwners])
}

export interface OwnerCell {
  readonly owner: string
  readonly paragraph: number
}

function unique(warnings: readonly ReadingWarning[]): readonly ReadingWarning[] {
  const seen = new Set<string>()
  return warnings.filter(({ paragraph, text }) => {
    const key = `${paragraph}/${text}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** The text breaks off: its last long paragraph has no end, or a part it declares is not there. */
export function cutWarnings(lines: readonly PlanLine[], headings: readonly string[]): readonly ReadingWarning[] {
  const last = lines.findLast(({ cell }) => cell === undefined)
  if (last === undefined) return []
  const paragraph = last.paragraphs.at(-1) ?? 0
  const tail = last.text.slice(-20)
  if (/(?:\.{3,}|…)$/.test(last.folded)) return [{ code: 'cutText', paragraph, text: tail }]
  const others = lines.filter((line) => line !== last && line.text.length > LONG)
  const usuallyEnded = others.filter(({ folded }) => ENDED.test(folded)).length * 2 > others.length
  if (last.text.length > LONG && usuallyEnded && !ENDED.test(last.folded))
    return [{ code: 'cutText', paragraph, text: tail }]
  const declares = lines.some(({ folded }) => /总结[和与及].{0,8}计划.{0,10}(?:汇报|报告)?如下/.test(folded))
  const isMissing =
    headings.some((heading) => /总结/.test(heading)) && !headings.some((heading) => /计划|打算|安排|思路/.test(heading))
  return declares && isMissing ? [{ code: 'cutText', paragraph, text: tail }] : []
}

/** What the reader of the file has noticed. */
export function noteWarnings(notes: readonly SourceNote[]): readonly ReadingWarning[] {
  return notes.flatMap(({ code, paragraph, text }) =>
    code === 'radicals' || code === 'trackedChanges' ? [{ code, paragraph: paragraph ?? 0, text }] : [],
  )
}
