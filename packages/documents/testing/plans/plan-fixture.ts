/** A document in the notation of `writeDocument`, and its readings in that of `renderReading`, parted by "---". */
export interface PlanFixture {
  readonly name: string
  readonly text: string
  readonly expected: string
}
