/** 32 bits that a text alone decides (FNV-1a). */
export function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  return mix(state);
}

/** So many characters of an alphabet; the same text gives the same ones. Not for secrets. */
export function pick(text: string, alphabet: string, length: number): string {
  let state = hash(text);
  let picked = '';
  while (picked.length < length) {
    state = (state + 0x9e3779b9) | 0;
    picked += alphabet[mix(state) % alphabet.length];
  }
  return picked;
}

/** So many bytes; the same text gives the same ones. */
export function randomBytes(text: string, length: number): Uint8Array<ArrayBuffer> {
  let state = hash(text);
  return Uint8Array.from({ length }, () => {
    state = (state + 0x9e3779b9) | 0;
    return mix(state) & 0xff;
  });
}

/** The finaliser of MurmurHash3: each bit of the input sways each bit of the output. */
function mix(state: number): number {
  let mixed = state;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
