import { beginKeyPoints } from './begin-key-points.ts'
import { discardKeyPoints } from './discard-key-points.ts'
import { getKeyPoints } from './get-key-points.ts'
import { issueKeyPoints } from './issue-key-points.ts'
import { listKeyPoints } from './list-key-points.ts'
import { dropKeyPointsRevision, reviseKeyPoints } from './move-key-points.ts'
import { openKeyPointsFile } from './open-key-points-file.ts'
import { restoreKeyPoints } from './restore-key-points.ts'
import { saveKeyPoints } from './save-key-points.ts'
import { startKeyPoints } from './start-key-points.ts'

export const keyPointsProcedures = {
  begin: beginKeyPoints,
  discard: discardKeyPoints,
  dropRevision: dropKeyPointsRevision,
  get: getKeyPoints,
  issue: issueKeyPoints,
  list: listKeyPoints,
  restore: restoreKeyPoints,
  revise: reviseKeyPoints,
  save: saveKeyPoints,
}

export const keyPointsUploads = { 'keyPoints.start': startKeyPoints }

export const keyPointsDownloads = { 'keyPoints.original': openKeyPointsFile }
