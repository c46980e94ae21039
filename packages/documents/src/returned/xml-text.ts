/** One element found in XML text, with its place, so that the text around it can be kept as it is. */
export interface FoundElement {
  readonly from: number
  readonly to: number
  readonly attributes: string
  /** The text between the tags; null for an empty-element tag. */
  readonly inner: string | null
}

const ATTRIBUTES = `((?:[^>"']|"[^"]*"|'[^']*')*?)`

/**
 * Elements of a name in well-formed XML without comments and CDATA, in order and not nested in one another. Their local
 * name counts, whatever their prefix.
 */
export function findElements(xml: string, name: string): readonly FoundElement[] {
  const open = new RegExp(`<((?:[\\w.-]+:)?)${name}(?=[\\s/>])${ATTRIBUTES}(/?)>`, 'g')
  const found: FoundElement[] = []
  for (let match = open.exec(xml); match !== null; match = open.exec(xml)) {
    const [tag, prefix = '', attributes = '', empty] = match
    const from = match.index
    if (empty === '/') {
      found.push({ from, to: from + tag.length, attributes, inner: null })
      continue
    }
    const closing = `</${prefix}${name}`
    const end = xml.indexOf(closing, open.lastIndex)
    if (end < 0) break
    const to = xml.indexOf('>', end) + 1
    found.push({ from, to, attributes, inner: xml.slice(from + tag.length, end) })
    open.lastIndex = to
  }
  return found
}

export function findElement(xml: string, name: string): FoundElement | undefined {
  return findElements(xml, name)[0]
}

export function attribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  return match === null ? undefined : (match[1] ?? match[2] ?? '')
}

/** The attributes with one of them set; undefined takes it away. */
export function withAttribute(attributes: string, name: string, value: string | undefined): string {
  const bare = attributes.replace(new RegExp(`(^|\\s+)${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), '')
  return value === undefined ? bare : `${bare.trimEnd()} ${name}="${value}"`
}

export function replaceRange(text: string, range: { readonly from: number; readonly to: number }, by: string): string {
  return text.slice(0, range.from) + by + text.slice(range.to)
}

export function escapeXml(text: string): string {
  return text
    .replaceAll(/\p{Cc}/gu, (sign) => (/[\t\n\r]/.test(sign) ? sign : ''))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
