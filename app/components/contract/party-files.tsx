import { contract } from "~/copy/contract/contract";
import type { Lang } from "~/copy/define";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { PartyFile, Performance } from "~/reads/contract/performance";
import { NoticeFiles } from "../notice/notice-files";

type Props = { readonly lang: Lang; readonly page: Performance; readonly files: readonly PartyFile[] };

/** Files between the parties with size and checksum; whoever handed one in may put a corrected one beside it. */
export function PartyFiles({ lang, page, files }: Props) {
  const pages = paths[page.desk];
  const open =
    "correct" in pages
      ? files.filter((each) => each.mayCorrect).map((file) => ({ file, path: pages.correct(page.commissionId, file.id) }))
      : [];
  return (
    <>
      <NoticeFiles lang={lang} files={files} />
      {open.length > 0 ? (
        <ul className="plain-list mt-2">
          {open.map(({ file, path }) => (
            <li key={file.id}>
              <a href={href(lang, path)}>{contract[lang].correct.link(file.name)}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
