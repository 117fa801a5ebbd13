/** Bytes that come in pieces, gathered into one array of at most so many. It takes twice what came, however small the pieces: a list of pieces costs an object for
 *  each, and keeps what each was cut from. */
export class Gathering {
  private readonly most: number
  private held = new Uint8Array()
  private size = 0

  constructor(most: number) {
    this.most = most
  }

  /** Takes a piece; gives whether there was room for it. */
  add(piece: Uint8Array): boolean {
    const after = this.size + piece.length
    if (after > this.most) return false
    if (after > this.held.length) {
      const larger = new Uint8Array(Math.max(after, Math.min(this.most, 2 * this.held.length)))
      larger.set(this.held.subarray(0, this.size))
      this.held = larger
    }
    this.held.set(piece, this.size)
    this.size = after
    return true
  }

  /** What came, in an array of its own length. */
  bytes(): Uint8Array {
    return this.size === this.held.length ? this.held : this.held.slice(0, this.size)
  }
}
