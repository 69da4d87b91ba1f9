import { expect, it } from "vitest";
import { checkFile } from "~/browser/verify/check-file";
import { utf8 } from "~/domain/kernel/bytes";
import type { DrawInputs } from "~/domain/verifiable/draw";
import { drawProof } from "~/domain/verifiable/draw-proof";
import { portableHashes } from "~/domain/verifiable/hash";
import type { Brought } from "~/domain/verifiable/weigh";
import { HONEST } from "../verifiable/honest";
import { localBeacon, localSignature, NUMBER } from "../verifiable/sealed-support";
import vectors from "../verifiable/vectors/beacon-2-vectors.json";

const inputs = { ...vectors.committee.proof.inputs, id: NUMBER, beacon: localBeacon } as DrawInputs;
const demonstration = JSON.stringify(drawProof(portableHashes, inputs, localSignature));
const toneOf = async (text: string, brought: Brought | null = null) => (await checkFile(utf8(text), "zh", brought)).tone;

it("is never plain green for the demonstration's beacon, however its name is spelled in the file", async () => {
  expect(await toneOf(demonstration)).toBe("warning");
  expect(await toneOf(demonstration.replace('"kind":"local"', '"\\u006bind":"loc\\u0061l"'))).toBe("warning");
  expect(await toneOf(demonstration.replace('"draw":', '"Draw":'))).toBe("danger");
});

it("is green for a reader who has everything, amber for one who has nothing, and red for what fails", async () => {
  const [committee, , , drand] = HONEST.draw();
  for (const honest of [committee, drand]) {
    if (!honest) throw new Error("no draw");
    expect(await toneOf(honest.text)).toBe("warning");
    expect(await toneOf(honest.text, honest.brought)).toBe("success");
    expect(await toneOf(honest.text, { ...honest.brought, committeeId: "00".repeat(32) })).toBe("danger");
    expect(await toneOf(honest.text.replace('"draw":3', '"draw":2'))).toBe("danger");
  }
});
