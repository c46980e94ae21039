/** A piece of HTML, told apart from text that must still be escaped. */
export interface Html {
  readonly html: string
}

type Part = Html | string | number | null | readonly Part[]

/** `<p>${text}</p>` with every text escaped; pieces of HTML and lists of them stay as they are. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: strings.map((text, at) => text + (at < parts.length ? shown(parts[at] ?? null) : '')).join('') }
}

/** HTML that was made by us and has no text of anybody else in it. */
export function raw(text: string): Html {
  return { html: text }
}

function shown(part: Part): string {
  if (part === null) return ''
  if (typeof part === 'string') return escapeHtml(part)
  if (typeof part === 'number') return String(part)
  return isHtml(part) ? part.html : part.map(shown).join('')
}

function isHtml(part: Html | readonly Part[]): part is Html {
  return 'html' in part
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
