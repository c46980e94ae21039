import { type Criterion, criterionOfForm, formOfCriterion } from '@jianjia/domain/scheme'
import { type RouterOutputs, server } from '../../../lib/api/trpc.ts'
import { isRefusedWith } from '../../../lib/api/failure.ts'
import { newKey } from '../../../lib/change/new-key.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import type { Edit } from '../../../ui/table/column.ts'
import { useMay } from '../parts/use-may.ts'
import { useText } from '../text.ts'

type Stored = RouterOutputs['scheme']['get']

interface Saving extends Pick<Criterion, 'id'> {
  readonly text: string
  readonly seen: string
  /** Whether it is tried once more where somebody has changed another line meanwhile. */
  readonly again: boolean
}

/** How the full mark of a line is changed in the table of a draft; undefined where it cannot be: frozen, or made of figures. */
export function usePointEdits(
  stored: Stored | undefined,
): ((segment: string | undefined) => Edit<Criterion>) | undefined {
  const { t } = useText()
  const { districtId } = usePlace()
  const may = useMay()
  if (stored === undefined || !isWritten(stored) || !may('scheme.write')) return undefined
  const about = { districtId, schemeId: stored.schemeId }

  return (segment) => {
    const read = (item: Criterion, text: string) => criterionOfForm(withPoints(item, segment, text))
    const path = segment === undefined ? 'points' : `bySegment.${segment}`
    async function save({ id, text, seen, again }: Saving): Promise<string | undefined> {
      const now = await server.scheme.get.query(about)
      const item = now.scheme.items.find((each) => each.id === id)
      const stands = item && pointsOf(item, segment)
      if (item === undefined || stands === undefined) return t('print.gone')
      if (stands !== seen && stands !== text) return stands
      const changed = read(item, text)
      if (!changed.ok) return stands
      const commands = [{ do: 'setCriterion' as const, criterion: changed.criterion }]
      try {
        await server.scheme.edit.mutate({ ...about, key: newKey(), commands, expectedVersion: now.version })
      } catch (error) {
        // Somebody has changed another line between the look and the change.
        if (again && isRefusedWith(error, 'staleVersion')) return save({ id, text, seen, again: false })
        throw error
      }
      return undefined
    }
    return {
      input: 'text',
      typed: (item) => pointsOf(item, segment),
      fault: (item, text) => {
        const judged = read(item, text)
        const fault = judged.ok ? undefined : judged.faults[path]
        return fault && t(`fault.${fault}`)
      },
      save: ({ id }, text, seen) => save({ id, text, seen, again: true }),
    }
  }
}

/** A draft of lines: the lines of a preset are its figures. */
function isWritten({ state, preset }: Stored): boolean {
  return state === 'draft' && preset === null
}

function pointsOf({ points }: Criterion, segment: string | undefined): string | undefined {
  if (typeof points === 'string') return segment === undefined ? points : undefined
  return segment === undefined ? undefined : points[segment]
}

function withPoints(item: Criterion, segment: string | undefined, text: string) {
  const form = formOfCriterion(item)
  return segment === undefined
    ? { ...form, points: text }
    : { ...form, bySegment: { ...form.bySegment, [segment]: text } }
}
