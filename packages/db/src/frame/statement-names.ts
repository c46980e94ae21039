/**
 * PostgreSQL plans a named statement once per connection, an unnamed one every time. Names are given by text, the same
 * in every connection. Their number is bounded, because every connection keeps every plan: a text that comes after the
 * last name stays unnamed. So does a text with many parameters: it is a list of rows, and every length is another text.
 */
export interface StatementNames {
  nameOf(text: string, parameters: number): string | undefined
}

const MOST_PARAMETERS = 40

export function statementNames(limit: number): StatementNames {
  const names = new Map<string, string>()
  return {
    nameOf(text, parameters) {
      if (parameters > MOST_PARAMETERS) return undefined
      const known = names.get(text)
      if (known !== undefined || names.size >= limit) return known
      const name = `s${names.size}`
      names.set(text, name)
      return name
    },
  }
}
