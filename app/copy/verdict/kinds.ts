import type { ArtefactKind } from "~/domain/verifiable/verdict";
import type { Lang } from "../define";

/** The kinds of file that can be verified, as a sentence names them; complete by type. */
export const KIND_NAMES: Readonly<Record<ArtefactKind, Readonly<Record<Lang, string>>>> = {
  draw: { zh: "摇号证明", en: "draw proof" },
  selection: { zh: "选取回放", en: "selection with its result" },
  auction: { zh: "竞价记录", en: "auction record" },
  bid: { zh: "开标文件", en: "opened bid" },
  opening: { zh: "委员会开启文件", en: "committee opening" },
  log: { zh: "日志证明", en: "log proof" },
  receipt: { zh: "凭证", en: "receipt" },
};
