/** A node that is on the network is heard every few minutes: after so long its silence stands out. */
export const lateAfterMs = 15 * 60_000
