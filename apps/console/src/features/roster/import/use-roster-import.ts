import type { UnitId } from '@jianjia/domain/kernel'
import { useState } from 'react'
import { usePlace } from '../../../lib/session/current-post.ts'
import { pastedFile, type PastedRows, readPasted, withCell, writePasted } from '../../../ui/sheet-import/pasted-rows.ts'
import { useSheetImport } from '../../../ui/sheet-import/use-sheet-import.ts'
import { useText } from '../text.ts'
import { RosterPreview } from './preview-answer.ts'

export const FILL_DAYS = ['joinedOn', 'retiredOn', 'leftOn'] as const
export type FillDay = (typeof FILL_DAYS)[number]

/** What somebody says of a sheet beside its cells. */
export interface RosterSetup {
  readonly columns: Readonly<Record<string, string | null>>
  readonly fill: Readonly<Partial<Record<FillDay, string>>>
  /** The first day in another group. */
  readonly from: string
  /** Who the rows are that may be one person or another: a member's id, or `new`. */
  readonly answers: Readonly<Record<string, string>>
}

/** A file, or a pasted block that is sent as one; without a file where its cells were changed since. */
interface Source {
  readonly file: File | undefined
  readonly rows: PastedRows | null
}

export type RosterImport = ReturnType<typeof useRosterImport>

/** One sheet of members on its way to the roster. Nothing of it is kept on the device: it is about people. */
export function useRosterImport(unitId: UnitId) {
  const { t } = useText()
  const { districtId, today } = usePlace()
  const sheet = useSheetImport({
    ...{ preview: 'roster.importPreview', apply: 'roster.importApply', answer: RosterPreview },
  })
  const blank: RosterSetup = { columns: {}, fill: {}, from: today, answers: {} }
  const [setup, setSetup] = useState(blank)
  const [source, setSource] = useState<Source>()
  const { checked, result } = sheet
  const askedOf = ({ fill, ...said }: RosterSetup) => {
    const filled = Object.entries(fill).filter(([, day]) => day !== '')
    return { districtId, unitId, ...said, fill: Object.fromEntries(filled) }
  }
  const asked = askedOf(setup)
  const asFile = (text: string) => pastedFile(t('import.pasted'), text)

  function begin(file: File, rows: PastedRows | null): void {
    // Another sheet has other columns and other people.
    const next = { ...setup, columns: {}, answers: {} }
    setSource({ file, rows })
    setSetup(next)
    sheet.check(file, askedOf(next))
  }

  return {
    ...{ sheet, setup, rows: source?.rows ?? null, isPasted: source !== undefined && source.rows !== null },
    change: (part: Partial<RosterSetup>) => setSetup({ ...setup, ...part }),
    /** Something was said or changed since the last check: nothing is imported that nobody has seen. */
    isStale:
      checked !== undefined &&
      (checked.file !== source?.file || JSON.stringify(checked.asked) !== JSON.stringify(asked)),
    isUnfinished: checked !== undefined && result === undefined,
    takeFile: (file: File) => begin(file, null),
    takePasted: (text: string) => begin(asFile(text), readPasted(text)),
    changeCell(row: number, column: number, text: string) {
      if (source?.rows) setSource({ file: undefined, rows: withCell(source.rows, { row, column, text }) })
    },
    checkAgain() {
      if (!source) return
      const file = source.file ?? asFile(writePasted(source.rows ?? []))
      setSource({ ...source, file })
      sheet.checkAgain(file, asked)
    },
    startOver() {
      setSource(undefined)
      setSetup(blank)
      sheet.startOver()
    },
  }
}
