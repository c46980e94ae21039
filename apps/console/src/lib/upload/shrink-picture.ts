/** As the server keeps it. */
const LONG_SIDE = 2560
/** Below this the way to the server is shorter than the work. */
const WORTH_BYTES = 700_000
const QUALITY = 0.85

/**
 * A photograph as it is worth sending: 8 MB become about 600 KB on the phone already, upright and without place and time.
 * What this browser cannot open (HEIC outside of Apple's), what is small and what is no photograph goes as it is; the
 * server does the same with it.
 */
export async function shrinkPicture(file: File): Promise<File> {
  if (!/^image\/(?:jpeg|webp|heic|heif)$/.test(file.type) || file.size < WORTH_BYTES) return file
  try {
    const shrunk = await redraw(file)
    return shrunk === null || shrunk.size >= file.size
      ? file
      : new File([shrunk], file.name, { type: shrunk.type, lastModified: file.lastModified })
  } catch {
    return file
  }
}

async function redraw(file: File): Promise<Blob | null> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  try {
    const scale = Math.min(1, LONG_SIDE / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    const pen = canvas.getContext('2d')
    if (pen === null) return null
    pen.imageSmoothingQuality = 'high'
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
  } finally {
    picture.close()
  }
}
