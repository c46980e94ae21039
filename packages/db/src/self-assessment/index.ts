export {
  addItemFiles,
  type ItemFiles,
  listFileOwners,
  type OwnedFile,
  removeItemFiles,
} from './item-evidence.writes.ts'
export { findOwnPart, lockOwnPart, type OwnPart, type PartOf } from './own-part.queries.ts'
export {
  handInAgain,
  type HandedInAgain,
  insertItemReturns,
  lapseItemReturns,
  type LapsedReturns,
  listOpenReturns,
  type ReturnedLines,
  takeBack,
} from './returns.writes.ts'
export {
  findSelfItem,
  type NewerItem,
  type SavedItem,
  type SelfItemDraft,
  type SelfItemOf,
  saveSelfItem,
  touchOwnPart,
} from './self-items.writes.ts'
export {
  findReceipt,
  handIn,
  type HandIn,
  keepObligations,
  type KeptObligation,
  listKeptObligations,
  nextReceipt,
  type ObligationNow,
  type StoredReceipt,
} from './submission.ts'
