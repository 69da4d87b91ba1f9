import { join } from "node:path";
import { PROJECT_ROOT } from "~/lib/project-path";

/** A drand file made by the Go tool. It lies outside the project, so the check that reads it is an extra one where it is at hand. */
export const GO_TOOL_FILE = join(PROJECT_ROOT, "../shared/verifiable/drand-tlock-round-12040883.age");
