import type { AssessmentId, PlainDate } from '../kernel/index.ts'
import { NOTHING_SAID, type Task } from './task.ts'

/** Units of one assessment that somebody is asked to mark as one of a voice, and has not. */
export interface OwedVoice {
  readonly assessmentId: AssessmentId
  readonly name: string
  readonly units: number
  readonly closesOn: PlainDate
}

/** It is over with its day: then nothing is left to do. */
export function voiceTask({ assessmentId, name: about, units, closesOn }: OwedVoice): Task {
  return { ...NOTHING_SAID, kind: 'giveVoice', assessmentId, about, count: units, dueOn: closesOn }
}
