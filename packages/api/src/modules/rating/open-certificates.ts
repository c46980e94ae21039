import { findRating } from '@jianjia/db/rating'
import { listTitlesOfRating } from '@jianjia/db/title'
import { writeTitleCertificates } from '@jianjia/documents'
import { AssessmentId, ok, refuse } from '@jianjia/domain/kernel'
import { download } from '../../frame/download.ts'
import { published } from '../result/published.ts'
import { certificateOf } from './certificate-of.ts'

/** The certificates of all titles that one rating gave, a page each, in the order of their numbers. */
export const openCertificates = download({
  name: 'title.certificates',
  action: 'result.read',
  dataClass: 'published',
  input: { assessmentId: AssessmentId },
  target: published,
  run: async ({ db, subject, input: { districtId }, services: { publicOrigin } }) => {
    const rating = subject && (await findRating(db, subject.resultSetId))
    if (subject === undefined || rating === undefined) return refuse('notFoundOrNoAccess')
    const titles = await listTitlesOfRating(db, rating.ratingId)
    if (titles.length === 0) return refuse('notFoundOrNoAccess')
    const certificates = []
    for (const kept of titles) certificates.push(await certificateOf(db, kept, { districtId, publicOrigin }))
    const bytes = await writeTitleCertificates(certificates)
    return ok({ name: `${subject.assessmentName} 证书.pdf`, mediaType: 'application/pdf', content: { bytes } })
  },
})
