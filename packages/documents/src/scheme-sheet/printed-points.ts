import { parseExact, sum, toText } from '@jianjia/domain/kernel'
import { flat, halfFigures, joined, withoutStars } from './sheet-words.ts'

export interface NamePoints {
  readonly name: string
  readonly points: string | null
  readonly stars: string
}

const OPEN = '[（(【〔\\[]'
const CLOSE = '[)）】〕\\]]'
const FIGURE = '(\\d{1,4}(?:\\.\\d{1,3})?)'
const LABEL = '(?:满分|共计|共|计|分值|本项|小计|合计|标准分|占|总分|最高)?\\s{0,9}(?:为|[:：])?\\s{0,9}'
/** "(4分)", "（20）", "【5分】" at the end. */
const BRACKET_END = new RegExp(
  `\\s{0,9}${OPEN}\\s{0,9}${LABEL}${FIGURE}\\s{0,9}(?:分|%)?\\s{0,9}${CLOSE}\\s{0,9}[。；;.:：]?\\s{0,9}$`,
)
const BRACKETS = new RegExp(`${OPEN}\\s{0,9}${LABEL}${FIGURE}\\s{0,9}分\\s{0,9}${CLOSE}`, 'g')
/** "选举(1)、会议(1)": figures behind words, none of them a number in front of a sentence. */
const BARE_BRACKETS = /(?<=[一-鿿])\s*[（(](\d{1,2}(?:\.\d)?)分?[)）](?=[、，,；;。\s]|$)/g
/** "工会基础工作 / 20", "工会基础工作\n20分", "组织建设 20". */
const BEHIND = new RegExp(`\\s{0,9}(?:[／/\\n\\r]|(?<=[一-鿿])\\s+)\\s{0,9}${FIGURE}\\s{0,9}分?\\s{0,9}$`)
/** "组织建设20分", "，4分"; "扣1分" is no full mark. */
const BARE_END = new RegExp(
  `(?<![扣加减得计记给奖赋低高超过为满\\d.—-])\\s{0,9}[，,:：—-]?\\s{0,9}(?<![扣加减得计记给奖赋低高超过为满\\d.—-])${FIGURE}\\s{0,9}分\\s{0,9}[。；;]?\\s{0,9}$`,
)
/** Points that the source lost: "(分)", "(  分)". */
const LOST = new RegExp(`\\s*${OPEN}\\s*分?\\s*${CLOSE}\\s*[。；;]?\\s*$`)

/** The name and the points that stand in one text. Several points in one text ("选举(1分)、会议(2分)") are added. */
export function pointsInName(printed: string): NamePoints {
  const { text, stars } = withoutStars(printed.trim())
  const plain = halfFigures(text)
  const bare = [...plain.matchAll(BARE_BRACKETS)]
  if (bare.length > 1 && /[)）]\s*[。；;]?$/.test(plain)) {
    const points = sum(bare.flatMap((match) => parseExact(match[1] ?? '') ?? []))
    return { name: joined(plain.replaceAll(BARE_BRACKETS, '')), points: toText(points), stars }
  }
  const several = [...plain.matchAll(BRACKETS)]
  if (several.length > 1) {
    const points = sum(several.flatMap((match) => parseExact(match[1] ?? '') ?? []))
    return { name: joined(plain.replaceAll(BRACKETS, '')), points: toText(points), stars }
  }
  const isWorded = /[每扣]|最多|最高|不超过|以上|以下/.test(plain)
  for (const pattern of [BRACKET_END, BEHIND, ...(isWorded ? [] : [BARE_END])]) {
    const match = pattern.exec(plain)
    if (match === null || match.index === 0) continue
    const points = parseExact(match[1] ?? '')
    if (points !== undefined) return { name: joined(text.slice(0, match.index)), points: toText(points), stars }
  }
  const [middle] = several
  const points = middle === undefined ? undefined : parseExact(middle[1] ?? '')
  if (points !== undefined) return { name: joined(plain.replaceAll(BRACKETS, '')), points: toText(points), stars }
  return { name: joined(text.replace(LOST, '')), points: null, stars }
}

export interface CellPoints {
  readonly points: string | null
  readonly stars: string
  /** A span printed as full mark ("2—4"): a person picks within it. */
  readonly span: readonly [string, string] | null
  /** Below nothing: a deduction. */
  readonly negative: boolean
}

const ALONE = new RegExp(
  `^[（(]?(?:满分|最高|≤|不超过|共|计|\\+|加)?(-|扣|减)?${FIGURE}(?:分|%)?(?:以内|封顶)?[)）]?(.*)$`,
)
const SPAN = new RegExp(`^[（(]?\\+?${FIGURE}(?:分)?(?:[-—–―~∼]+|至|到)${FIGURE}(?:分)?[)）]?$`)

/** The figure of a cell in a column of full marks; text there ("查资料", "/", "—") gives none. */
export function pointsOfCell(printed: string): CellPoints {
  const { text, stars } = withoutStars(printed)
  const plain = flat(text)
  const span = SPAN.exec(plain)
  if (span !== null) {
    const [low, high] = [span[1], span[2]].map((figure) => textOf(figure))
    if (typeof low === 'string' && typeof high === 'string')
      return { points: high, stars, span: [low, high], negative: false }
  }
  const match = ALONE.exec(plain)
  const rest = match?.[3] ?? ''
  const isDuty = /^[（(]?必备(?:项|条件)?[)）]?$/.test(rest)
  if (match === null || (rest !== '' && !isDuty)) return { points: null, stars, span: null, negative: false }
  return {
    points: textOf(match[2]),
    stars: isDuty ? `${stars}必备` : stars,
    span: null,
    negative: match[1] !== undefined,
  }
}

function textOf(figure: string | undefined): string | null {
  const value = figure === undefined ? undefined : parseExact(figure)
  return value === undefined ? null : toText(value)
}
