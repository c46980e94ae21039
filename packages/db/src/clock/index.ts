export { type ClockReading, endOfDay, readClock, readInstant } from './read-clock.ts'
