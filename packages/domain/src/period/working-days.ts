import { addDays, daysBetween, type PlainDate, parts, plainDate } from '../kernel/index.ts'

const SOME_MONDAY = plainDate('2024-01-01')
const SATURDAY = 5

/**
 * Holidays and make-up days of the years that the State Council has announced (国务院办公厅关于 2026 年部分节假日安排的通知,
 * 国办发明电〔2025〕7号). Days as month-day; a range holds its ends.
 */
const ANNOUNCED: Readonly<Record<number, { readonly off: readonly string[]; readonly on: readonly string[] }>> = {
  2026: {
    off: ['01-01/01-03', '02-15/02-23', '04-04/04-06', '05-01/05-05', '06-19/06-21', '09-25/09-27', '10-01/10-07'],
    on: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  },
}

/** Whether the holidays of the day's year are known; else only Saturdays and Sundays are counted as free. */
export function holidaysKnown(day: PlainDate): boolean {
  return ANNOUNCED[parts(day).year] !== undefined
}

/** A working day (工作日): Monday to Friday without holidays, and the make-up days of the announced years. */
export function isWorkingDay(day: PlainDate): boolean {
  const monthDay = day.slice(5)
  const announced = ANNOUNCED[parts(day).year]
  if (announced?.on.includes(monthDay)) return true
  const isOff = announced?.off.some((range) => {
    const [first = '', last = first] = range.split('/')
    return first <= monthDay && monthDay <= last
  })
  return isOff !== true && ((daysBetween(SOME_MONDAY, day) % 7) + 7) % 7 < SATURDAY
}

/** The `count`th working day after a day; the day itself does not count. */
export function afterWorkingDays(day: PlainDate, count: number): PlainDate {
  let last = day
  for (let counted = 0; counted < count; ) {
    last = addDays(last, 1)
    if (isWorkingDay(last)) counted += 1
  }
  return last
}

/** How many working days lie between two days, both included; 0 where the second is before the first. */
export function workingDaysIn(first: PlainDate, last: PlainDate): number {
  let count = 0
  for (let day = first; day <= last; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1
  return count
}
