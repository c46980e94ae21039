import { decideRating } from './decide-rating.ts'
import { getTitle } from './get-title.ts'
import { listTitles } from './list-titles.ts'
import { moveTitle } from './move-title.ts'
import { openCertificate } from './open-certificate.ts'
import { openCertificates } from './open-certificates.ts'
import { previewRating } from './preview-rating.ts'

export const ratingProcedures = { decide: decideRating, preview: previewRating }

export const titleProcedures = { get: getTitle, list: listTitles, move: moveTitle }

export const titleDownloads = { 'title.certificate': openCertificate, 'title.certificates': openCertificates }
