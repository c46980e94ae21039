import type { SchemeId } from '@jianjia/domain/kernel'
import {
  type Criterion,
  type CriterionForm,
  type DraftCommand,
  formOfCriterion,
  freeCriterionId,
  newCriterionForm,
  segmentsOf,
  withKindOfRule,
  withSourceKind,
} from '@jianjia/domain/scheme'
import { useEffect, useState } from 'react'
import type { Failure } from '../../../lib/api/failure.ts'
import { queryClient } from '../../../lib/api/query-client.ts'
import { trpc } from '../../../lib/api/trpc.ts'
import { draftSlot } from '../../../lib/autosave/draft-store.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { useSession } from '../../../lib/session/session.ts'
import type { StoredScheme } from '../edit/use-scheme-draft.ts'
import { readKept } from './kept-criterion.ts'
import { sameForm } from './three-ways.ts'

/** Which line is written: one of the draft, or a new one at the end of a category. */
export type Written =
  | { readonly itemId: string }
  | { readonly itemId: undefined; readonly category: string | null; readonly kind: NewKind | undefined }

/** What a new line is begun as, where it is to be no line with a full mark. */
export const NEW_KINDS = ['gate', 'veto', 'bonusPool'] as const
export type NewKind = (typeof NEW_KINDS)[number]

export interface WrittenCriterion {
  readonly form: CriterionForm
  readonly change: (form: CriterionForm) => void
  /** As it was found, to which changes are compared. */
  readonly base: CriterionForm
  /** As somebody else has saved it meanwhile; undefined while nobody has. */
  readonly theirs: CriterionForm | undefined
  readonly isNew: boolean
  /** The line was in the draft and is not any more. */
  readonly isGone: boolean
  readonly isChanged: boolean
  /** What an earlier visit had not saved stands in the form again. */
  readonly isRestored: boolean
  readonly discard: () => void
  readonly merge: (form: CriterionForm) => void
  readonly save: (criterion: Criterion) => Promise<boolean>
  readonly pending: boolean
  readonly waiting: boolean
  readonly failure: Failure | undefined
}

/** One line while it is written. What is not saved yet lies on this device, under the account. */
export function useCriterion(data: StoredScheme, written: Written): WrittenCriterion {
  const { districtId } = usePlace()
  const accountId = useSession().account.id
  const about = { districtId, schemeId: data.schemeId }
  const stored = data.scheme.items.find(({ id }) => id === written.itemId)
  const slot = draftSlot(accountId, slotName(data.schemeId, written))
  const [start] = useState(() => {
    const found = stored ? formOfCriterion(stored) : beginning(data, written)
    const kept = readKept(slot.read())
    const isRestored = kept !== undefined && !sameForm(kept.form, found)
    return { base: kept && isRestored ? kept.base : found, form: kept && isRestored ? kept.form : found, isRestored }
  })
  const [base, setBase] = useState(start.base)
  const [form, setForm] = useState(start.form)
  const [isRestored, setRestored] = useState(start.isRestored)
  const edit = useChange({ mutation: trpc.scheme.edit.mutationOptions() })
  const isNew = written.itemId === undefined
  const now = stored && formOfCriterion(stored)
  const theirs = now && !sameForm(now, base) && !sameForm(now, form) ? now : undefined
  const isChanged = !sameForm(form, base)

  useEffect(() => {
    if (isChanged) slot.write({ form, base })
  })

  function command(criterion: Criterion, { scheme }: StoredScheme): DraftCommand {
    const isThere = !isNew && scheme.items.some(({ id }) => id === criterion.id)
    if (isThere) return { do: 'setCriterion', criterion }
    // A new line takes a name that is free in the newest draft; one that was removed comes back under its own.
    const id = isNew ? freeCriterionId(scheme) : criterion.id
    const isListed = scheme.categories?.some((one) => one.id === criterion.category) ?? true
    const { category: _, ...loose } = criterion
    return { do: 'addCriterion', criterion: { ...(isListed ? criterion : loose), id }, before: null }
  }

  function send(criterion: Criterion, newest: StoredScheme) {
    return edit.submit({ ...about, commands: [command(criterion, newest)], expectedVersion: newest.version })
  }

  return {
    ...{ form, base, theirs, isNew, isChanged, isRestored, isGone: !isNew && stored === undefined },
    change: setForm,
    discard() {
      slot.clear()
      const found = now ?? beginning(data, written)
      setBase(found)
      setForm(found)
      setRestored(false)
    },
    merge(merged) {
      if (now) setBase(now)
      setForm(merged)
      edit.reset()
    },
    async save(criterion) {
      const first = await send(criterion, data)
      if (first.ok) return settled()
      if (first.failure.kind !== 'refused' || first.failure.refusal.code !== 'staleVersion') return false
      const newest = await queryClient.fetchQuery({ ...trpc.scheme.get.queryOptions(about), staleTime: 0 })
      const other = newest.scheme.items.find(({ id }) => id === written.itemId)
      // Somebody has changed another line: nothing of this one is in dispute, so it is sent again as it is.
      const isUntouched = isNew || (other !== undefined && sameForm(formOfCriterion(other), base))
      if (!isUntouched || newest.state !== 'draft') return false
      const again = await send(criterion, newest)
      return again.ok ? settled() : false
    },
    ...{ pending: edit.pending, waiting: edit.waiting, failure: edit.failure },
  }

  function settled(): true {
    slot.clear()
    setBase(form)
    return true
  }
}

function beginning({ scheme }: StoredScheme, written: Written): CriterionForm {
  const blank = newCriterionForm(freeCriterionId(scheme), written.itemId === undefined ? written.category : null)
  if (written.itemId !== undefined || written.kind === undefined) return withSegments(blank, scheme)
  const begun = withKindOfRule({ ...blank, points: '0' }, written.kind)
  // Whether a condition is met the district knows; what is added is claimed.
  return written.kind === 'bonusPool' ? begun : withSourceKind(begun, 'districtEntry')
}

/** Where other lines differ by segment, a new one is asked for each of them. */
function withSegments(form: CriterionForm, scheme: StoredScheme['scheme']): CriterionForm {
  return { ...form, bySegment: Object.fromEntries([...segmentsOf(scheme)].map((segment) => [segment, ''])) }
}

function slotName(schemeId: SchemeId, written: Written): string {
  return `scheme.${schemeId}.item.${written.itemId ?? `new.${written.kind ?? written.category ?? ''}`}`
}
