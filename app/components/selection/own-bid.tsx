import type { Lang } from "~/copy/define";
import { bidPage } from "~/copy/selection/bid-page";
import { formatDateTime } from "~/copy/values";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { AgencyWork } from "~/reads/desk/agency-work";
import { Card } from "../ui/card";
import { SummaryList } from "../ui/summary-list";

type Props = { readonly lang: Lang; readonly bid: NonNullable<AgencyWork["bid"]> };

/** What an agency is shown of its own sealed price: when it was taken, the hash of its cipher text, its receipts; never an amount. */
export function OwnBidFacts({ lang, bid }: Props) {
  const t = bidPage[lang];
  return (
    <>
      <SummaryList
        lang={lang}
        rows={[
          { key: "at", label: t.sealedAt, value: formatDateTime(lang, bid.takenAt) },
          { key: "hash", label: t.hash, value: <span className="hash">{bid.sealedHash}</span> },
          { key: "receipts", label: t.receipts, value: <a href={href(lang, paths.account.receipts)}>{t.receipts}</a> },
        ]}
      />
      <p className="mt-2">{t.unread}</p>
    </>
  );
}

/** The same as a card of its own. */
export function OwnBid(props: Props) {
  return (
    <Card id="own-bid" title={bidPage[props.lang].ownTitle}>
      <OwnBidFacts {...props} />
    </Card>
  );
}
