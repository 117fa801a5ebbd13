/** Gives bytes that nobody can foresee. */
export interface Random {
  bytes(count: number): Uint8Array
}
