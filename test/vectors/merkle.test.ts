import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { fromBase64 } from '../../src/kernel/bytes.ts'
import { verifyConsistency, verifyInclusion } from '../../src/ledger/proof.ts'
import { refusal } from '../refusal.ts'
import { describeShared } from '../shared.ts'

interface Inclusion {
  name: string
  leafIdx: number
  treeSize: number
  root: string
  leafHash: string
  proof: string[] | null
  wantErr: boolean
}

interface Consistency {
  name: string
  size1: number
  size2: number
  root1: string
  root2: string
  proof: string[] | null
  wantErr: boolean
}

const refuses = (claim: () => void): boolean => refusal(claim) === 'E_PROOF_INVALID'

describeShared('Merkle proof vectors', (folder) => {
  const read = (file: string): unknown =>
    JSON.parse(readFileSync(join(folder, 'vectors/merkle', file), 'utf8'))

  it('accepts exactly the good inclusion proofs', () => {
    const vectors = read('inclusion.json') as Inclusion[]
    const wrong = vectors.filter(
      (vector) =>
        refuses(() => {
          verifyInclusion({
            index: vector.leafIdx,
            size: vector.treeSize,
            leafHash: fromBase64(vector.leafHash),
            root: fromBase64(vector.root),
            proof: (vector.proof ?? []).map(fromBase64),
          })
        }) !== vector.wantErr,
    )
    expect(vectors).toHaveLength(98)
    expect(wrong.map((vector) => vector.name)).toEqual([])
  })

  it('accepts exactly the good consistency proofs', () => {
    const vectors = read('consistency.json') as Consistency[]
    const wrong = vectors.filter(
      (vector) =>
        refuses(() => {
          verifyConsistency({
            oldSize: vector.size1,
            newSize: vector.size2,
            oldRoot: fromBase64(vector.root1),
            newRoot: fromBase64(vector.root2),
            proof: (vector.proof ?? []).map(fromBase64),
          })
        }) !== vector.wantErr,
    )
    expect(vectors).toHaveLength(98)
    expect(wrong.map((vector) => vector.name)).toEqual([])
  })
})
