import { refused } from "~/domain/kernel/decision";
import { isOffered } from "~/domain/selection/carried";
import type { Shell } from "~/lib/shell";
import type { Act } from "../engine/move";

/** What changes a draft, as long as the rules of the press offer its method; refused `not-found` while they do not, as its pages are. */
export const whileOffered =
  (shell: Shell, act: Act): Act =>
  async (scene) =>
    isOffered(scene.row, shell.rulesAt(scene.now)) ? act(scene) : refused("not-found");
