import type { FastifyInstance } from 'fastify'

export interface Route {
  readonly method: string
  /** With its parameters, as it was registered: `/files/:districtId/:fileId`; `*` is whatever nobody else answers. */
  readonly path: string
}

const BRANCH = /^([│ ]*)[├└]── (\S*)(?: \((.+)\))?$/
const WIDTH_OF_BRANCH = 4

/** Every route that the server has registered by itself or through a plugin, read from the tree that it prints of them. */
export function routesOf(server: FastifyInstance): readonly Route[] {
  const above: string[] = []
  return server
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', piece, methods = ''] = BRANCH.exec(line) ?? []
      if (piece === undefined) return []
      above.splice(indent.length / WIDTH_OF_BRANCH, Number.POSITIVE_INFINITY, piece)
      const path = above.join('')
      return methods
        .split(', ')
        .filter(Boolean)
        .map((method) => ({ method, path }))
    })
}
