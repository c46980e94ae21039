import { joinLines, type PlanLine } from './line.ts'
import { bulletLength, readMarker } from './numbering.ts'
import { readTimeLabel } from './time-label.ts'

const ENDS_SENTENCE = /[。!?:;…」』”’)】》]$/
const LONG = 40

/**
 * Puts paragraphs together again that were broken in the middle. Two signs: a line follows without the indent and without
 * the blank line that the others have; or a long line stops in the middle of a sentence, as pages of fixed width do.
 */
export function joinBroken(lines: readonly PlanLine[]): readonly PlanLine[] {
  const style = styleOf(lines)
  const joined: PlanLine[] = []
  for (const line of lines) {
    const previous = joined.at(-1)
    if (previous !== undefined && isContinuation(previous, line, style))
      joined[joined.length - 1] = joinLines(previous, line)
    else joined.push(line)
  }
  return joined
}

interface Style {
  readonly isIndented: boolean
  readonly hasBlankLines: boolean
  /** The width of a page whose paragraphs are cut into lines, or undefined. */
  readonly wrapWidth: number | undefined
}

function styleOf(lines: readonly PlanLine[]): Style {
  const long = lines.filter(({ text }) => text.length > LONG)
  return {
    isIndented: long.length > 0 && long.filter(({ indent }) => indent > 0).length * 2 > long.length,
    hasBlankLines: lines.filter(({ afterBlank }) => afterBlank).length * 2 > lines.length,
    wrapWidth: wrapWidthOf(lines),
  }
}

/** Many lines of nearly the greatest length that stop inside a sentence: the text was wrapped. */
function wrapWidthOf(lines: readonly PlanLine[]): number | undefined {
  const widths = lines.map(({ text }) => text.length)
  const width = widths.toSorted((a, b) => b - a)[Math.floor(widths.length / 20)] ?? 0
  if (width < 20 || width > 90 || lines.length < 8) return undefined
  const full = lines.filter(({ text }) => text.length >= width - 3 && text.length <= width + 3)
  const open = full.filter(({ text }) => !ENDS_SENTENCE.test(text))
  return full.length * 4 >= lines.length && open.length * 2 > full.length ? width : undefined
}

function isContinuation(previous: PlanLine, line: PlanLine, style: Style): boolean {
  if (previous.cell !== undefined || line.cell !== undefined) return false
  if (line.autoNumber !== undefined || line.headingLevel !== undefined || previous.headingLevel !== undefined)
    return false
  if (readMarker(line) !== undefined || bulletLength(line.folded) > 0) return false
  const isOpen = !ENDS_SENTENCE.test(previous.text)
  if (style.wrapWidth !== undefined && line.indent === 0)
    return isOpen && previous.text.length >= style.wrapWidth - 3 && previous.text.length <= style.wrapWidth + 60 * 60
  if (/^[,、;。:)”》]/.test(line.folded)) return isOpen && !/[、,]$/.test(previous.text)
  if (startsWithTime(line)) return isJoinedByIndent(previous, line, style) && /[;,、]$/.test(previous.folded)
  if (isJoinedByIndent(previous, line, style)) return /[;,、]$/.test(previous.folded) || isOpen
  return isOpen && lostIndent(previous, line, style) && previous.text.length > LONG
}

function startsWithTime(line: PlanLine): boolean {
  return readTimeLabel(line.folded) !== undefined
}

/** No blank line before it and no indent, while the line before it has an indent. */
function isJoinedByIndent(previous: PlanLine, line: PlanLine, style: Style): boolean {
  return lostIndent(previous, line, style) && style.hasBlankLines && !line.afterBlank
}

function lostIndent(previous: PlanLine, line: PlanLine, style: Style): boolean {
  return style.isIndented && line.indent === 0 && (previous.indent > 0 || previous.paragraphs.length > 1)
}
