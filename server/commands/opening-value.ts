import { isHex } from "~/domain/kernel/bytes";
import { readOpening } from "~/domain/verifiable/opening-file";
import { readOpeningNotice } from "~/domain/verifiable/opening-notice";
import { type OpeningKey, openingKey } from "~/domain/verifiable/sealed";
import { failing, jsonFile, type Options, Stop } from "./command-shell";

export type Verified = { readonly key: OpeningKey; readonly signature: string };

/**
 * The beacon's value, out of `--opening` or out of `--notice` and `--signature`, verified before any file is touched. Ends the command:
 * 1 where it is not the value of that event (verifiable §1), 2 where there is no such file or signature.
 */
export async function verifiedKey(options: Options): Promise<Verified> {
  const { t, lang } = options;
  const path = options.optional("opening") ?? options.text("notice");
  const given = options.optional("opening")
    ? await jsonFile(path, lang, readOpening)
    : { ...(await jsonFile(path, lang, readOpeningNotice)), signature: options.text("signature") };
  if (!isHex(given.signature, 48)) throw new Stop(t.notSuch(path, t.fields.signature), 2);
  const made = openingKey({ beacon: given.beacon, eventId: given.id }, given.signature);
  if (!made.ok) throw failing(path, lang, made.code);
  return { key: made.key, signature: given.signature };
}
