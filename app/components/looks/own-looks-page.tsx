import type { Lang } from "~/copy/define";
import { looks } from "~/copy/looks/looks";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { OwnLook } from "~/reads/looks/own-looks";
import { OwnList } from "../ui/own-list";
import { ownLookColumns } from "./own-looks-columns";

type Props = { readonly lang: Lang; readonly rows: readonly OwnLook[]; readonly next: string | null; readonly first: boolean };

/** 谁查看过我的资料: each look at the records of the viewer's organisation and at the viewer's account, the newest first. */
export function OwnLooksPage({ lang, rows, next, first }: Props) {
  const t = looks[lang];
  return (
    <OwnList
      lang={lang}
      title={t.ownTitle}
      lead={t.ownLead}
      caption={t.caption}
      none={[t.none, t.noneText]}
      columns={ownLookColumns(lang)}
      rows={rows}
      rowKey={(row) => row.id}
      path={paths.account.looks}
      fileOf={paths.exports.ownLooks}
      next={next}
      first={first}
    >
      <a href={href(lang, paths.log.looks)}>{t.link}</a>
    </OwnList>
  );
}
