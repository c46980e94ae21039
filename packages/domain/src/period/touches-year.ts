/** Whether something that goes from one day to another (ISO days) has to do with a year; without a year it always has. */
export function touchesYear(from: string, to: string, year: number | undefined): boolean {
  return year === undefined || (from <= `${year}-12-31` && to >= `${year}-01-01`)
}
