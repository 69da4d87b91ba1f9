import { expect, test } from "vitest";
import { sources } from "./sources";

/** What the market's pages, moves and words are about: a folder of the same name in each room that has something to do with it. */
const SUBJECTS = [
  "admission",
  "award",
  "calendar",
  "catalogue",
  "committee",
  "contract",
  "demonstration",
  "desk",
  "files",
  "hold",
  "lateness",
  "log",
  "looks",
  "notice",
  "objection",
  "outage",
  "people",
  "posting",
  "selection",
];
/** Folders that belong to the room itself, whatever the subject. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  workflows: ["engine"],
  reads: [],
  forms: [],
  components: ["home", "shell", "ui"],
  copy: ["methods", "moves", "operations", "refusals", "shell", "verdict"],
};
/** Rooms whose tools for all subjects stand beside the folders. */
const WITH_TOOLS = ["reads", "forms", "copy"];

test.each(Object.entries(OWN))("room %s has a folder a subject, under the words of all rooms", (room, own) => {
  const paths = sources.map(({ path }) => path.split("/")).filter(([app, name]) => app === "app" && name === room);
  const folders = new Set(paths.filter(({ length }) => length > 3).map((parts) => parts[2] ?? ""));
  expect(folders.size).toBeGreaterThan(SUBJECTS.length / 2);
  expect([...folders].filter((folder) => !SUBJECTS.includes(folder) && !own.includes(folder))).toEqual([]);
  if (!WITH_TOOLS.includes(room)) expect(paths.filter(({ length }) => length === 3)).toEqual([]);
});
