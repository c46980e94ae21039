import { countUnread, listNotices, readAllNotices, readNotices } from './list-notices.ts'
import { listMuted, muteNotices } from './mute-notices.ts'

export const noticeProcedures = {
  list: listNotices,
  unread: countUnread,
  read: readNotices,
  readAll: readAllNotices,
  muted: listMuted,
  mute: muteNotices,
}
