import { listNotices, readNotices } from './list-notices.ts'

export const noticeProcedures = { list: listNotices, read: readNotices }
