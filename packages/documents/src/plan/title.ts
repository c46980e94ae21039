import { DATE } from './ending.ts'
import { bareText, type PlanLine, sliceLine } from './line.ts'
import { isSectionName, namedHeadingEnd, termOf } from './section-names.ts'
import { readMarker } from './numbering.ts'
import { readTimeLabel } from './time-label.ts'

/** Lines at the head of a document that are none of its text. */
export interface Head {
  readonly title: string
  readonly titleLines: readonly PlanLine[]
  readonly rest: readonly PlanLine[]
  /** The notice that sends the document out, before its title. */
  readonly cover: readonly PlanLine[]
}

const GENRE =
  /(?:计划|总结|要点|安排|规划|方案|办法|报告|意见|制度|汇报|打算|思路|规定|细则|通知|小结|述职|行事历|[月周日]历|工作历|部署|预告|清单|排期|设想|构想|(?:分解|任务|时间|进度|配档|日程|节点)表|纪要|倡议书|[工安计日进]\S{0,4}表|一览)/
const MOST_TITLE_LINES = 6

/** Finds the title: short lines without a full stop before the first section, the one that names the genre last. */
export function readHead(all: readonly PlanLine[]): Head {
  const cover = coverEnd(all)
  const head = readOwnHead(all.slice(cover))
  return { ...head, cover: all.slice(0, cover) }
}

const LONGEST_COVER = 25

/**
 * Where the document that a notice sends out begins: at the line that repeats the name in the notice's title, or at a
 * title straight behind the date that ends the notice. 0 where there is no notice.
 */
function coverEnd(lines: readonly PlanLine[]): number {
  const notice = lines.slice(0, MOST_TITLE_LINES).findIndex(({ folded }) => folded.endsWith('通知'))
  if (notice < 0) return 0
  const heading = lines
    .slice(0, notice + 1)
    .map(({ folded }) => folded)
    .join('')
  const name = bareText(/《(.+?)》/.exec(heading)?.[1] ?? '')
  const isDate = (line: PlanLine | undefined) => line !== undefined && DATE.test(line.folded.replace(/\s/gu, ''))
  const end = lines.slice(0, LONGEST_COVER).findIndex((line, index) => {
    if (index <= notice || !isTitleLike(line, false) || isRemark(line)) return false
    if (name !== '' && bareText(line.folded) === name) return true
    return GENRE.test(line.folded) && !readMarker(line) && lines.slice(Math.max(0, index - 2), index).some(isDate)
  })
  return Math.max(0, end)
}

const TITLE_IN_LINE = /^(\S{6,40}?(?:计划|要点|总结|方案|安排|汇报|规划|思路|打算))(?:\([^()]{1,12}\))?\s+(?=\S)/
const LOST_BREAKS = 150

/** A text that lost its line breaks begins with its title and a blank. */
function withTitleApart(lines: readonly PlanLine[]): readonly PlanLine[] {
  const [first, ...rest] = lines
  const end = first === undefined || first.cell !== undefined ? undefined : TITLE_IN_LINE.exec(first.folded)?.[0].length
  if (first === undefined || end === undefined || first.text.length < LOST_BREAKS) return lines
  return [sliceLine(first, 0, end), sliceLine(first, end), ...rest]
}

function readOwnHead(all: readonly PlanLine[]): Omit<Head, 'cover'> {
  const lines = withTitleApart(all)
  const first = lines[0]
  const head: PlanLine[] = []
  for (const line of lines.slice(0, MOST_TITLE_LINES)) {
    if (!isTitleLike(line, head.length > 0)) break
    head.push(line)
  }
  const genre = lastGenre(head)
  if (genre < 0) {
    const inTable = titleOfTable(lines.slice(head.length))
    if (inTable !== undefined) {
      const titleLines = [...head, inTable]
      return { title: inTable.text, titleLines, rest: lines.slice(titleLines.length) }
    }
    const isShortTitle =
      first !== undefined && head.length > 0 && first.text.length <= 30 && lines.length > 3 && head.length === 1
    if (!isShortTitle) return { title: '', titleLines: [], rest: lines }
    return { title: first.text, titleLines: [first], rest: lines.slice(1) }
  }
  const own = head.slice(0, genre + 1)
  const remarks = head.slice(genre + 1).filter(isRemark)
  const titleLines = [...own, ...remarks]
  const named = own.filter((line) => !isRemark(line) && !isLetterHead(line))
  const title = joinTitle(named)
  return { title, titleLines, rest: lines.slice(titleLines.length) }
}

