/** Every limit, in one place, each with its reason. Bytes are octets, times milliseconds. */
export const limits = {
  /** A body travels and is parsed whole; one mebibyte holds any statement people write, and larger things are blobs. */
  bodyBytes: 1024 * 1024,
  /** A motion's text as a file: in base64 it has to fit into a request's JSON with the rest of the motion. */
  motionAttachmentBytes: 700 * 1024,
  /** Steps of one calculation over HTTP: about a second in which the node answers nobody else; a study of forty experts on as many items. */
  labWork: 64_000,
  /** Lines of one table that a calculator reads: a study of a hundred experts on a thousand items. */
  tableRows: 200_000,
  /** Depth of a body: nothing in the vocabulary nests past ten; a parser must bound its stack before it is attacked. */
  jsonDepth: 32,
  /** References of one record: a judgement may cite much, but a list nobody can read is an attack on every reader. */
  references: 512,
  /** A charter written in YAML: the longest of the library has twelve kilobytes, and its body has to fit into one record body. */
  charterBytes: 1024 * 1024,
  /** Bad places told of one charter: more than anybody puts right at once; the rest are counted. */
  charterFindings: 100,
  /** Newest events that are looked through for what the charter may call for: some days of a busy desk. */
  proposedEvents: 500,
  /** Records one release lets out: their pairs stand in one body. */
  releaseRecords: 5_000,
  /** Ids one retraction lists: they stand in one body. */
  retractedAtOnce: 10_000,
  /** One transaction: the events of the largest document stand or fall together; about 200 MB of memory at worst. */
  batchRecords: 200_000,
  /** A document's bytes as read: about three thousand pages; larger ones are collections and should be split. */
  documentBytes: 16 * 1024 * 1024,
  /** Files one `read` takes from a folder; more is an import job to be done in parts. */
  documentsPerRead: 10_000,
  /** Nested elements of an HTML page: real pages stay under a hundred; parsers recurse. */
  htmlDepth: 512,
  /** Elements of an HTML page: the largest real pages have about a hundred thousand. */
  htmlNodes: 400_000,
  /** Elements of a page whose main text is told from its furniture: that takes time squared, three seconds for these; a larger page is read whole. */
  articleNodes: 10_000,
  /** UTF-16 units of such a page, for the same reason. */
  articleUnits: 2 * 1024 * 1024,
  /** Attributes of one tag: parsers look for duplicates by walking the list, so its length is squared; real tags have under fifty. */
  htmlAttributes: 1_000,
  /** Pages of a PDF: a long report has a few hundred; more is a collection. */
  pdfPages: 3_000,
  /** Pieces of text of a PDF: dense pages have a thousand each. */
  pdfRuns: 2_000_000,
  /** Entries of one feed: newspapers keep a hundred. */
  feedEntries: 2_000,
  /** Pages behind the entries of one feed that are fetched at once. */
  feedPages: 100,
  /** Files of one watched folder: as many as one reading takes. */
  watchedFiles: 10_000,
  /** Documents and failures of one reading that are told one by one; the others are counted. */
  readingDetails: 100,
  /** Feeds a node follows, and folders it watches: each costs a visit every few minutes. */
  feeds: 500,
  /** Time one document may take to read: 16 MiB at a fifth of the measured speed. */
  readingMs: 180_000,
  /** Heap of the reading process in MiB: models take about 150, the largest document the rest. */
  readingHeapMiB: 1024,
  /** All memory of the reading process in MiB: the heap, its own code, and what a compressed document unfolds to. */
  readingResidentMiB: 1536,
  /** Milliseconds for one step of relating: the longest parts anew what a hundred thousand texts tell of one thing, on a machine with much else to
   *  do. Nobody waits for it. */
  relatingMs: 900_000,
  /** Heap of the process that relates documents in MiB: about 6 KB for each short one, of a hundred thousand. */
  relatingHeapMiB: 2048,
  /** All memory of that process in MiB. */
  relatingResidentMiB: 2560,
  /** Readings that wait for their turn: a folder dropped at once; the next is refused until some are done. */
  readingsWaiting: 2_000,
  /** Bytes of uploads that wait in memory: sixteen of the largest. */
  readingBytesWaiting: 256 * 1024 * 1024,
  /** Ended readings that are still told of: more than anybody looks at. */
  readingsKept: 500,
  /** Streams of events held open at once, of each kind: a tab holds one, each holds a socket. */
  listeners: 64,
  /** A page over the network: connection, headers and body together. */
  fetchMs: 30_000,
  /** Redirects followed, each checked like the first address. */
  fetchRedirects: 5,
  /** Documents of which a serving process waits a moment for what they tell together: of more, what came in last is joined later. */
  toldAtOnce: 500,
  /** How long it waits then, in milliseconds: no longer than somebody who asks for a list would notice. */
  toldWaitMs: 300,
  /** Marks of one lane of a timeline: one for each few pixels of a wide screen. */
  timelineMarks: 400,
  /** Happenings told one by one behind each dimension of a relationship, and steps of its line: more than a chart of that size can draw; the newest are shown. */
  relationshipHappenings: 200,
  /** Lanes of a timeline by actor: more than anybody compares; the busiest are shown. */
  timelineLanes: 40,
  /** Happenings that a merged mark names: what a tooltip can list. */
  timelineNamed: 20,
  /** Hits that one search looks through: past that a person asks for more words. */
  searchedHits: 5_000,
  /** Marks of one text that a search gives: the excerpt is chosen among them. */
  searchMarks: 200,
  /** New search words that a release's preview names: more than anybody reads; the rest are counted. */
  previewWords: 400,
  /** Proposals of one seat that wait for release: a queue that nobody works off is no queue. */
  proposalsWaiting: 200,
  /** Releases and refusals that the queue's page shows: the newest. */
  releasesShown: 50,
  /** Rows of one answer over HTTP or on a page. */
  pageRows: 500,
  /** Rows a use case takes of one view to compute over all of them; past that a node needs another store. */
  everyRow: 5_000_000,
  /** Body of one HTTP request: a document and its envelope. */
  requestBytes: 17 * 1024 * 1024,
  /** Tries to sign in by one name: a person mistypes a few times, a guesser needs millions. */
  signInTriesPerAccount: 5,
  /** Tries to sign in from one address, by whatever names: a shared machine of a large desk. */
  signInTriesPerAddress: 40,
  /** In which time these many tries come back. */
  signInWindowMs: 15 * 60_000,
  /** Changes by one person: ten a second is more than anybody clicks, and as fast as a script should go. */
  changesPerMinute: 600,
  /** Documents one person sends to be read: a folder dropped at once, as many as may wait. */
  readingsPerMinute: 2_000,
  /** Counters of rates held at once; keys are chosen by whoever asks. */
  rateKeys: 10_000,
  /** An opening noted this short a time ago is the same: a page asks for its record again and again. */
  readLogQuietMs: 10 * 60_000,
  /** Openings remembered for that. */
  readLogRecent: 10_000,
  /** A password: twelve characters cannot be guessed at the rate that signing in allows; hashing takes time by length. */
  passwordLeast: 12,
  passwordMost: 200,
  /** A week: a browser that is used less often signs in again. */
  sessionMs: 7 * 86_400_000,
  /** A week to take up an invitation: it lies about in somebody's mail. */
  invitationMs: 7 * 86_400_000,
  /** Findings of damage a store names: who reads them needs to know that and where, not every page of a broken disk. */
  damageFindings: 20,
  /** How long a writer waits for another process to finish its act. */
  lockWaitMs: 10_000,
  /** Time a signed request between nodes counts before and after this node's clock: what clocks on a network differ by. */
  exchangeSkewMs: 60_000,
  /** Steps in which the time up to which requests of one key were taken moves on, durably, before they are answered: one write for all requests of a step. */
  exchangeHorizonMs: 10_000,
  /** Requests of one key remembered within their time: each takes a hundred bytes; a pull makes a few hundred a second. */
  exchangeNonces: 100_000,
  /** Requests that a node answers at once for one caller: a puller makes a few side by side. */
  exchangePerCaller: 16,
  /** Requests that a node answers at once, of all callers together: each may hold a body's bytes. */
  exchangeAtOnce: 256,
  /** Ids asked for in one request for bodies. */
  exchangeBodies: 2_048,
  /** Entries asked for, proven and kept in one step, and given in one answer: a few hundred kilobytes. */
  exchangeStepEntries: 8_192,
  /** Entries of the first step of a pull: no body is asked for before its entry is proven, so that few of them let bodies come soon. */
  exchangeFirstEntries: 1_024,
  /** Bytes of bodies that a receiver gathers before it keeps them: a step's memory, beside one body. */
  exchangeStepBytes: 2 * 1024 * 1024,
  /** Tiles that are not full yet whose hashes a node remembers for who asks next, 8 KB each at most. */
  exchangeGrowingTiles: 256,
  /** Heads in one answer: a coalition of 200 members in 250 compartments. */
  exchangeHeads: 50_000,
  /** Bytes of those together, which are held while they are worked through: sixteen thousand heads with fifty signatures each. */
  exchangeHeadsBytes: 128 * 1024 * 1024,
  /** Silence of another node before it is given up: it answers out of its store, or not at all. */
  exchangeQuietMs: 30_000,
  /** Bytes of a body that come within that silence at least, but for a stream of changes: a kilobyte a second, which any line gives. Who gives less twice running holds up
   *  whoever waits, by a byte at a time without end. */
  exchangeLeastBytes: 30_000,
  /** An answer that is no stream: the largest attachment comes whole within this at 150 kB/s. */
  exchangeAnswerMs: 120_000,
  /** Pieces in which a body between nodes may come whatever their size, and what those of more have on average: the smallest packet of a network carries some hundred bytes,
   *  and each piece costs as much as reading a kilobyte. */
  exchangePieces: 1_024,
  exchangePieceBytes: 64,
  /** A request's body: what other use cases send is notes, proofs and founding bodies. */
  exchangeRequestBytes: 2 * 1024 * 1024,
  /** The body of a request that nobody signed, a list of ids or a head to be witnessed: whoever sends it may send as many as a node answers at once. */
  exchangeUnsignedBytes: 256 * 1024,
  /** How often a stream of changes is authenticated again. */
  exchangeStreamMs: 600_000,
  /** Streams of changes held open for other nodes: one for each member of a large coalition, and one more for a reconnect. */
  exchangeStreams: 400,
  /** First and longest pause before another node that did not answer is asked again. */
  exchangeRetryFirstMs: 1_000,
  exchangeRetryMostMs: 300_000,
  /** A node is asked for news this often where none announces itself: a stream of changes may be cut silently. */
  exchangePollMs: 60_000,
  /** Records waiting for the full-text index before a writer indexes them itself. */
  searchLagRecords: 20_000,
  /** Signature lines of one note: C2SP asks for at least 16; a hundred serve a coalition of 198 members at the default quorum. */
  noteSignatures: 100,
  /** One signed note: a hundred signatures of the largest registered type (about 5 kB in base64), and its text. */
  noteBytes: 512 * 1024,
  /** Hashes of one Merkle proof: the height of a tree of 2^63 leaves, as C2SP tlog-witness bounds it. */
  proofHashes: 63,
  /** One tlog-proof: a body with its salt in base64, the hashes, and the largest note. */
  tlogProofBytes: 2 * 1024 * 1024,
  /** One request to a witness: 63 hashes in base64 and the largest note. */
  addCheckpointBytes: 516 * 1024,
  /** A file of a founding: two bodies in base64, the largest note, and what is said about them. */
  foundingFileBytes: 4 * 1024 * 1024,
  /** Things of one courier file that are refused, each with a reason that is kept and shown: more than anybody reads, and a file that goes on so is no courier's. */
  courierRefusals: 1_000,
  /** Characters of one QR code: it fits a terminal of 80 columns and is read off a screen at arm's length. */
  qrCharacters: 500,
  /** QR codes of one file: more than anybody holds a camera to; a larger file travels as a file. */
  qrParts: 40,
  /** Compartments of one seat that wait for a signature: each is looked at by a person. */
  compartmentsProposed: 200,
  /** One fork proof: two notes in base64 and their hashes. */
  forkProofBytes: 1536 * 1024,
  /** How long one head of a log is offered to be cosigned: past that those who have not may be away, and newer ones wait. */
  offerMs: 30_000,
  /** Heads that one answer shows, and that one request brings: two of every log of a coalition of 50 in ten compartments. */
  headsShown: 1_000,
  /** Their bytes: as JSON they still fit into one request. */
  headsShownBytes: 1024 * 1024,
  /** Proofs kept against one log: the second says no more than the first, and whoever forked can make any number. */
  forksPerLog: 8,
  /** Proofs that one answer shows: at a dozen kilobytes each they fit into one answer. */
  forksShown: 64,
  /** Logs of one member that a witness keeps: as many as its register has slots, for each generation, and more. */
  witnessedLogs: 1_000,
  /** How long the author of a log has to date its head, before any other reader may. */
  timingWaitMs: 60 * 60_000,
  /** What people of a member whose node was away are given, once it is back, where the charter does not say: a day, so that somebody is at work in it. */
  graceMs: 86_400_000,
  /** From a deadline to the closings, where the charter does not say: ballots sent at the last minute are on their way, and clocks differ. */
  settleMs: 10 * 60_000,
  /** What members have on a motion where neither charter nor mover says: a week, so that everybody's people see it. */
  motionPeriodMs: 7 * 86_400_000,
  /** How long a seat cosigns nothing more of a log that a motion would have ended, once that motion is over, once an epoch: what the next attempt takes to come. */
  holdOnMs: 86_400_000,
  /** The least that a mover may give: what a person who is at work needs to read and decide. */
  leastMotionPeriodMs: 10 * 60_000,
  /** The most that a mover may give: nobody waits for longer than ten years. */
  mostMotionPeriodMs: 10 * 366 * 86_400_000,
  /** Silence of a node itself after which it was away: its people are then given what was left to them. */
  nodeAwayMs: 10 * 60_000,
  /** A certificate of an outcome: every statement of two hundred members with a hundred signatures each, and what it rests on, as base64. */
  certificateBytes: 32 * 1024 * 1024,
  /** What a newcomer comes in by: several certificates of epochs, mostly far smaller than the largest. One with more of them asks a member's node. */
  welcomeBytes: 128 * 1024 * 1024,
  /** How often a motion of an ended epoch that is not proven is looked at without anything new about it: others' nodes may have come to stand behind what was said. */
  endedLookMs: 60 * 60_000,
  /** Certificates that stand alone inside each other: a motion reopens an outcome of one that reopened another. */
  certificateDepth: 16,
  /** Certificates that a motion rests on, one beside the other: each time that no motion of an attempt can pass another attempt begins. */
  certificateAttempts: 512,
  /** Epochs that one certificate leads through: a coalition that changes its roster every week for ten years. */
  certificateEpochs: 512,
  /** How far apart the readers' turns to date another's head are: whoever comes first spares the rest the record. */
  timingTurnMs: 10 * 60_000,
  /** How long after a blind round closed its answers stay sealed where not every member's commit is here: clocks differ, and commits are still on their way. */
  revealWaitMs: 10 * 60_000,
  /** How long after a blind round closed a sealed answer is waited for: its member is called missing after that. Reveals pass on within minutes. */
  revealGraceMs: 60 * 60_000,
  /** Newest heads of each log at which it is seen how late it is by other members' clocks: a register's ticks bring one every few minutes. */
  clockHeads: 8,
  /** A fork proof as a record holds it: two heads with their authors' signatures alone, and at most 126 hashes; well under a body. */
  forkRecordUnits: 64 * 1024,
  /** Public keys kept parsed: every key of a large coalition's members; parsing costs half a verification. */
  parsedKeys: 1024,
  /** Signatures remembered as verified: the heads of fifty members with their cosignatures, several times over; about 1.5 MB. */
  verifiedSignatures: 10_000,
  /** Signed heads kept opened: those that one pull from a member in fifty compartments meets, and what is kept of them, under 4 KB each. */
  openedHeads: 1_024,
  /** UTF-16 units read as one sentence: the longest in news run to a thousand; what is found in a sentence may look back over all of it. */
  sentenceUnits: 2000,
  /** Doubts kept of one document: more than anybody reads, and as many as a record holds. */
  documentFlags: 500,
  /** Periods drawn of a total of risks: ten million take a few seconds and 80 MB, and tell the worst in a thousand to 1 %. */
  riskDraws: 10_000_000,
  /** Risks added up in one total: each costs a quarter of a millisecond on each of up to six grids, and again for each activity that would change it. */
  risksAtOnce: 200,
} as const
