export {
  type BilingualText,
  CELL_FAULTS,
  CELL_WARNINGS,
  type CellFault,
  type CellWarning,
  PREVIEW_REFUSALS,
  type PreviewRefusal,
} from './import/cell-codes.ts'
export { type Field, FIELDS, IMPORT_KINDS, type ImportKind, isField, isImportKind } from './import/fields.ts'
export type { CellNote, NormalisedCell } from './import/judged-record.ts'
export type { ImportContext } from './import/judge-sheet.ts'
export type { KnownLists } from './import/known-lists.ts'
export { type ImportPreview, previewImport, refusedPreview, type SheetPreview } from './import/preview-import.ts'
export { previewRefusal, type ReadSheetOptions, readSheet } from './read-sheet.ts'
export type { CellRange, SheetCell, SheetContainer, SheetRow, SheetTable, Workbook } from './sheet/sheet-table.ts'
export type { KnownUnit } from './unit-tree/known-tree.ts'
export {
  type ParentRef,
  type PlannedState,
  type PlannedUnit,
  TREE_FAULTS,
  type TreeFault,
  type TreePlan,
  type UnitChange,
  type UnitDetail,
} from './unit-tree/plan.ts'
export { planTreeImport } from './unit-tree/plan-tree-import.ts'
export { wrongRowsWorkbook } from './wrong-rows-workbook.ts'
export type { ReturnedFault } from './returned/row-faults.ts'
export type { WrongRowsInput } from './returned/return-wrong-rows.ts'
export { unitTemplate } from './template/unit-template.ts'
export { type PlainTable, tableCsv, tableWorkbook } from './table/plain-table.ts'
export { readPlans } from './plan/read-plans.ts'
export { readPlainText, textDocumentOf } from './text/read-plain-text.ts'
export type { CellPlace, SourceNote, SourceParagraph, TextContainer, TextDocument } from './text/text-document.ts'
export { readPlanFile } from './read-plan-file.ts'
export { readSchemeFile } from './read-scheme-file.ts'
export {
  type SchemeSheet,
  SHEET_WARNINGS,
  type SheetBonus,
  type SheetCategory,
  type SheetItem,
  type SheetLevel,
  type SheetWarning,
  type SheetWarningCode,
} from './scheme-sheet/scheme-sheet.ts'
export { readTextDocument } from './read-text-document.ts'
export type { PlanFile } from './worker/jobs.ts'
export type {
  OfficialBlock,
  OfficialDocument,
  OfficialParagraph,
  OfficialSection,
  OfficialTable,
} from './official/official-document.ts'
export { writeOfficialDocx } from './official/write-official-docx.ts'
export { writeOfficialPdf } from './official/write-official-pdf.ts'
export { type TitleCertificate, writeTitleCertificates } from './certificate/write-title-certificates.ts'
export type { BinderIo, BinderToWrite, FileSize, WrittenBinder } from './binder/binder-file.ts'
export { type BinderOrder, makeBinder } from './binder/make-binder.ts'
export { ALIKE, likenessOf, NEAR_PRINTS, printDistance } from './picture/likeness.ts'
export { readPicture } from './picture/read-picture.ts'
export type { UprightPicture } from './picture/upright-picture.ts'
export { dayFields, ENVELOPE_HEADINGS, guessLedgerField, ledgerColumns } from './ledger-sheet/ledger-columns.ts'
export type {
  ImportMember,
  ImportUnit,
  KnownEntry,
  LedgerScene,
  PlannedEntry,
  RowFault,
  ValueChange,
} from './ledger-sheet/ledger-import.ts'
export { knownPeople } from './ledger-sheet/known-people.ts'
export { type LedgerLine, type LedgerListing, ledgerTable } from './ledger-sheet/ledger-table.ts'
export { planLedgerImport } from './ledger-sheet/plan-ledger-import.ts'
export { MOST_PASTED, pastedTable } from './record-sheet/pasted-table.ts'
export { type RecordReading, readRecordSheet } from './record-sheet/read-record-sheet.ts'
export type {
  CellType,
  MatchedColumn,
  RecordColumn,
  RecordSheet,
  RememberedMatch,
  SheetRecord,
} from './record-sheet/record-sheet.ts'
export { returnedPlaces } from './record-sheet/returned-places.ts'
export { planRosterImport } from './roster-sheet/plan-roster-import.ts'
export { ROSTER_FIELDS, ROSTER_HEADINGS, type RosterField, rosterColumns } from './roster-sheet/roster-columns.ts'
export type {
  AskedMember,
  KnownMember,
  PlannedMember,
  RosterPlan,
  RosterScene,
  RosterUnit,
  WantedRow,
} from './roster-sheet/roster-import.ts'
export { type RosterLine, type RosterListing, rosterTable } from './roster-sheet/roster-table.ts'
