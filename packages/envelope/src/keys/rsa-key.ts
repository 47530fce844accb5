/** A CryptoKey. With the types of Node.js alone that name stands for no type, and `any` would slip into declarations. */
export type RsaKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;
