import { paddedPlaces } from '../../sheet/number-format.ts'
import { bad, type CellInput, good, type Judgement } from './judgement.ts'
import { hasFullWidth, withHalfWidthAlphanumerics } from './plain-text.ts'

/** Free text is kept as it stands, but for blanks around it. */
export function freeText({ cell }: CellInput): Judgement {
  return good(cell.text.trim())
}

/** Names of units, places, kinds: line ends and blanks between Chinese characters are layout ("第 一 小 学"). */
export function nameText({ cell }: CellInput): Judgement {
  const printed = cell.text.trim()
  const value = joinChinese(withHalfWidthAlphanumerics(printed).trim())
  return good(value, ...(withHalfWidthAlphanumerics(printed) === printed ? [] : (['fullwidthNormalised'] as const)))
}

/**
 * Codes and card numbers: half-width, without blanks; zeros that only the number format shows are kept and reported.
 */
export function codeText({ cell, plain }: CellInput): Judgement {
  const value = plain.replaceAll(/\s/g, '').replace(/^'/, '')
  const places = cell.format === undefined ? undefined : paddedPlaces(cell.format)
  const fromFormat = places !== undefined && value.startsWith('0') && value.length === places
  return good(
    value,
    ...(hasFullWidth(cell.text) ? (['fullwidthNormalised'] as const) : []),
    ...(fromFormat ? (['leadingZerosFromFormat'] as const) : []),
  )
}

const SURNAMES =
  /^(?:欧阳|上官|司马|诸葛|司徒|夏侯|东方|皇甫|尉迟|公孙|慕容|令狐|长孙|宇文|端木|轩辕|申屠|太史|钟离|闻人|赫连|澹台|公冶|淳于|单于|司空)$/

/** One person's name. "张 三" is a name written with a blank; "张三 李四" and "张三、李四" are two people. */
export function personName(input: CellInput): Judgement {
  const printed = input.cell.text.trim()
  const half = withHalfWidthAlphanumerics(printed).trim()
  const warnings = hasFullWidth(printed) && half !== printed ? (['fullwidthNormalised'] as const) : []
  if (isSeveral(half)) return bad(input, 'twoPeopleInOneCell', ...warnings)
  return good(joinChinese(half), ...warnings)
}

/** Winners may be a unit or a person; only lists of short Chinese names are taken for several of them. */
export function awardee(input: CellInput): Judgement {
  return isSeveral(input.cell.text.trim()) ? bad(input, 'twoPeopleInOneCell') : nameText(input)
}

function isSeveral(text: string): boolean {
  const bare = text.replaceAll(/[(（][^)）]*[)）]/g, '')
  const listed = bare.split(/[、,，;；/／|&＆]|\s和\s/).filter((part) => part.trim() !== '')
  if (listed.length > 1) return true
  const parts = bare.trim().split(/[\s\u3000]+/)
  if (parts.length < 2 || !parts.every((part) => /^\p{Script=Han}{1,4}$/u.test(part))) return false
  if (parts.length === 2 && SURNAMES.test(parts[0] ?? '')) return false
  return parts.filter((part) => part.length >= 2).length >= 2
}

/** Blanks and line ends between Chinese characters disappear, elsewhere they become one blank. */
function joinChinese(text: string): string {
  return text.replaceAll(/(?<=[\p{Script=Han}（）])\s+(?=[\p{Script=Han}（）])/gu, '').replaceAll(/\s+/g, ' ')
}

const GENDERS: Readonly<Record<string, string>> = {
  男: '男',
  男性: '男',
  m: '男',
  male: '男',
  女: '女',
  女性: '女',
  f: '女',
  female: '女',
}

export function gender({ plain }: CellInput): Judgement {
  return good(GENDERS[plain.toLowerCase()] ?? plain)
}
