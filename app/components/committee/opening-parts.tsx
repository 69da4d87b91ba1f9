import { Light } from "~/components/ui/light";
import { custodianWords } from "~/copy/committee/custodian";
import type { Lang } from "~/copy/define";
import { formatDateTime, formatDue, formatSecond } from "~/copy/values";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { Opening } from "~/reads/committee/openings";

type Props = { readonly lang: Lang; readonly opening: Opening };

/** What is opened: the commission with its title, or a rehearsal. */
export function OpeningName({ lang, opening: { eventId, commissionId, title } }: Props) {
  if (commissionId === null) return <>{custodianWords[lang].rehearsal(eventId)}</>;
  // A re-run has an id of its own below the commission's number.
  const number = eventId.replace(/-rerun-\d+$/, "");
  return (
    <>
      <a href={href(lang, paths.watchCommission(number))}>{eventId}</a> <span lang="zh-CN">{title}</span>
    </>
  );
}

/** Until when it is to be signed, loudest where that is over. */
export function OpeningDue({ lang, opening: { dueAt, lateDays, held } }: Props) {
  if (held) return <>{custodianWords[lang].heldNow}</>;
  if (lateDays !== null)
    return (
      <Light lang={lang} colour="red">
        {custodianWords[lang].late(lateDays)}
      </Light>
    );
  return <>{dueAt ? formatDue(lang, dueAt) : "—"}</>;
}

/** Who has signed, when, and who has not. */
export function Signers({ lang, opening: { signers } }: Props) {
  return (
    <ul className="signers">
      {signers.map(({ index, name, signedAt }) => (
        <li key={index}>
          <span lang="zh-CN">{name}</span> · {signedAt ? formatSecond(lang, signedAt) : custodianWords[lang].unsigned}
        </li>
      ))}
    </ul>
  );
}

/** The moment of opening. */
export const openingMoment = (lang: Lang, { opensAt }: Opening): string => formatDateTime(lang, opensAt);
