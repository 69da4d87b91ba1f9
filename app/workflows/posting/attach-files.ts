import { filesOf } from "#db/queries/files";
import { markSuperseded } from "#db/writes/file";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import { rulesAt } from "~/domain/rulebook/rules";
import type { Shell } from "~/lib/shell";
import { whileOffered } from "../award/while-offered";
import { type Act, makeMove } from "../engine/move";
import { type ReceivedUpload, receiveUpload, recordUpload } from "../files/store-upload";
import { withEditor } from "./draft-columns";

/** Adds files to a draft's notice. `seen`: the revision on the page. Refusals: the gate's, `stale`, those of receiveUpload, `upload.too-many` {max}. */
export async function attachFiles(
  shell: Shell,
  actor: UserActor,
  id: string,
  seen: number,
  uploads: readonly File[],
): Promise<Decision<null>> {
  const most = rulesAt(await shell.clock.now()).value("file.max_count");
  if (uploads.length > most) return refused("upload.too-many", { max: most });
  const received: ReceivedUpload[] = [];
  for (const upload of uploads) {
    const one = await receiveUpload(shell, upload);
    if (!one.ok) return one;
    received.push(one.value);
  }
  const act: Act = async ({ tx, row, now }) => {
    const live = (await filesOf(tx, "commission", id)).filter((file) => file.supersededAt === null);
    const max = rulesAt(now).value("file.max_count");
    if (live.length + received.length > max) return refused("upload.too-many", { max });
    return ok({
      patch: { editors: withEditor(row.editors, actor.userId) },
      write: async () => {
        for (const file of received) {
          await recordUpload(tx, shell, actor, file, { subjectKind: "commission", subjectId: id, visibility: "public" }, now);
        }
      },
      payload: {},
    });
  };
  const moved = await makeMove(shell, actor, id, "edit", { act: whileOffered(shell, act), seen, said: { attached: received } });
  return moved.ok ? ok(null) : moved;
}

/** Takes a file out of a draft's notice before anybody outside has seen it. Refusals: the gate's, `stale`, `not-found`. */
export async function detachFile(shell: Shell, actor: UserActor, id: string, seen: number, fileId: string): Promise<Decision<null>> {
  const act: Act = async ({ tx, row, now }) => {
    const file = (await filesOf(tx, "commission", id)).find((each) => each.id === fileId && each.supersededAt === null);
    if (!file) return refused("not-found");
    return ok({
      patch: { editors: withEditor(row.editors, actor.userId) },
      write: async () => {
        await markSuperseded(tx, fileId, { at: now, by: null, reason: "" });
      },
      payload: {},
    });
  };
  const moved = await makeMove(shell, actor, id, "edit", { act: whileOffered(shell, act), seen, said: { detached: fileId } });
  return moved.ok ? ok(null) : moved;
}
