import { LIMITS } from '../sheet/limits.ts'

/** Bounds within which a document of text is read. A plan has some ten pages; the largest collections some hundred. */
export const TEXT_LIMITS = {
  fileBytes: LIMITS.fileBytes,
  entries: LIMITS.entries,
  unpackedBytes: LIMITS.unpackedBytes,
  ratio: LIMITS.ratio,
  /** The same paragraph three hundred times packs better than any bomb, and is small all the same. */
  ratioGraceBytes: 8 * 1024 * 1024,
  characters: 4 * 1024 * 1024,
  paragraphs: 100_000,
  /** Elements within elements; Word itself stops far earlier. */
  depth: 500,
  pages: 1_000,
} as const
