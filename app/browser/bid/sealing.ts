import type { Lang } from "~/copy/define";
import type { OpeningNotice } from "~/domain/verifiable/opening-notice";
import type { PlainFile, SealedBid } from "../page/seal-core";

/** What the page asks of its sealing program, which works beside the page so that it stays alive. */
export type Asked =
  | {
      readonly ask: "seal";
      readonly notice: OpeningNotice;
      readonly bidder: string;
      readonly priceFen: string;
      readonly files: readonly PlainFile[];
      readonly lang: Lang;
    }
  | { readonly ask: "keep"; readonly plain: Uint8Array; readonly passphrase: string }
  | { readonly ask: "open"; readonly file: Uint8Array; readonly passphrase: string }
  | { readonly ask: "hash"; readonly files: readonly PlainFile[] };

/** What it answers; `progress` comes any number of times before. */
export type Answered =
  | { readonly progress: readonly [done: number, total: number] }
  | { readonly sealed: Pick<SealedBid, "bid" | "attachments"> }
  | { readonly file: Uint8Array }
  | { readonly plain: Uint8Array }
  | { readonly hashes: readonly string[] }
  | { readonly code: string; readonly text: string };
