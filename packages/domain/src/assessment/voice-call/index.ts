export * from './voice-call.ts'
export * from './who-is-asked.ts'
export * from './count-voice-call.ts'
