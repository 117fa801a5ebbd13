/** What the node remembers outside its data folder, so that a folder brought back from a backup is found out. */
export interface MarkerState {
  /** Number of the last signing act begun. */
  readonly act: number
  /** Highest log generation that a seat of this node had then. */
  readonly generation: number
}

/** The marker outside the data folder and its backups. */
export interface Marker {
  /** Undefined where there is none. */
  read(): Promise<MarkerState | undefined>
  /** Resolves once the state would survive a power cut. */
  write(state: MarkerState): Promise<void>
}
