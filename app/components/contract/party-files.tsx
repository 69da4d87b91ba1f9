import { contract } from "~/copy/contract";
import type { Lang } from "~/copy/define";
import { href } from "~/lib/lang";
import type { PartyFile, Performance } from "~/reads/performance";
import { NoticeFiles } from "../commission/notice-files";
import { deskOf } from "./desk";

type Props = { readonly lang: Lang; readonly page: Performance; readonly files: readonly PartyFile[] };

/** Files between the parties with size and checksum; whoever handed one in may put a corrected one beside it. */
export function PartyFiles({ lang, page, files }: Props) {
  const { base } = deskOf(lang, page.desk, page.commissionId);
  const open = files.filter((each) => each.mayCorrect);
  return (
    <>
      <NoticeFiles lang={lang} files={files} />
      {open.length > 0 ? (
        <ul className="plain-list mt-2">
          {open.map((file) => (
            <li key={file.id}>
              <a href={href(lang, `${base}/correct/${file.id}`)}>{contract[lang].correct.link(file.name)}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
