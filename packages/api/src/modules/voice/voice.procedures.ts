import { countCall } from './count-call.ts'
import { discardCall } from './discard-call.ts'
import { extendCall } from './extend-call.ts'
import { giveMark } from './give-mark.ts'
import { listAskable } from './list-askable.ts'
import { listCalls } from './list-calls.ts'
import { openCall } from './open-call.ts'
import { ownAsks } from './own-asks.ts'

export const voiceProcedures = {
  askable: listAskable,
  calls: listCalls,
  count: countCall,
  discard: discardCall,
  extend: extendCall,
  give: giveMark,
  open: openCall,
  own: ownAsks,
}
