import type {
  DatedSuggestion,
  PlanPassage,
  PlanReading,
  PlanSection,
  ReadingWarning,
  ScheduleBlock,
  UnreadParagraph,
} from '@jianjia/domain/plan'
import { joinBroken } from './broken-lines.ts'
import { datedPhrases } from './dated-phrases.ts'
import { withoutSignature } from './ending.ts'
import { figuresIn } from './figures.ts'
import { withoutFurniture } from './furniture.ts'
import { splitGlued } from './glued.ts'
import { goalsOf } from './goals.ts'
import { guidingIdeologyOf } from './guiding-ideology.ts'
import { kindOf } from './kind.ts'
import { mergeParagraphs, type PlanLine } from './line.ts'
import { noiseOf } from './noise.ts'
import { type Outline, type OutlineBlock, readOutline } from './outline.ts'
import { periodOf } from './period.ts'
import type { Piece } from './pieces.ts'
import { cutWarnings, maskWarnings, type OwnerCell, personWarnings } from './reading-warnings.ts'
import { isRecurring, recurringTexts } from './recurring.ts'
import { remitOf } from './remit.ts'
import { readHead } from './title.ts'

/** What the whole document says about each of its pieces. */
export interface PieceSetting {
  readonly isNoisy: boolean
  readonly warnings: readonly ReadingWarning[]
}

/** Reads one piece. Pure and repeatable. */
export function readPiece(piece: Piece, setting: PieceSetting): PlanReading {
  const { kept, furniture } = withoutFurniture(piece.lines)
  const { lines: body, signature } = withoutSignature(joinBroken(kept))
  const head =
    piece.title === undefined
      ? readHead(body)
      : { title: piece.title.text, titleLines: [piece.title], rest: body, cover: [] }
  const lines = splitGlued(head.rest)
  const kind = kindOf(lines)
  const outline = readOutline(lines, kind === 'summary')
  const { tree, preamble } = outline
  const sections = sectionsOf(outline)
  const schedule = scheduleOf(outline.blocks)
  const text = lines.map(({ folded }) => folded).join('\n')
  const titleText = head.titleLines.map(({ folded }) => folded).join('\n')
  const { period, mismatch } = periodOf({
    title: titleText,
    body: text,
    signature: signature.map(({ folded }) => folded).join('\n'),
    kind,
  })
  const noise = noiseOf(text)
  const first = lines[0]?.paragraphs[0] ?? head.titleLines[0]?.paragraphs[0] ?? 1
  const reading: Omit<PlanReading, 'unread'> = {
    kind,
    title: head.title,
    titleParagraphs: head.titleLines.flatMap(({ paragraphs }) => paragraphs),
    period,
    guidingIdeology: kind === 'summary' ? null : guidingIdeologyOf(tree.nodes, preamble),
    goals: goalsOf(tree.nodes),
    sections,
    schedule,
    passages: [
      ...passages('preamble', head.cover),
      ...passages('preamble', preamble),
      ...passages('closing', outline.closing),
      ...passages('signature', signature),
    ],
    suggestions: suggestionsOf(outline.prose),
    figures: lines.flatMap(figuresIn),
    noise: { score: noise.score, words: noise.words },
    warnings: [
      ...setting.warnings,
      ...tree.warnings,
      ...cutWarnings(
        lines,
        sections.map(({ heading }) => heading),
      ),
      ...maskWarnings([...head.titleLines, ...lines]),
      ...personWarnings(lines, ownersOf(outline.blocks)),
      ...(mismatch === null
        ? []
        : [
            {
              code: 'titleYearMismatch' as const,
              paragraph: head.titleLines[0]?.paragraphs[0] ?? first,
              text: `${mismatch.title} ≠ ${mismatch.body}`,
            },
          ]),
      ...(noise.isSuspicious || (setting.isNoisy && noise.words.length > 0)
        ? [{ code: 'noise' as const, paragraph: first, text: noise.words.join('、') }]
        : []),
      ...(sections.length === 0 && schedule.length === 0
        ? [{ code: 'noStructure' as const, paragraph: first, text: '' }]
        : []),
    ],
  }
  return { ...reading, unread: unreadOf(piece, reading, [...furniture, ...outline.unread]) }
}

function sectionsOf({ tree }: Outline): readonly PlanSection[] {
  return tree.nodes
    .filter(({ isMonth }) => !isMonth)
    .map(({ level, number, heading, paragraphs }) => ({ level, number, heading, paragraphs }))
}

function scheduleOf(blocks: readonly OutlineBlock[]): readonly ScheduleBlock[] {
  const filled = withoutEmpty(blocks)
  const recurring = recurringTexts(filled.map(({ items }) => items.map(({ text }) => text)))
  return filled.map(({ everyMonth, items, ...block }) => ({
    ...block,
    items: items.map((item) => ({
      text: item.text,
      paragraphs: item.paragraphs,
      recurring: everyMonth || isRecurring(item.text, recurring),
      remit: remitOf(item.text),
      owner: 'owner' in item ? item.owner : null,
    })),
  }))
}

/** A heading without work, such as a quarter above its months, goes with what follows it. */
function withoutEmpty(blocks: readonly OutlineBlock[]): readonly OutlineBlock[] {
  const filled: OutlineBlock[] = []
  let waiting: readonly number[] = []
  for (const block of blocks) {
    const paragraphs = mergeParagraphs(waiting, block.paragraphs)
    waiting = block.items.length === 0 ? paragraphs : []
    if (block.items.length > 0) filled.push({ ...block, paragraphs })
  }
  return filled
}

function ownersOf(blocks: readonly OutlineBlock[]): readonly OwnerCell[] {
  return blocks.flatMap(({ items }) =>
    items.flatMap((item) =>
      'owner' in item && item.owner !== null ? [{ owner: item.owner, paragraph: item.paragraphs[0] ?? 0 }] : [],
    ),
  )
}

function passages(role: PlanPassage['role'], lines: readonly PlanLine[]): readonly PlanPassage[] {
  return lines.map(({ text, paragraphs }) => ({ role, text, paragraphs }))
}

function suggestionsOf(prose: readonly PlanLine[]): readonly DatedSuggestion[] {
  return prose.flatMap(datedPhrases)
}

/** What no part of the reading names: the furniture of the page, text around the piece, tables that are no timetable. */
function unreadOf(
  piece: Piece,
  reading: Omit<PlanReading, 'unread'>,
  unread: readonly PlanLine[],
): readonly UnreadParagraph[] {
  const read = new Set([
    ...reading.titleParagraphs,
    ...(reading.guidingIdeology?.paragraphs ?? []),
    ...reading.goals.flatMap(({ paragraphs }) => paragraphs),
    ...reading.sections.flatMap(({ paragraphs }) => paragraphs),
    ...reading.passages.flatMap(({ paragraphs }) => paragraphs),
    ...reading.schedule.flatMap((block) => [
      ...block.paragraphs,
      ...block.items.flatMap(({ paragraphs }) => paragraphs),
    ]),
  ])
  const rest = new Map<number, string[]>()
  for (const line of [...piece.around, ...piece.lines])
    for (const paragraph of line.paragraphs)
      if (!read.has(paragraph) || unread.includes(line))
        rest.set(paragraph, [...(rest.get(paragraph) ?? []), line.text])
  return [...rest]
    .filter(([paragraph]) => !read.has(paragraph))
    .toSorted(([a], [b]) => a - b)
    .map(([paragraph, texts]) => ({ paragraph, text: texts.join('\t') }))
}
