import type { ByteRange } from '@jianjia/api'

/**
 * What a `Range` header asks of a file of this size: one part in bytes, `outside` where none of it is there, undefined for
 * the whole. Anything else that may stand in such a header is answered with the whole, as RFC 9110 allows.
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | 'outside' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (from === '' && to === '') return undefined
  if (from === '') {
    const length = Math.min(Number(to), size)
    return length === 0 ? 'outside' : { start: size - length, end: size - 1 }
  }
  const start = Number(from)
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (start >= size) return 'outside'
  return end < start ? undefined : { start, end }
}
