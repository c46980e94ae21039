import { compare, exact, parseExact, toText } from '@jianjia/domain/kernel'
import type { SheetLevel } from './scheme-sheet.ts'
import { flat } from './sheet-words.ts'

const WORD = /优|良|合格|达标|先进|模范|示范|中等|^中$|差|一般|较好|称职|等|星|级|类|档|奖|满意|标兵|红旗|规范|A|B|C|D/
const NAME = '([一-鿿A-E“”"‘’]{1,16}?)'
const FROM = '(\\d{1,4}(?:\\.\\d+)?)'
/** "90分以上为优秀", "80-89分的评为良好". */
const LINE_THEN_NAME = new RegExp(
  `(?:≥|>=|>|不低于|达到?)?${FROM}分?(?:\\(?(?:含|不含)[^)]*\\)?)?分?(?:及?以上|及其以上|-\\d+(?:\\.\\d+)?分?(?:\\(?(?:含|不含)[^)]*\\)?)?|(以?下))(?:之间)?(?:的|者)?[,:]?(?:评定|评|确定|认定|定|列|授予|等次|等级)*(?:为|是|[:=]|得)?${NAME}(?=[,;。、)/]|$)`,
  'g',
)
/** "优秀：90分以上", "优秀≥90", "优秀(90-100分)". */
const NAME_THEN_LINE = new RegExp(
  `${NAME}(?:等次|等级|档次)?[:(为是,]{0,5}(?:总分|得分|总得分|成绩|分数|考核得分|综合得分){0,3}(?:在|为|达到?|:){0,3}(≥|>=|>|<|≤|<=|低于|不足|不低于|不满)?${FROM}(?:分)?(?:\\(?(?:含|不含)[^)\\d]{0,40}\\)?)?分?(及?以上|及其以上|-\\d+(?:\\.\\d+)?分?|以?下|分)?(?=[^\\d]|$)`,
  'g',
)

/** The levels that a text names with their lines, highest first as printed: each once. */
export function levelsIn(text: string): readonly SheetLevel[] {
  const plain = flat(text).replaceAll(/[—–―─~∼～]+|至(?=\d)/g, '-')
  const behind = [...plain.matchAll(LINE_THEN_NAME)].map((match) => levelOf(match[3], match[1], match[2] !== undefined))
  const before = [...plain.matchAll(NAME_THEN_LINE)].map((match) => {
    const isBelow = /^(?:<|≤|<=|低于|不足|不满)$/.test(match[2] ?? '') || /下/.test(match[4] ?? '')
    return isBelow || match[2] !== undefined || match[4] !== undefined
      ? levelOf(match[1], match[3], isBelow)
      : undefined
  })
  const [a, b] = [behind, before].map((levels) => levels.filter((level) => level !== undefined))
  return distinct((a?.length ?? 0) >= (b?.length ?? 0) ? (a ?? []) : (b ?? []))
}

/** A level in a row of a table: its name in one cell, its line in another. */
export function levelOfCells(texts: readonly string[]): SheetLevel | undefined {
  const plain = texts.map((text) => flat(text).replaceAll(/[—–―─~∼～]+|至(?=\d)/g, '-'))
  const name = plain.find((text) => isLevelName(text))
  const line = plain.find((text) => text !== name && lineOf(text) !== undefined)
  const read = line === undefined ? undefined : lineOf(line)
  return name === undefined || read === undefined ? undefined : levelOf(name, read.from, read.isBelow)
}

export function isLevelName(text: string): boolean {
  const plain = flat(text)
  return (
    plain.length <= 12 && !/\d|[:,。;]/.test(plain) && WORD.test(plain) && !/等级|等次|档次|级别|得分|标准/.test(plain)
  )
}

export function lineOf(text: string): { readonly from: string; readonly isBelow: boolean } | undefined {
  const plain = flat(text).replaceAll(/[—–―─~∼～]+|至(?=\d)/g, '-')
  const lost = /^(\d{2})(\d{2,3})分?$/.exec(plain)
  // A dash that was lost: "90100" is 90-100.
  if (lost !== null && Number(lost[2]) > Number(lost[1])) return { from: lost[1] ?? '0', isBelow: false }
  const match =
    /^(?:总分|得分|分数)?(≥|>=|>|<|≤|<=|低于|不足|不低于|不满|达到?)?(\d{1,4}(?:\.\d+)?)(?:分)?(?:\(?(?:含|不含)[^)]*\)?)?分?(?:(及?以上|及其以上)|-\d+(?:\.\d+)?分?(?:\(.*\))?|(以?下))?$/.exec(
      plain,
    )
  if (match === null || match[2] === undefined) return undefined
  return { from: match[2], isBelow: /^(?:<|≤|<=|低于|不足|不满)$/.test(match[1] ?? '') || match[4] !== undefined }
}

function levelOf(printed: string | undefined, from: string | undefined, isBelow: boolean): SheetLevel | undefined {
  const name = (printed ?? '')
    .replaceAll(/[“”"‘’]/g, '')
    .replace(
      /^(?:其中|分为|评为|评定为|定为|为|考核结果|结果|考核|分别|等级|等次|的|者|分|达到|分值|总分|得分|凡|以上|以下)+/,
      '',
    )
    .replace(/(?:等次|等级|档次)$/, '')
  const value = parseExact(from ?? '')
  if (name === '' || !WORD.test(name) || value === undefined) return undefined
  return { name, min: isBelow ? '0' : toText(value) }
}

function distinct(levels: readonly SheetLevel[]): readonly SheetLevel[] {
  const names = new Set<string>()
  return levels.filter(({ name }) => !names.has(name) && names.add(name) !== undefined)
}

/** Highest line first; equal lines as they are printed. */
export function falling(levels: readonly SheetLevel[]): readonly SheetLevel[] {
  return distinct(levels).toSorted((a, b) => compare(exact(b.min), exact(a.min)))
}
