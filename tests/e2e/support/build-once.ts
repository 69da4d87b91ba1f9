import { build, mustBuild } from "../../../server/setup/build.mjs";

/** The journeys run on the built program; it is built once for all workers when the sources are newer. */
export default async function buildOnce(): Promise<void> {
  if (mustBuild()) await build();
}
