const FULL_WIDTH = /[\uff01-\uff5e\u3000]/
const FULL_WIDTH_ALPHANUMERIC = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u3000]/g

/** Full-width signs, letters and digits as their half-width twins; compatibility radicals stay as they are. */
export function toHalfWidth(text: string): string {
  return text
    .replaceAll(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
}

export function hasFullWidth(text: string): boolean {
  return FULL_WIDTH.test(text)
}

/** In names full-width brackets and commas are right; only letters, digits and blanks are made half-width. */
export function withHalfWidthAlphanumerics(text: string): string {
  return text.replaceAll(FULL_WIDTH_ALPHANUMERIC, toHalfWidth)
}

/** For comparing names: width, blanks and case do not count. */
export function comparable(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase()
}

const EMPTY_MARKERS = new Set([
  '/',
  '\\',
  '-',
  '--',
  '—',
  '——',
  '–',
  '―',
  '无',
  '暂无',
  '没有',
  'n/a',
  'na',
  'nil',
  'none',
  '空',
  '.',
  '…',
  '……',
])

/** Signs and words that stand for "nothing" in real tables. */
export function isEmptyMarker(plain: string): boolean {
  return EMPTY_MARKERS.has(plain.replaceAll(/\s/g, '').toLowerCase())
}
