/** Bounds within which a file is read. What is over them is refused before it costs anything. */
export const LIMITS = {
  fileBytes: 32 * 1024 * 1024,
  /** Parts of a zip container. A workbook has some dozens. */
  entries: 1_000,
  unpackedBytes: 64 * 1024 * 1024,
  /**
   * Largest ratio of unpacked to packed bytes; judged above `ratioGraceBytes` only, as small empty parts pack very
   * well.
   */
  ratio: 100,
  ratioGraceBytes: 100 * 1024,
  sheets: 100,
  row: 1_048_576,
  column: 16_384,
  cells: 1_000_000,
  merges: 50_000,
  characters: 24 * 1024 * 1024,
  charactersOfCell: 65_536,
} as const

/** How long and with how much memory one file may be worked on. */
export const WORKER_LIMITS = { milliseconds: 30_000, heapMegabytes: 256, atOnce: 2 } as const
