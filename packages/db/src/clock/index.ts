export { type ClockReading, endOfDay, readClock, readDayIn, readInstant } from './read-clock.ts'
