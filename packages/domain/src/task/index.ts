export * from './district-tasks.ts'
export * from './own-tasks.ts'
export * from './task.ts'
export * from './title-tasks.ts'
