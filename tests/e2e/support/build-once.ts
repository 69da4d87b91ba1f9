import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, mustBuild } from "../../../server/setup/build.mjs";
import { marker } from "../../../server/setup/steps.mjs";
import { serve, stop, TEMPLATE } from "./serve";

const SEEDED = join(TEMPLATE, "seeded-by-build");

/** The journeys run on the built program and on a demonstration seeded once; both are made anew when the sources are newer. */
export default async function buildOnce(): Promise<void> {
  if (mustBuild()) await build();
  const built = String(marker("built"));
  if (existsSync(SEEDED) && readFileSync(SEEDED, "utf8") === built) return;
  rmSync(TEMPLATE, { recursive: true, force: true });
  mkdirSync(TEMPLATE, { recursive: true });
  const { child, ready } = serve(TEMPLATE);
  await ready;
  await stop(child);
  writeFileSync(SEEDED, built);
}
