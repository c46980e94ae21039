import { countsInFullMark } from '../../lint/full-marks.ts'
import type { Criterion } from '../../criterion.ts'
import type { Scheme } from '../../scheme.ts'
import { segmentsOf } from '../../segments.ts'
import { figureReader } from '../figure-reader.ts'
import type { FrameCommand } from '../frame-command.ts'
import { type FrameReading, frameReading } from './frame-reading.ts'

/** The full marks of all lines in one table, while somebody writes them. */
export interface PointsForm {
  /** Empty = one full mark for all units. */
  readonly segments: readonly string[]
  /** By line, then by segment ("" where there is one full mark for all). */
  readonly marks: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** The lines that have a full mark: neither gates nor vetoes nor what is added beside the total. */
export function markedLines({ items }: Pick<Scheme, 'items'>): readonly Criterion[] {
  return items.filter(countsInFullMark)
}

export function formOfPoints(scheme: Scheme): PointsForm {
  const segments = [...segmentsOf(scheme)]
  const marks = markedLines(scheme).map(({ id, points }) => {
    const own = typeof points === 'string' ? spread(points, segments) : points
    return [id, own] as const
  })
  return { segments, marks: Object.fromEntries(marks) }
}

/** The same table with other segments; a new one begins with what the first has. */
export function withSegmentsOf(form: PointsForm, segments: readonly string[]): PointsForm {
  const marks = Object.entries(form.marks).map(([id, own]) => {
    const usual = own[form.segments[0] ?? ''] ?? Object.values(own)[0] ?? ''
    const next = segments.length === 0 ? { '': usual } : {}
    return [id, { ...next, ...Object.fromEntries(segments.map((one) => [one, own[one] ?? usual])) }] as const
  })
  return { segments, marks: Object.fromEntries(marks) }
}

/** Only what has changed is a command, so that a line which somebody else writes is left alone. */
export function pointsOfForm(form: PointsForm, scheme: Scheme): FrameReading {
  const reader = figureReader()
  const commands = markedLines(scheme).flatMap((item): readonly FrameCommand[] => {
    const own = form.marks[item.id]
    if (own === undefined) return []
    const read = Object.fromEntries(
      (form.segments.length === 0 ? [''] : form.segments).map((segment) => [
        segment,
        reader.number('amount', `marks.${item.id}.${segment}`, own[segment]),
      ]),
    )
    const [only, ...others] = Object.values(read)
    // One full mark that holds for all stays one: only lines that differ by segment say so.
    const isOne = typeof item.points === 'string' && others.every((other) => other === only)
    const points = only !== undefined && (form.segments.length === 0 || isOne) ? only : read
    return JSON.stringify(points) === JSON.stringify(item.points) ? [] : [{ do: 'setPoints', id: item.id, points }]
  })
  return frameReading(reader.faults, commands)
}

function spread(points: string, segments: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries((segments.length === 0 ? [''] : segments).map((segment) => [segment, points]))
}
