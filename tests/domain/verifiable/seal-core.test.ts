import { describe, expect, it } from "vitest";
import { proveInBrowser, sealInBrowser, signInBrowser } from "~/browser/page/seal-core";
import { utf8 } from "~/domain/kernel/bytes";
import { beaconMessage } from "~/domain/verifiable/beacon";
import { combinePartials, type Partial } from "~/domain/verifiable/committee";
import { openingNotice } from "~/domain/verifiable/opening-notice";
import { openAttachment, openBid } from "~/domain/verifiable/sealed";
import { writeShareFile } from "~/domain/verifiable/share-file";
import { shareProofProblem } from "~/domain/verifiable/share-proof";
import { committee, committeeBeacon, keyOf, local, localSignature, NUMBER, olderLocal, random } from "./sealed-support";
import vectors from "./vectors/beacon-2-vectors.json";

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
    // A notice of the first form binds nobody: whoever wrote it could be the one who reads the bid.
    const older = { ...notice, v: "mingxuan-opening-notice/1", beacon: olderLocal } as const;
    expect(sealInBrowser(older, { bidder: "a", priceFen: "100" }, [], "zh")).toMatchObject({ ok: false, code: "beacon.older-form" });
  });

  it("signs for a custodian", () => {
    const vector = vectors.committee;
    const event = { id: vector.id, opensAt: vector.opensAt };
    const partials = vector.shares.slice(1).map(({ index, secret }) => {
      const share = { index, secret: Uint8Array.from(Buffer.from(secret, "hex")) };
      const file = writeShareFile(committee, share, "a long passphrase", random, 4);
      const signed = signInBrowser(committee, file, "a long passphrase", [event], "zh");
      if (!signed.ok) throw new Error(signed.text);
      expect(signInBrowser(committee, file, "another passphrase", [event], "en")).toMatchObject({
        ok: false,
        code: "passphrase-file.wrong",
      });
      const proof = proveInBrowser(committee, writeShareFile(committee, share, "a long passphrase", random, 4), "a long passphrase", "zh");
      if (!proof.ok) throw new Error(proof.text);
      expect(shareProofProblem(committee, proof.partials[0] as Partial)).toBeNull();
      return signed.partials[0] as Partial;
    });
    expect(combinePartials(committee, partials, beaconMessage(committeeBeacon, event.id))).toEqual({
      ok: true,
      signature: vector.signature,
    });
  });
});
