import type { Lang } from "~/copy/define";
import { priceWords } from "~/copy/selection/prices";
import { formatCount } from "~/copy/values";
import { paths } from "~/lib/paths";
import type { BidFile } from "~/reads/selection/winners-files";
import { Card } from "../ui/card";

/** What the selected agency sealed beside its price, for the purchaser to open; nothing where there is none. */
export function WinnersFiles({ lang, id, files }: { readonly lang: Lang; readonly id: string; readonly files: readonly BidFile[] }) {
  if (files.length === 0) return null;
  const t = priceWords[lang];
  return (
    <Card id="bid-files" title={t.filesTitle}>
      <ul className="space-y-1">
        {files.map(({ name, bytes }, at) => (
          <li key={name}>
            <a href={paths.department.bidFile(id, String(at))} download>
              {name}
            </a>{" "}
            <span className="text-ink-soft">{formatCount(Math.ceil(bytes / 1024))} kB</span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-ink-soft">{t.filesNote}</p>
    </Card>
  );
}
