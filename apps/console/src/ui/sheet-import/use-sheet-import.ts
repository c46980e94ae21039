import { useState } from 'react'
import type { z } from 'zod'
import { keyKeeper } from '../../lib/change/key-keeper.ts'
import { useSubmission } from '../../lib/change/use-submission.ts'
import { type FileOutcome, sendFile } from '../../lib/upload/send-file.ts'
import { useText } from '../text.ts'
import { ImportResult, type SheetPreview } from './sheet-preview.ts'

export interface SheetImportUses<Preview> {
  /** The use cases that take the file: "ledger.importPreview". */
  readonly preview: string
  readonly apply: string
  readonly answer: z.ZodType<Preview>
}

type Input = Readonly<Record<string, unknown>>

/** A file, what was asked about it, and what importing it would do. */
export interface CheckedSheet<Preview> {
  readonly file: File
  readonly asked: Input
  readonly preview: Preview
}

interface Sending<Preview> {
  readonly checked: CheckedSheet<Preview>
  readonly more: Input
}

/**
 * The way of one sheet: checked, agreed to, imported. The file stays on this side, so that another question about it, or
 * data that somebody else has changed in between, costs nobody a second choice of the file.
 */
export function useSheetImport<Preview extends SheetPreview>({ preview, apply, answer }: SheetImportUses<Preview>) {
  const { language } = useText()
  const [checked, setChecked] = useState<CheckedSheet<Preview>>()
  const [result, setResult] = useState<ImportResult>()
  const [name, setName] = useState('')
  const [share, setShare] = useState(0)
  const [changed, setChanged] = useState(false)
  const [sendingKey, setSendingKey] = useState<string>()
  const [keys] = useState(() => keyKeeper())

  const reading = useSubmission(async ({ file, asked }: { readonly file: File; readonly asked: Input }) => {
    setName(file.name)
    setShare(0)
    const input = { ...asked, language: language === 'en' ? 'en' : 'zh' }
    const outcome = await sendFile({ use: preview, input, file, answer, onProgress: setShare })
    if (outcome.ok) setChecked({ file, asked, preview: outcome.answer })
    return outcome
  })
  const sending = useSubmission<Sending<Preview>, ImportResult>(
    async ({ checked: { file, asked, preview: seen }, more }) => {
      const input = { ...asked, fingerprint: seen.fingerprint, skipWrong: seen.counts.wrong > 0, ...more }
      const key = keys.keyFor(input)
      setSendingKey(key)
      setShare(0)
      const outcome = await sendFile({
        ...{ use: apply, input: { ...input, key }, file, answer: ImportResult, onProgress: setShare },
      })
      setSendingKey(undefined)
      if (outcome.ok) keys.settle()
      else if (isOutdated(outcome)) {
        setChanged(true)
        await reading.submit({ file, asked })
      }
      return outcome
    },
    { onDone: setResult },
  )

  function ask(file: File, asked: Input): void {
    setChanged(false)
    sending.reset()
    void reading.submit({ file, asked })
  }

  return {
    checked,
    result,
    /** Somebody has changed the data between the check and the import; it was checked anew. */
    changed,
    reading: { pending: reading.pending, failure: reading.failure, name, share },
    sending: { pending: sending.pending, failure: changed ? undefined : sending.failure, share, key: sendingKey },
    /** Another file: what was said of the one before is taken away at once. */
    check(file: File, asked: Input) {
      if (reading.pending || sending.pending) return
      setChecked(undefined)
      ask(file, asked)
    },
    /** Another question about the same one: the answer before stays until there is a new one. */
    checkAgain(file: File, asked: Input) {
      if (!reading.pending && !sending.pending) ask(file, asked)
    },
    apply(more: Input = {}) {
      if (checked === undefined || reading.pending) return
      setChanged(false)
      void sending.submit({ checked, more })
    },
    startOver() {
      setChecked(undefined)
      setResult(undefined)
      setChanged(false)
      reading.reset()
      sending.reset()
    },
  }
}

const OUTDATED: readonly string[] = ['importFileChanged', 'staleVersion']

function isOutdated(outcome: FileOutcome<unknown>): boolean {
  return !outcome.ok && outcome.failure.kind === 'refused' && OUTDATED.includes(outcome.failure.refusal.code)
}
