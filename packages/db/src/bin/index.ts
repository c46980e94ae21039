export {
  type BinLine,
  type BinnedItem,
  type BinnedOf,
  type BinReach,
  findBinned,
  listBin,
  SHOWN_OF_BIN,
} from './bin.queries.ts'
export { type BinDraft, putInBin, takeOutOfBin, takeViewOut } from './bin.writes.ts'
export { removeOverdue } from './empty-bin.writes.ts'
