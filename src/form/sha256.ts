/** SHA-256 (FIPS 180-4) of some bytes, as 32 bytes: for pages without a secure context, which have no `crypto.subtle`. */
export function sha256(bytes: Uint8Array): Uint8Array {
  const { roundConstants, state } = constants();
  const padded = pad(bytes);
  const schedule = new Int32Array(64);
  for (let start = 0; start < padded.byteLength; start += 64) {
    fillSchedule(schedule, padded, start);
    compress(state, schedule, roundConstants);
  }
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, index) => {
    digest.setInt32(index * 4, word);
  });
  return new Uint8Array(digest.buffer);
}

/** The first 32 bits behind the point of the cube roots and square roots of the first primes (sections 4.2.2, 5.3.3). */
function constants(): { roundConstants: Int32Array; state: Int32Array } {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < 64; candidate++) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  const firstBits = (root: number) => (root % 1) * 2 ** 32;
  return {
    roundConstants: Int32Array.from(primes, (prime) => firstBits(Math.cbrt(prime)) | 0),
    state: Int32Array.from(primes.slice(0, 8), (prime) => firstBits(Math.sqrt(prime)) | 0),
  };
}

/** A one, zeros, and the length in bits fill the last block (section 5.1.1). */
function pad(bytes: Uint8Array): DataView {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, bytes.length << 3);
  return view;
}

function fillSchedule(schedule: Int32Array, padded: DataView, start: number): void {
  const at = (index: number) => schedule[index] ?? 0;
  for (let index = 0; index < 64; index++) {
    schedule[index] =
      index < 16
        ? padded.getInt32(start + index * 4)
        : at(index - 16) +
          (turn(at(index - 15), 7) ^ turn(at(index - 15), 18) ^ (at(index - 15) >>> 3)) +
          at(index - 7) +
          (turn(at(index - 2), 17) ^ turn(at(index - 2), 19) ^ (at(index - 2) >>> 10));
  }
}

/** Works one block into the state (section 6.2.2). */
function compress(state: Int32Array, schedule: Int32Array, roundConstants: Int32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let round = 0; round < 64; round++) {
    const first =
      h +
      (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) +
      ((e & f) ^ (~e & g)) +
      (roundConstants[round] ?? 0) +
      (schedule[round] ?? 0);
    const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = (state[index] ?? 0) + word;
  });
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}
