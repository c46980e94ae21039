import { addPerson } from './add-person.ts'
import { addPost } from './add-post.ts'
import { endPost } from './end-post.ts'
import { giveAccount } from './give-account.ts'
import { listPeople } from './list-people.ts'

export const personProcedures = { list: listPeople, add: addPerson, addPost, endPost, giveAccount }
