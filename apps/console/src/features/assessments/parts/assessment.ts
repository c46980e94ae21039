import type { AppRouter } from '@jianjia/api'
import type { inferRouterOutputs } from '@trpc/server'

type Outputs = inferRouterOutputs<AppRouter>['assessment']

export type Assessment = Outputs['get']
export type UnitLine = Assessment['units'][number]
export type ReviewerOptions = Outputs['reviewerOptions']
export type DistrictFacts = Outputs['districtFacts']
