import pg from 'pg'

const { builtins } = pg.types
const DATE_ARRAY = 1182
const INT8_ARRAY = 1016

/**
 * How values of columns arrive: int8 as a number (it throws where it would lose digits), numeric as the decimal text,
 * a day as `YYYY-MM-DD`, an instant as a Date.
 */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (format === 'binary') return pg.types.getTypeParser(oid, 'binary')
    if (oid === builtins.DATE) return (text: string) => text
    if (oid === builtins.INT8) return wholeNumber
    if (oid === DATE_ARRAY) return listOf((text) => text)
    if (oid === INT8_ARRAY) return listOf(wholeNumber)
    return pg.types.getTypeParser(oid, 'text')
  },
}

function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`a whole number beyond what can be told apart: ${text}`)
  return value
}

/** For one-dimensional arrays of values that need no quoting. */
function listOf<T>(parse: (text: string) => T): (text: string) => (T | null)[] {
  return (text) =>
    text === '{}'
      ? []
      : text
          .slice(1, -1)
          .split(',')
          .map((part) => (part === 'NULL' ? null : parse(part)))
}
