import { chacha20poly1305 } from "@noble/ciphers/chacha.js";
import { scrypt } from "@noble/hashes/scrypt.js";
import { concat, utf8 } from "~/domain/kernel/bytes";
import { dearmor, openContainer, readContainer, writeContainer } from "./age-container";
import { FILE_KEY_BYTES, NONCE_BYTES } from "./age-stream";
import { fromBase64, toBase64 } from "./base64";
import type { RandomBytes } from "./sealed";

/** age's passphrase files: scrypt, 2^18 by default, about a second for each guess. */
const WORK_FACTOR = 18;
const WORK_FACTOR_MAX = 20;
const SALT_BYTES = 16;
const LABEL = "age-encryption.org/v1/scrypt";
/** No words: a passphrase that a person can be expected to keep. Longer ones are welcome. */
export const PASSPHRASE_MIN_CHARACTERS = 12;

export type PassphraseFileCode = "passphrase-file.format" | "passphrase-file.wrong";

function wrappingKey(passphrase: string, salt: Uint8Array, logN: number): Uint8Array {
  return scrypt(utf8(passphrase.normalize("NFC")), concat(utf8(LABEL), salt), { N: 2 ** logN, r: 8, p: 1, dkLen: 32 });
}

/** Plain text under a passphrase, as a binary age v1 file that `age --decrypt` opens. A second of work by intent. */
export function sealWithPassphrase(plain: Uint8Array, passphrase: string, random: RandomBytes, workFactor = WORK_FACTOR): Uint8Array {
  const salt = random(SALT_BYTES);
  const fileKey = random(FILE_KEY_BYTES);
  const body = chacha20poly1305(wrappingKey(passphrase, salt, workFactor), new Uint8Array(12)).encrypt(fileKey);
  const args = [toBase64(salt, { padded: false }), String(workFactor)];
  return writeContainer([{ type: "scrypt", args, body }], fileKey, random(NONCE_BYTES), plain);
}

/**
 * The plain text of a passphrase file, binary or armoured. A work factor above 20 is refused, so that a hostile file cannot keep
 * the machine busy. Neither passphrase nor plain text is ever part of the answer of a failure.
 */
export function openWithPassphrase(
  bytes: Uint8Array,
  passphrase: string,
): { readonly ok: true; readonly plain: Uint8Array } | { readonly ok: false; readonly code: PassphraseFileCode } {
  const binary = dearmor(bytes);
  const container = binary && readContainer(binary);
  const [stanza, ...others] = container?.stanzas ?? [];
  const [saltText, factorText, ...rest] = stanza?.args ?? [];
  const salt = fromBase64(saltText ?? "", { padded: false });
  const logN = /^[1-9][0-9]?$/.test(factorText ?? "") ? Number(factorText) : 0;
  const fits = stanza?.type === "scrypt" && stanza.body.length === FILE_KEY_BYTES + 16 && others.length + rest.length === 0;
  if (!container || !fits || salt?.length !== SALT_BYTES || logN < 1 || logN > WORK_FACTOR_MAX)
    return { ok: false, code: "passphrase-file.format" };
  try {
    const fileKey = chacha20poly1305(wrappingKey(passphrase, salt, logN), new Uint8Array(12)).decrypt(stanza.body);
    const plain = openContainer(container, fileKey);
    if (plain) return { ok: true, plain };
  } catch {
    // A wrong passphrase and a damaged file look the same, as they should.
  }
  return { ok: false, code: "passphrase-file.wrong" };
}
