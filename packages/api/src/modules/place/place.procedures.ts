import { pinPlace, visitPlace } from './keep-places.ts'
import { listPlaces } from './list-places.ts'

export const placeProcedures = { list: listPlaces, visit: visitPlace, pin: pinPlace }
