/** The plain address of a stored file: an ordinary link, because in-app browsers cannot save anything else. */
export function fileAddress(districtId: string, fileId: string): string {
  return `/files/${encodeURIComponent(districtId)}/${encodeURIComponent(fileId)}`
}

/** A picture in small. */
export function thumbnailAddress(districtId: string, fileId: string): string {
  return `${fileAddress(districtId, fileId)}/small`
}

/** The plain address of what a use case answers as a file: a marked sheet, an export. */
export function downloadAddress(use: string, input: Readonly<Record<string, unknown>>): string {
  return `/downloads/${use}?input=${encodeURIComponent(JSON.stringify(input))}`
}
