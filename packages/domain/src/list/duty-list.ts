import type { CoverageState, DutyState } from '../duty/index.ts'
import { counted, type PlainDate } from '../kernel/index.ts'
import type { ListColumn } from './list-column.ts'
import { COVERAGE_NAMES, DUTY_STATE_NAMES } from './duty-names.ts'
import { type Language, sayNearDay } from './said.ts'

const UNIT = { zh: '单位', en: 'Unit' } as const

export const DUTY_LIST = { zh: '常规工作', en: 'Regular duties' } as const

export interface DutyCell {
  readonly state: DutyState
  readonly until: PlainDate | null
  readonly running: { readonly count: string; readonly times: number } | null
  readonly missedTurns: number
  readonly people: { readonly members: number; readonly done: number; readonly missed: number } | null
}

export interface DutyRow {
  readonly name: string
  readonly cells: readonly (DutyCell | null)[]
}

/** A column for each duty. */
export function dutyColumns(duties: readonly { readonly dutyId: string; readonly name: string }[]) {
  return [
    { key: 'unit', heading: UNIT, say: (row) => row.name },
    ...duties.map(
      ({ dutyId, name }, at): ListColumn<DutyRow> => ({
        key: dutyId,
        heading: { zh: name, en: name },
        say: ({ cells }, language, today) => sayDutyCell(cells[at] ?? null, today, language).join('\n'),
      }),
    ),
  ] satisfies readonly ListColumn<DutyRow>[]
}

/** How one unit stands with one duty, line by line; nothing where it does not owe it. */
export function sayDutyCell(cell: DutyCell | null, today: PlainDate, language: Language): readonly string[] {
  if (cell === null) return []
  const { state, people, running, until, missedTurns } = cell
  const said = DUTY_STATE_NAMES[state][language]
  if (people !== null) return [said, sayPeople(people, language)]
  return [
    said,
    ...(running === null ? [] : [`${running.count}/${running.times}`]),
    ...(state !== 'soon' || until === null
      ? []
      : [{ zh: `${sayNearDay(until, today, 'zh')}前`, en: `by ${sayNearDay(until, today, 'en')}` }[language]]),
    ...(missedTurns === 0 ? [] : [sayMissed(missedTurns, language)]),
  ]
}

function sayPeople({ members, done, missed }: NonNullable<DutyCell['people']>, language: Language): string {
  if (members === 0) return { zh: '名册里没有会员', en: 'No members on the roster' }[language]
  if (missed === 0) return { zh: `${done}/${members} 人`, en: `${done}/${counted(members, 'person|people')}` }[language]
  return { zh: `${missed} 人已超期`, en: missed === 1 ? 'one person overdue' : `${missed} people overdue` }[language]
}

function sayMissed(turns: number, language: Language): string {
  if (language === 'zh') return `一年内错过 ${turns} 次`
  return turns === 1 ? 'missed once in a year' : `missed ${turns} times in a year`
}

export const DISCLOSURE_LIST = { zh: '校务公开完成情况', en: 'Disclosure' } as const

/** What narrows the list to schools that still owe something. */
export const DISCLOSURE_UNDONE = { zh: '必公开还没有全部公开的', en: 'With something missing' } as const

export interface DisclosureRow {
  readonly name: string
  readonly must: number
  readonly mustDone: number
  readonly cells: readonly { readonly state: CoverageState }[]
}

interface DisclosedWord {
  readonly word: string
  readonly heading: string | null
  readonly must: boolean
}

/** A column for each matter that the district wants made known. */
export function disclosureColumns(words: readonly DisclosedWord[]): readonly ListColumn<DisclosureRow>[] {
  return [
    { key: 'unit', heading: UNIT, say: (row) => row.name },
    {
      key: 'must',
      heading: { zh: '必公开已公开', en: 'Required and disclosed' },
      say: ({ mustDone, must }) => `${mustDone}/${must}`,
    },
    ...words.map(
      ({ word, must }, at): ListColumn<DisclosureRow> => ({
        key: word,
        heading: must ? { zh: `${word} 必公开`, en: `${word} required` } : { zh: word, en: word },
        say: ({ cells }, language) => {
          const cell = cells[at]
          return cell === undefined ? '' : COVERAGE_NAMES[cell.state][language]
        },
      }),
    ),
  ]
}
