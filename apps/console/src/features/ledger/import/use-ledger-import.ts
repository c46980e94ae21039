import type { LedgerKind } from '@jianjia/domain/ledger'
import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { usePlace } from '../../../lib/session/current-post.ts'
import { useSession } from '../../../lib/session/session.ts'
import { pastedFile, type PastedRows, readPasted, withCell, writePasted } from '../../../ui/sheet-import/pasted-rows.ts'
import { useSheetImport } from '../../../ui/sheet-import/use-sheet-import.ts'
import { useText } from '../text.ts'
import { type ImportSetup, type KeptImport, keptImport } from './kept-import.ts'
import { LedgerPreview } from './preview-answer.ts'

/** A file, or a pasted block that is sent as one; without a file where its cells were changed since. */
interface Source {
  readonly file: File | undefined
  readonly rows: PastedRows | null
}

export type LedgerImport = ReturnType<typeof useLedgerImport>

/** One sheet or pasted block on its way into a ledger, with all that is said about it. */
export function useLedgerImport(kind: LedgerKind, unitId: string) {
  const { t } = useText()
  const { districtId } = usePlace()
  const accountId = useSession().account.id
  const kept = useMemo(() => keptImport(accountId, kind), [accountId, kind])
  const sheet = useSheetImport({
    ...{ preview: 'ledger.importPreview', apply: 'ledger.importApply', answer: LedgerPreview },
  })
  const [setup, setSetup] = useState<ImportSetup>({ unitId, columns: {}, fill: {}, files: [] })
  const [source, setSource] = useState<Source>()
  const { checked, result } = sheet
  const asked = askedOf(districtId, kind, setup)

  const asFile = (text: string) => pastedFile(t('import.pasted'), text)

  function begin(file: File, rows: PastedRows | null, said: ImportSetup): void {
    setSource({ file, rows })
    setSetup(said)
    kept.keep(said, rows === null ? null : writePasted(rows))
    sheet.check(file, askedOf(districtId, kind, said))
  }

  // What was left unfinished on this device goes on where it stood.
  const goOn = useEffectEvent(({ setup: said, source: from }: KeptImport) => {
    if ('file' in from) begin(from.file, null, said)
    else begin(asFile(from.pasted), readPasted(from.pasted), said)
  })
  useEffect(() => {
    let left = false
    void kept.find().then((found) => {
      if (!left && found !== undefined) goOn(found)
    })
    return () => {
      left = true
    }
  }, [kept])

  // Nothing is left to go on with: it is in the ledger, or it is no table.
  const isRefused = sheet.reading.failure?.kind === 'refused' && checked === undefined && source?.rows === null
  useEffect(() => {
    if (result || isRefused) kept.forget()
  }, [result, isRefused, kept])

  const change = (part: Partial<ImportSetup>) => {
    const next = { ...setup, ...part }
    setSetup(next)
    if (source) kept.keep(next, source.rows === null ? null : writePasted(source.rows))
  }

  return {
    ...{ sheet, setup, change, rows: source?.rows ?? null, isPasted: source !== undefined && source.rows !== null },
    /** Something was said or changed since the last check: nothing is imported that nobody has seen. */
    isStale:
      checked !== undefined &&
      (checked.file !== source?.file || JSON.stringify(checked.asked) !== JSON.stringify(asked)),
    isUnfinished: source !== undefined && result === undefined && !isRefused,
    takeFile(file: File) {
      void kept.keepFile(file)
      // Another sheet has other columns.
      begin(file, null, { ...setup, columns: {} })
    },
    takePasted(text: string) {
      begin(asFile(text), readPasted(text), { ...setup, columns: {} })
    },
    changeCell(row: number, column: number, text: string) {
      if (!source?.rows) return
      const rows = withCell(source.rows, { row, column, text })
      setSource({ file: undefined, rows })
      kept.keep(setup, writePasted(rows))
    },
    checkAgain() {
      if (!source) return
      const file = source.file ?? asFile(writePasted(source.rows ?? []))
      setSource({ ...source, file })
      sheet.checkAgain(file, asked)
    },
    startOver() {
      kept.forget()
      setSource(undefined)
      setSetup({ ...setup, columns: {}, fill: {}, files: [] })
      sheet.startOver()
    },
  }
}

function askedOf(districtId: string, kind: LedgerKind, { unitId, columns, fill, files }: ImportSetup) {
  const filled = Object.entries(fill).filter(([, text]) => text.trim() !== '')
  return {
    ...{ districtId, kind, unitId, columns },
    fill: Object.fromEntries(filled),
    fileIds: files.map(({ fileId }) => fileId),
  }
}
