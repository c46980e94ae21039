import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * What stands in a cookie that we have signed (the session's token, the name of a second step), or undefined. Read here and not through the sign-in library, which
 * would ask the database twice for each request.
 */
export function signedValueOf(cookieHeader: string | undefined, name: string, secret: string): string | undefined {
  const value = cookieValue(cookieHeader ?? '', name)
  const end = value?.lastIndexOf('.') ?? -1
  if (value === undefined || end <= 0) return undefined
  const signed = value.slice(0, end)
  const given = Buffer.from(value.slice(end + 1), 'base64')
  const expected = createHmac('sha256', secret).update(signed).digest()
  return given.length === expected.length && timingSafeEqual(given, expected) ? signed : undefined
}

function cookieValue(header: string, name: string): string | undefined {
  for (const pair of header.split(';')) {
    const [key, ...rest] = pair.split('=')
    if (key?.trim() === name) return decoded(rest.join('=').trim())
  }
  return undefined
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
