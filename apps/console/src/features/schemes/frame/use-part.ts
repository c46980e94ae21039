import {
  applyCommands,
  type FigureFaults,
  type Finding,
  type FrameReading,
  lintScheme,
  type Scheme,
} from '@jianjia/domain/scheme'
import { useMemo, useState } from 'react'
import type { Failure } from '../../../lib/api/failure.ts'
import { queryClient } from '../../../lib/api/query-client.ts'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import type { StoredScheme } from '../edit/use-scheme-draft.ts'
import { findingsOf, type Part } from './parts.ts'

/** How a part is opened as a form and read back. */
export interface PartForm<Form> {
  readonly part: Part
  readonly begin: (scheme: Scheme) => Form
  readonly read: (form: Form, scheme: Scheme) => FrameReading
}

export interface WrittenPart<Form> {
  readonly form: Form
  readonly change: (form: Form) => void
  readonly isChanged: boolean
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

/** One part of a draft while it is written, with what the domain says of it at every key. */
export function usePart<Form>(data: StoredScheme, { part, begin, read }: PartForm<Form>): WrittenPart<Form> {
  const { districtId } = usePlace()
  const [base, setBase] = useState(() => begin(data.scheme))
  const [form, change] = useState(base)
  const edit = useChange({ mutation: trpc.scheme.edit.mutationOptions() })
  const live = useMemo(() => {
    const written = read(form, data.scheme)
    const blank = { scheme: data.scheme, faults: {}, clash: undefined }
    if (!written.ok) return { ...blank, faults: written.faults }
    const after = applyCommands(data.scheme, written.commands)
    return after.ok ? { ...blank, scheme: after.scheme } : { ...blank, clash: after.faults[0] }
  }, [form, data.scheme, read])
  const findings = useMemo(() => findingsOf(part, lintScheme(live.scheme)), [part, live.scheme])
  const about = { districtId, schemeId: data.schemeId }

  async function send({ scheme, version }: StoredScheme) {
    const written = read(form, scheme)
    if (!written.ok) return undefined
    return edit.submit({ ...about, commands: [...written.commands], expectedVersion: version })
  }

  return {
    ...{ form, change, findings, ...live, isChanged: !isSame(form, base) },
    async save() {
      const first = await send(data)
      if (first === undefined) return false
      if (first.ok) return settled()
      if (first.failure.kind !== 'refused' || first.failure.refusal.code !== 'staleVersion') return false
      const newest = await queryClient.fetchQuery({ ...trpc.scheme.get.queryOptions(about), staleTime: 0 })
      // Somebody has changed another part: nothing of this one is in dispute, so it is sent again as it is.
      if (newest.state !== 'draft' || !isSame(begin(newest.scheme), base)) return false
      const again = await send(newest)
      return again?.ok === true && settled()
    },
    ...{ pending: edit.pending, waiting: edit.waiting, failure: edit.failure },
  }

  function settled(): true {
    setBase(form)
    return true
  }
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
