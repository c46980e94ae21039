import { PERSON_COLUMNS, PERSON_LIST, ROLE_NAMES } from '@jianjia/domain/list'
import { listFile, MOST_ROWS } from '../../frame/list-file.ts'
import { personList } from './list-people.ts'

const { words, role, unitId, everybody } = personList.input

/** People and their posts as a file. */
export const personListFile = listFile(personList, {
  title: PERSON_LIST,
  filters: { words, role, unitId, everybody },
  whole: (filters) => ({ ...filters, page: 1, pageSize: MOST_ROWS + 1 }),
  rows: ({ people }) => people,
  columns: () => PERSON_COLUMNS,
  marks: {
    idOf: ({ personId }) => personId,
    widest: () => ({ words: undefined, role: undefined, unitId: undefined, everybody: true }),
  },
  conditions: (filters, language) => [
    ...(filters.words ? [`“${filters.words}”`] : []),
    ...(filters.role ? [ROLE_NAMES[filters.role][language]] : []),
  ],
})