/** The first row of a table that begins the paper, where one cell over the whole width holds a title. */
function titleOfTable(lines: readonly PlanLine[]): PlanLine | undefined {
  const [first, next] = lines
  if (first?.cell?.row !== 0 || first.cell.columnSpan < 2 || next?.cell?.table !== first.cell.table) return undefined
  const isAlone = next.cell.row > 0 && GENRE.test(first.folded) && isTitleText(first)
  return isAlone ? first : undefined
}

/** A title may be broken over lines: the lines before the genre without a genre of their own belong to it. */
function joinTitle(lines: readonly PlanLine[]): string {
  const own = lines.slice(lines.slice(0, -1).findLastIndex(({ folded }) => GENRE.test(folded)) + 1)
  return own.map(({ text }) => text).join('')
}

function lastGenre(head: readonly PlanLine[]): number {
  const plain = head.findLastIndex(
    (line) => GENRE.test(line.folded) && !isRemark(line) && !line.folded.endsWith('通知'),
  )
  return plain >= 0 ? plain : head.findLastIndex((line) => GENRE.test(line.folded) && !isRemark(line))
}

function isTitleText({ cell: _, ...line }: PlanLine): boolean {
  return isTitleLike(line, false)
}

function isTitleLike(line: PlanLine, hasTitle: boolean): boolean {
  const { folded } = line
  if (line.cell === undefined && isLetterHead(line)) return true
  if (!hasTitle && folded.endsWith('。') && isTitleLike({ ...line, folded: folded.slice(0, -1) }, false))
    return folded.length <= 30 && GENRE.test(folded.slice(-5)) && readMarker(line) === undefined
  if (line.cell !== undefined || folded.length > 50 || /[。;,:!?]$/.test(folded)) return false
  if (/[。;!]/.test(folded) || (folded.includes(',') && folded.length > 30)) return false
  if (isRemark(line)) return true
  if (readTimeLabel(folded) !== undefined && GENRE.test(folded) && folded.length > 6) return !hasTitle
  if (readMarker(line) !== undefined || namedHeadingEnd(folded) !== undefined) return false
  if (termOf(folded) !== undefined && !GENRE.test(folded)) return false
  if (readTimeLabel(folded) !== undefined && !GENRE.test(folded)) return false
  return !(hasTitle && isSectionName(line) && (folded.length <= 8 || folded.startsWith('[')))
}

/** "(讨论稿)", "(2025年9月—2026年1月)", a date or a unit's name below the title. */
function isRemark({ folded }: PlanLine): boolean {
  return (
    /^\([^()]{1,40}\)$/.test(folded) ||
    /^\d{4}(?:年|-|\.|\/)\d{1,2}(?:月|-|\.|\/)\d{1,2}日?$/.test(folded) ||
    /^(?:二[〇○零0].{2})年.{1,3}月(?:.{1,3}日)?$/.test(folded)
  )
}

const ANNEX = /^附(?:件|表)?\s*[\d一二三四五六七八九十]*\s*[:、.]?$/

/** "×教工〔2026〕3号", "××区教育工会文件". */
function isLetterHead({ folded }: PlanLine): boolean {
  return /[([]\d{4}[)\]]\s*第?\d+号$/.test(folded) || /^.{2,24}文件$/.test(folded) || ANNEX.test(folded)
}
