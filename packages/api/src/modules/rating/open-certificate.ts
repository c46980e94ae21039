import { writeTitleCertificates } from '@jianjia/documents'
import { ok, refuse, TitleAwardId } from '@jianjia/domain/kernel'
import { download } from '../../frame/download.ts'
import { certificateOf } from './certificate-of.ts'
import { titleTarget } from './title-target.ts'

/** The certificate (证书) of one title as a PDF, for the district and for the unit that holds it. */
export const openCertificate = download({
  name: 'title.certificate',
  action: 'result.read',
  dataClass: 'published',
  input: { titleAwardId: TitleAwardId },
  target: titleTarget,
  run: async ({ db, subject: kept, input: { districtId }, services: { publicOrigin } }) => {
    if (kept === undefined) return refuse('notFoundOrNoAccess')
    const certificate = await certificateOf(db, kept, { districtId, publicOrigin })
    const bytes = await writeTitleCertificates([certificate])
    const name = `${certificate.unitName} ${certificate.level} 证书.pdf`
    return ok({ name, mediaType: 'application/pdf', content: { bytes } })
  },
})
