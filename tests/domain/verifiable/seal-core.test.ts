import { describe, expect, it } from "vitest";
import { sealInBrowser, signInBrowser } from "~/browser/seal-core";
import { utf8 } from "~/domain/kernel/bytes";
import { openingMessage } from "~/domain/verifiable/beacon";
import { combinePartials } from "~/domain/verifiable/committee";
import { openingNotice } from "~/domain/verifiable/opening-notice";
import { openAttachment, openBid } from "~/domain/verifiable/sealed";
import { committeeFile, writeShareFile } from "~/domain/verifiable/share-file";
import { keyOf, local, localSignature, NUMBER, random } from "./sealed-support";
import vector from "./vectors/committee-vector.json";

describe("the sealing script", () => {
  it("seals what the market opens", () => {
    const notice = openingNotice(NUMBER, local.beacon);
    const sealed = sealInBrowser(notice, { bidder: "a", priceFen: "100" }, [{ name: "方案.pdf", bytes: utf8("scheme") }], "zh");
    if (!sealed.ok) throw new Error(sealed.text);
    const key = keyOf(local, localSignature);
    const opened = openBid(sealed.bid, key, { commission: NUMBER, bidder: "a", part: "price" });
    if (!opened.ok) throw new Error(opened.code);
    const [named] = opened.bid.attachments;
    const [file] = sealed.attachments;
    expect(named && file && openAttachment(file.bytes, key, named)).toEqual({ ok: true, plain: utf8("scheme") });
    expect(sealInBrowser(notice, { bidder: "", priceFen: "100" }, [], "en")).toMatchObject({
      ok: false,
      code: "bid.fields",
      text: expect.stringMatching(/seal again/),
    });
    const twice = [1, 2].map((byte) => ({ name: "方案.pdf", bytes: Uint8Array.of(byte) }));
    expect(sealInBrowser(notice, { bidder: "a", priceFen: "100" }, twice, "zh")).toMatchObject({
      ok: false,
      code: "bid.name-twice",
      text: "方案.pdf：附件名称与前面的附件相同（不分大小写）；请改名后重新加密",
    });
    const wrong = { ...local.beacon, pk: "00".repeat(96) } as typeof local.beacon;
    expect(sealInBrowser({ ...notice, beacon: wrong }, { bidder: "a", priceFen: "100" }, [], "zh")).toMatchObject({
      ok: false,
      code: "beacon.public-key",
    });
  });

  it("signs for a custodian", () => {
    const members = vector.shares.map(({ index, publicKey }) => ({ index, name: String(index), publicKey }));
    const committee = committeeFile({ pk: vector.publicKey, threshold: 2, size: 3, members }, null);
    const event = { id: vector.id, opensAt: vector.opensAt };
    const partials = vector.shares.slice(1).map(({ index, secret }) => {
      const share = { index, secret: Uint8Array.from(Buffer.from(secret, "hex")) };
      const file = writeShareFile(committee, share, "a long passphrase", random, 4);
      const signed = signInBrowser(committee, file, "a long passphrase", event, "zh");
      if (!signed.ok) throw new Error(signed.text);
      expect(signInBrowser(committee, file, "another passphrase", event, "en")).toMatchObject({ ok: false, code: "passphrase-file.wrong" });
      return signed.partial;
    });
    expect(combinePartials(committee, partials, openingMessage(event.id, event.opensAt))).toEqual({
      ok: true,
      signature: vector.signature,
    });
  });
});
