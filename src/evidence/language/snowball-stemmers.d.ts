declare module 'snowball-stemmers' {
  interface Stemmer {
    stem(word: string): string
  }
  const factory: { newStemmer(algorithm: 'english' | 'russian'): Stemmer; algorithms(): string[] }
  export default factory
}
