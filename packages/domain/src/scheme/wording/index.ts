export { readWording, type Wording, type WordingReading } from './read-wording.ts'
export type { WordedKind } from './scan.ts'
