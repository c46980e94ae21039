/** How large a picture is, in pixels; read from its first bytes. */
export interface PictureSize {
  readonly kind: 'jpeg' | 'png'
  readonly width: number
  readonly height: number
}

/** Undefined for what is neither a JPEG nor a PNG, or is cut off before it says how large it is. */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length > 24 && view.getUint32(0) === 0x89504e47) return sized('png', view.getUint32(16), view.getUint32(20))
  return bytes.length > 4 && view.getUint16(0) === 0xffd8 ? jpegSize(view) : undefined
}

/** The frame header stands behind some segments, each of which says how long it is. */
function jpegSize(view: DataView): PictureSize | undefined {
  let at = 2
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) at += 1
    else if (isFrame(marker)) return sized('jpeg', view.getUint16(at + 7), view.getUint16(at + 5))
    else at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

/** SOF0 to SOF15, without the tables that lie between them: DHT, JPG, DAC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

function sized(kind: PictureSize['kind'], width: number, height: number): PictureSize | undefined {
  return width > 0 && height > 0 ? { kind, width, height } : undefined
}

/** The largest size within a box that keeps the proportions. */
export function fitInto(
  picture: Pick<PictureSize, 'width' | 'height'>,
  box: Pick<PictureSize, 'width' | 'height'>,
): Pick<PictureSize, 'width' | 'height'> {
  const scale = Math.min(box.width / picture.width, box.height / picture.height)
  return { width: picture.width * scale, height: picture.height * scale }
}
