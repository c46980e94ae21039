import {
  applyCommands,
  type FigureFaults,
  type Finding,
  type FrameReading,
  lintScheme,
  type Scheme,
} from '@jianjia/domain/scheme'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Failure } from '../../../lib/api/failure.ts'
import { queryClient } from '../../../lib/api/query-client.ts'
import { trpc } from '../../../lib/api/trpc.ts'
import { draftSlot } from '../../../lib/autosave/draft-store.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { useSession } from '../../../lib/session/session.ts'
import type { StoredScheme } from '../edit/use-scheme-draft.ts'
import { beginPart, type PartSchema } from './kept-part.ts'
import { isSame } from './part-merge.ts'
import { findingsOf, type Part } from './parts.ts'

/** How a part is opened as a form and read back. */
export interface PartForm<Form> {
  readonly part: Part
  readonly begin: (scheme: Scheme) => Form
  readonly read: (form: Form, scheme: Scheme) => FrameReading
  readonly kept: PartSchema<Form>
  /** Makes whole what two people's changes were joined to. */
  readonly joined?: (form: Form) => Form
}

export interface WrittenPart<Form> {
  readonly form: Form
  readonly change: (form: Form) => void
  /** As it was found, to which changes are compared. */
  readonly base: Form
  /** As somebody else has saved it meanwhile; undefined while nobody has. */
  readonly theirs: Form | undefined
  readonly isChanged: boolean
  /** What an earlier visit had not saved stands in the form again, and nobody has said yet what becomes of it. */
  readonly isRestored: boolean
  readonly goOn: () => void
  readonly discard: () => void
  readonly merge: (form: Form) => void
  /** The scheme as it would be; the stored one while something is missing or wrong. */
  readonly scheme: Scheme
  readonly faults: FigureFaults
  readonly findings: readonly Finding[]
  /** What does not hold together with the rest of the draft, in both languages. */
  readonly clash: { readonly text: string; readonly textEn: string } | undefined
  readonly save: () => Promise<boolean>
  readonly pending: boolean
  readonly waiting: boolean
  readonly failure: Failure | undefined
}

/**
 * One part of a draft while it is written, with what the domain says of it at every key. What is not saved yet lies on
 * this device, under the account.
 */
export function usePart<Form>(data: StoredScheme, kind: PartForm<Form>): WrittenPart<Form> {
  const { part, begin, read, kept } = kind
  const { districtId } = usePlace()
  const accountId = useSession().account.id
  const key = `scheme.${data.schemeId}.part.${part}`
  const slot = useMemo(() => draftSlot(accountId, key), [accountId, key])
  const now = useMemo(() => begin(data.scheme), [begin, data.scheme])
  const [start] = useState(() => beginPart(kept, slot.read(), now))
  const [base, setBase] = useState(start.base)
  const [form, change] = useState(start.form)
  const [isRestored, setRestored] = useState(start.isRestored)
  /** The newest version of the draft that this form knows. */
  const [seen, setSeen] = useState(start.isRestored ? 0 : data.version)
  const edit = useChange({ mutation: trpc.scheme.edit.mutationOptions() })
  const isChanged = !isSame(form, base)
  const isNews = data.version > seen && !isSame(now, base)
  const theirs = isNews && isChanged && !isSame(now, form) ? now : undefined
  if (isNews && theirs === undefined) stand(now)
  const live = useMemo(() => {
    const written = read(form, data.scheme)
    const blank = { scheme: data.scheme, faults: {}, clash: undefined }
    if (!written.ok) return { ...blank, faults: written.faults }
    const after = applyCommands(data.scheme, written.commands)
    return after.ok ? { ...blank, scheme: after.scheme } : { ...blank, clash: after.faults[0] }
  }, [form, data.scheme, read])
  const findings = useMemo(() => findingsOf(part, lintScheme(live.scheme)), [part, live.scheme])
  const about = { districtId, schemeId: data.schemeId }

  const wrote = useRef(false)
  useEffect(() => {
    if (isChanged) slot.write({ form, base })
    else if (wrote.current) slot.clear()
    wrote.current = isChanged
  }, [slot, form, base, isChanged])

  /** Stands as the server has it. */
  function stand(stored: Form) {
    setBase(stored)
    change(stored)
    setSeen(data.version)
    setRestored(false)
  }

  async function send({ scheme, version }: StoredScheme) {
    const written = read(form, scheme)
    if (!written.ok) return undefined
    return edit.submit({ ...about, commands: [...written.commands], expectedVersion: version })
  }

  return {
    ...{ form, change, base, theirs, findings, ...live, isChanged, isRestored: isRestored && isChanged },
    goOn: () => setRestored(false),
    discard() {
      slot.clear()
      stand(now)
    },
    merge(merged) {
      setBase(now)
      change(kind.joined ? kind.joined(merged) : merged)
      setSeen(data.version)
      setRestored(false)
      edit.reset()
    },
    async save() {
      if (theirs !== undefined) return false
      const first = await send(data)
      if (first === undefined) return false
      if (first.ok) return settled(first.answer.version)
      if (first.failure.kind !== 'refused' || first.failure.refusal.code !== 'staleVersion') return false
      const newest = await queryClient.fetchQuery({ ...trpc.scheme.get.queryOptions(about), staleTime: 0 })
      // Somebody has changed another part: nothing of this one is in dispute, so it is sent again as it is.
      if (newest.state !== 'draft' || !isSame(begin(newest.scheme), base)) return false
      const again = await send(newest)
      return again?.ok === true && settled(again.answer.version)
    },
    ...{ pending: edit.pending, waiting: edit.waiting, failure: edit.failure },
  }

  function settled(version: number): true {
    slot.clear()
    setBase(form)
    setSeen(version)
    return true
  }
}
