/** Lets time pass. The node waits here and nowhere else, so that a test can let hours pass at once. */
export interface Timer {
  /** Resolves after `ms` milliseconds, or at once when `signal` aborts. It keeps no process alive by itself. */
  after(ms: number, signal?: AbortSignal): Promise<void>
}
