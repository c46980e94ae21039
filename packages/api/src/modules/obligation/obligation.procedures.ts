import { extend, waive } from './adjust.ts'
import { cancelRound, closeRound } from './end-round.ts'
import { editRound, reopenRound } from './edit-round.ts'
import { getMatrix } from './get-matrix.ts'
import { getRound } from './get-round.ts'
import { getUnitInRound } from './get-unit-in-round.ts'
import { listOwed } from './list-owed.ts'
import { moveDays } from './move-days.ts'
import { openMatrix } from './open-matrix.ts'
import { previewReminder, remind } from './remind.ts'
import { setReminders } from './set-reminders.ts'
import { setRound } from './set-round.ts'

export const obligationProcedures = {
  matrix: getMatrix,
  owed: listOwed,
  unit: getUnitInRound,
  round: getRound,
  setRound,
  setReminders,
  edit: editRound,
  reopen: reopenRound,
  close: closeRound,
  cancel: cancelRound,
  extend,
  moveDays,
  waive,
  previewReminder,
  remind,
}

export const obligationDownloads = { 'obligation.export': openMatrix }
