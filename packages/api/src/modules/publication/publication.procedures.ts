import { getNoticeDraft } from './get-draft.ts'
import { issueNotice } from './issue-notice.ts'
import { openNoticePaper } from './open-notice-paper.ts'
import { publishResult } from './publish-result.ts'

export const publicationProcedures = { draft: getNoticeDraft, issueNotice, publish: publishResult }

export const publicationDownloads = { 'publication.paper': openNoticePaper }
