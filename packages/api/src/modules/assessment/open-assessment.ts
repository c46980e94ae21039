import { findPublishedVersion, hasScheme, insertAssessment } from '@jianjia/db/assessment'
import { AssessmentDraft, assessmentLifecycle, coverSegments, freezeCohort } from '@jianjia/domain/assessment'
import { AssessmentId, ok, refuse } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { happened } from '../notice/happened.ts'
import { change } from '../../frame/change.ts'
import { findTreeOfToday } from './tree-of-today.ts'

/** Opens an assessment: the scheme's version is fixed, and the cohort is frozen on the tree of today. */
export const openAssessment = change({
  name: 'assessment.open',
  action: 'assessment.open',
  audit: 'named',
  dataClass: 'internal',
  input: AssessmentDraft.shape,
  target: 'root',
  output: z.strictObject({ assessmentId: AssessmentId }),
  subjectOf: ({ assessmentId }) => ({ kind: 'assessment', id: assessmentId }),
  run: async ({ tx, input, actor, target, today, now, newId, record, services }) => {
    const { schemeId, schemeVersion, name, periodStart, periodEnd, selfDue, reviewDue, publicityDays } = input
    const version = await findPublishedVersion(tx, { schemeId, number: schemeVersion })
    if (version === undefined)
      return (await hasScheme(tx, schemeId))
        ? refuse('schemeNotPublished', { version: schemeVersion }, { path: ['schemeVersion'] })
        : refuse('notFoundOrNoAccess', {}, { path: ['schemeId'] })
    const { tree, stages } = await findTreeOfToday(tx, today, now)
    const assessor = target && tree.nodes.get(target.unitId)
    if (assessor === undefined) return refuse('notFoundOrNoAccess')
    const frozen = freezeCohort(input, { assessor, nodes: tree.nodes, segments: stages })
    if (!frozen.ok) return frozen
    const names = new Map([...tree.nodes.values()].map((node) => [node.id, node.name]))
    const covered = coverSegments(frozen.value, { scheme: version.scheme, names })
    if (!covered.ok) return covered

    const assessmentId = newId<AssessmentId>()
    await insertAssessment(tx, {
      ...{ assessmentId, assessorUnitId: assessor.id, cohort: frozen.value, openedBy: actor.personId },
      draft: { name, schemeId, schemeVersion, periodStart, periodEnd, selfDue, reviewDue, publicityDays },
    })
    const { subject, initial } = assessmentLifecycle
    await record({ subject, subjectId: assessmentId, unitId: assessor.id, event: 'open', to: initial })
    await happened(
      { tx, services, by: actor.personId },
      frozen.value
        .filter(({ exemptReason }) => exemptReason === null)
        .map(({ unitId }) => ({
          ...{ kind: 'assessmentOpened', unitId, subjectId: assessmentId, about: name, dueOn: selfDue },
        })),
    )
    return ok({ assessmentId })
  },
})
