/**
 * Bounds within which a picture is opened, judged by its header before anything is decoded. A photograph of a phone has up to
 * 200 million points. What is stored in passes needs all of them in memory at once and may have fewer.
 */
export const PICTURE_LIMITS = {
  /** The long side of what is kept: enough to read a notice on a wall, and A4 in print. */
  longSide: 2560,
  thumbnailSide: 480,
  points: 250_000_000,
  pointsInPasses: 50_000_000,
  /** The decoder of HEIC holds every point in four bytes. */
  pointsOfHeic: 64_000_000,
  /** A PNG beyond this is a photograph and no drawing: it is kept as JPEG. */
  pngBytes: 4 * 1024 * 1024,
  milliseconds: 30_000,
} as const
