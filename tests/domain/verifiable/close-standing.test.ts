import { expect, test } from "vitest";
import { standingText } from "~/copy/selection/standing";
import { type BeaconInputs, beaconMoment, QUICKNET } from "~/domain/verifiable/beacon";
import { type CloseStanding, closeStanding } from "~/domain/verifiable/close-standing";

const DRAND: BeaconInputs = { kind: "drand", ...QUICKNET, round: 12_040_883 };
const moment = beaconMoment(DRAND).getTime();
const signed = (...seconds: number[]) => seconds.map((before, n) => ({ name: `w${n}`, at: new Date(moment - before * 1_000) }));
const said = (standing: CloseStanding) => standingText("zh", { ...standing, line: "4182" });

test("says how long before the value the first witness signed, and counts those in time alone", () => {
  const standing = closeStanding(signed(1_860, 60, 1, 0, -5), DRAND);
  expect(standing).toEqual({ state: "witnessed", signers: 3, before: 1_860_000 });
  expect(said(standing)).toContain("名单在信标产生前 31 分钟已在公开日志第 4182 号，3 个见证方签名");
  expect(said(closeStanding(signed(20), DRAND))).toContain("不到 1 分钟");
  expect(said(closeStanding(signed(4 * 3_600 + 5), DRAND))).toContain("前 4 小时");
});

test("a witness at that moment or after shows nothing, and nobody outside says so", () => {
  expect(closeStanding(signed(0, -60), DRAND)).toEqual({ state: "late", signers: 2 });
  expect(said(closeStanding(signed(0), DRAND))).toContain("不能证明");
  expect(closeStanding([], DRAND)).toEqual({ state: "alone" });
  expect(said({ state: "alone" })).toContain("没有外部见证方确认");
});

test("a demonstration is never answered by times", () => {
  const local: BeaconInputs = { kind: "local", opensAt: new Date(moment).toISOString() } as BeaconInputs;
  expect(closeStanding(signed(600), local)).toEqual({ state: "untimed", signers: 1 });
  expect(said(closeStanding(signed(600), local))).not.toContain("分钟");
});
