import { expect, it } from "vitest";
import { checkFile } from "~/browser/verify/check-file";
import { utf8 } from "~/domain/kernel/bytes";
import type { DrawInputs } from "~/domain/verifiable/draw";
import { drawProof } from "~/domain/verifiable/draw-proof";
import { portableHashes } from "~/domain/verifiable/hash";
import vectors from "../../fixtures/draw-vectors.json";
import { local, localSignature, NUMBER } from "../verifiable/sealed-support";

const { name: _, ...drand } = vectors[0] as (typeof vectors)[number];
const inputs = { ...drand.inputs, id: NUMBER, beacon: local.beacon } as DrawInputs;
const demonstration = JSON.stringify(drawProof(portableHashes, inputs, localSignature));
const toneOf = async (text: string) => (await checkFile(utf8(text), "zh")).tone;

it("is never plain green for the demonstration's beacon, however its name is spelled in the file", async () => {
  expect(await toneOf(demonstration)).toBe("warning");
  expect(await toneOf(demonstration.replace('"kind":"local"', '"\\u006bind":"loc\\u0061l"'))).toBe("warning");
  expect(await toneOf(JSON.stringify(drand))).toBe("success");
  expect(await toneOf(demonstration.replace('"draw":', '"Draw":'))).toBe("danger");
  expect(await toneOf(JSON.stringify({ ...drand, result: [] }))).toBe("danger");
});
