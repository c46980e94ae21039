export {
  findNotice,
  findOpenNotice,
  type KeptNotice,
  listNoticeVersions,
  listOpenNotices,
  type NoticeVersion,
  type OpenNotice,
  type OpenNoticeLine,
} from './notice.queries.ts'
export { insertNotice, type NoticeDraft } from './notice.writes.ts'
