import type { Doubt, PlanContent, PlanReading, SourceLine } from '@jianjia/domain/plan'

/** A piece of what was read, by the id that its card has, with the paragraphs that it comes from. */
export interface Piece {
  readonly id: string
  readonly paragraphs: readonly number[]
}

export const PIECE_IDS = {
  ideology: 'piece-ideology',
  goal: (index: number) => `piece-goal-${index}`,
  section: (index: number) => `piece-section-${index}`,
  item: (itemId: string) => `piece-${itemId}`,
  doubt: (key: string) => `doubt-${key.replaceAll(/[^\w-]/g, '_')}`,
  line: (number: number) => `line-${number}`,
} as const

/** Everything that a paragraph can lead to; what is doubtful comes first. */
export function piecesOf(content: PlanContent, open: readonly Doubt[]): readonly Piece[] {
  const { guidingIdeology, goals, sections, items } = content
  return [
    ...open.flatMap(({ key, paragraph }) =>
      paragraph === null ? [] : [{ id: PIECE_IDS.doubt(key), paragraphs: [paragraph] }],
    ),
    ...(guidingIdeology === null ? [] : [{ id: PIECE_IDS.ideology, paragraphs: guidingIdeology.paragraphs }]),
    ...goals.map(({ paragraphs }, index) => ({ id: PIECE_IDS.goal(index), paragraphs })),
    ...items.map(({ id, paragraphs }) => ({ id: PIECE_IDS.item(id), paragraphs })),
    ...sections.map(({ paragraphs }, index) => ({ id: PIECE_IDS.section(index), paragraphs })),
  ]
}

export interface ReadText {
  readonly lines: readonly SourceLine[]
  readonly reading: PlanReading | null
  readonly pieces: readonly Piece[]
  readonly open: readonly Doubt[]
}

/** How a paragraph stands: doubtful, understood, without words, or only kept as text. */
export function lineStates({
  lines,
  reading,
  pieces,
  open,
}: ReadText): ReadonlyMap<number, 'doubtful' | 'mapped' | 'blank' | 'text'> {
  const doubtful = new Set(open.map(({ paragraph }) => paragraph))
  const mapped = new Set([...pieces.flatMap(({ paragraphs }) => paragraphs), ...framesOf(reading)])
  return new Map(
    lines.map(({ number, text }) => [
      number,
      doubtful.has(number) ? 'doubtful' : mapped.has(number) ? 'mapped' : text.trim() === '' ? 'blank' : 'text',
    ]),
  )
}

/** What is understood without being a piece of its own: the title, headings of months, beginning and end. */
function framesOf(reading: PlanReading | null): readonly number[] {
  if (reading === null) return []
  const { titleParagraphs, schedule, passages } = reading
  return [
    titleParagraphs,
    ...schedule.map(({ paragraphs }) => paragraphs),
    ...passages.map(({ paragraphs }) => paragraphs),
  ].flat()
}
