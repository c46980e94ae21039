import type { ListFile } from '../src/frame/list-file.ts'
import type { Examples } from './example.ts'

/** One of these names the rows of a list. */
const FIRST_COLUMNS = ['name', 'title', 'unit', 'assessment', 'point']

/** The file of a list is asked for like the list: with its example, and a way of seeing it. */
export function listFileExamples(files: readonly ListFile[], lists: Examples): Examples {
  const made = files.map(({ list, name, filters }) => {
    const seen = { columns: FIRST_COLUMNS, format: 'csv', language: 'zh' }
    const prepare: Examples[string]['prepare'] = async (place) => {
      const prepared = await lists[list]?.prepare(place)
      if (prepared === undefined) return undefined
      const asked = Object.entries(prepared.input).filter(([field]) => filters.includes(field))
      return { ...prepared, input: { ...Object.fromEntries(asked), ...seen } }
    }
    return [name, { prepare }] as const
  })
  return Object.fromEntries(made)
}
