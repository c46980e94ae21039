import { listNotices } from './list-notices.ts'
import { openNotice } from './open-notice.ts'
import { openTitle } from './open-title.ts'

export const publicPageProcedures = { notice: openNotice, notices: listNotices, title: openTitle }
