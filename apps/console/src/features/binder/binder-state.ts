import type { AppRouter } from '@jianjia/api'
import type { inferRouterOutputs } from '@trpc/server'

export type BinderState = inferRouterOutputs<AppRouter>['binder']['get']
export type FormatState = BinderState['formats'][number]
