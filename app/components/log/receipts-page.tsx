import { OwnList } from "~/components/ui/own-list";
import type { Lang } from "~/copy/define";
import { receiptWords } from "~/copy/log/receipts";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { ReceiptRow } from "~/reads/log/receipts";
import { receiptColumns } from "./receipt-columns";

type Props = {
  readonly lang: Lang;
  readonly rows: readonly ReceiptRow[];
  readonly next: string | null;
  readonly first: boolean;
};

/** 我的凭证: what the viewer's organisation did that could be denied, the newest first, each with its receipt. */
export function ReceiptsPage({ lang, rows, next, first }: Props) {
  const t = receiptWords[lang];
  return (
    <OwnList
      lang={lang}
      title={t.title}
      lead={t.lead}
      caption={t.caption}
      none={[t.none, t.noneText]}
      columns={receiptColumns(lang)}
      rows={rows}
      rowKey={(row) => row.name}
      path={paths.account.receipts}
      fileOf={paths.exports.receipts}
      next={next}
      first={first}
    >
      {t.check} <a href={href(lang, paths.verify)}>{t.verify}</a> <a href={href(lang, paths.log.home)}>{t.keys}</a>
    </OwnList>
  );
}
