/**
 * `Content-Disposition` for any file name (RFC 6266): the plain form for old programs, the UTF-8 form for all others.
 * Always an attachment: what people have uploaded is never shown inside our own origin.
 */
export function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%;]/g, '_')
  const encoded = encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, percent)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}
