import { openWithPassphrase, sealWithPassphrase } from "~/domain/verifiable/passphrase-file";
import { attachmentOf } from "~/domain/verifiable/sealed";
import { systemEntropy } from "~/lib/entropy";
import type { Answered, Asked } from "./bid/sealing";
import { sealInBrowser } from "./page/seal-core";

/*
 * The sealing program of the page on which a price is sealed. It runs beside the page, as a worker, asks no address, and answers where it was
 * asked from.
 */

addEventListener("message", ({ data, ports: [port] }: MessageEvent<Asked>) => {
  const tell = (said: Answered) => port?.postMessage(said);
  try {
    tell(answer(data, tell));
  } catch {
    tell({ code: "fault", text: "" });
  }
});

function answer(asked: Asked, tell: (said: Answered) => void): Answered {
  const random = (n: number) => systemEntropy.bytes(n);
  switch (asked.ask) {
    case "seal": {
      const { notice, bidder, priceFen, files, lang } = asked;
      const sealed = sealInBrowser(notice, { bidder, priceFen }, files, lang, (done, total) => tell({ progress: [done, total] }));
      return sealed.ok ? { sealed } : { code: sealed.code, text: sealed.text };
    }
    case "keep":
      return { file: sealWithPassphrase(asked.plain, asked.passphrase, random) };
    case "open": {
      const opened = openWithPassphrase(asked.file, asked.passphrase);
      return opened.ok ? { plain: opened.plain } : { code: opened.code, text: "" };
    }
    case "hash":
      return { hashes: asked.files.map(({ name, bytes }) => attachmentOf(name, bytes).sha256) };
  }
}
