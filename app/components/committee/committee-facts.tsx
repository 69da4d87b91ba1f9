import { SummaryList } from "~/components/ui/summary-list";
import { committeeWords } from "~/copy/committee/committee";
import { custodianWords } from "~/copy/committee/custodian";
import type { Lang } from "~/copy/define";
import { formatDateTime } from "~/copy/values";
import { grouped } from "~/copy/verdict/frame";
import type { CommitteeStatus } from "~/domain/kernel/statuses";
import { DEMONSTRATION_COMMITTEE } from "~/domain/verifiable/judge";
import { paths } from "~/lib/paths";

type Member = { readonly index: number; readonly name: string; readonly provenAt: Date | null; readonly lostAt: Date | null };
type Committee = {
  readonly number: number;
  readonly status: CommitteeStatus;
  readonly threshold: number;
  readonly hash: string | null;
  readonly members: readonly Member[];
};
type Props = { readonly lang: Lang; readonly committee: Committee; readonly own?: number };

/** How a custodian stands: its share proven when, or lost. */
function standing(lang: Lang, { provenAt, lostAt }: Member): string {
  const t = custodianWords[lang];
  if (lostAt) return `${t.lost} ${formatDateTime(lang, lostAt)}`;
  return provenAt ? `${t.proven} ${formatDateTime(lang, provenAt)}` : t.unproven;
}

/** A committee to be compared: members in their places, how many sign, the whole id in groups of four, its file. */
export function CommitteeFacts({ lang, committee, own }: Props) {
  const t = custodianWords[lang];
  const { hash, members, threshold, status, number } = committee;
  return (
    <SummaryList
      lang={lang}
      rows={[
        { key: "state", label: t.state, value: t.states[status] },
        { key: "threshold", label: t.sign, value: t.threshold(threshold, members.length) },
        ...(hash === DEMONSTRATION_COMMITTEE
          ? [{ key: "demonstration", label: t.mind, value: <strong>{committeeWords[lang].demonstration}</strong> }]
          : []),
        ...(hash
          ? [
              { key: "id", label: t.committeeId, value: <code className="hash">{grouped(hash)}</code> },
              {
                key: "file",
                label: t.committeeFile,
                value: (
                  <a href={paths.committeeFile(String(number))} download>
                    committee.json
                  </a>
                ),
              },
            ]
          : []),
        {
          key: "members",
          label: t.members,
          value: (
            <ol className="signers">
              {members.map((each) => (
                <li key={each.index}>
                  {each.index === own ? <strong lang="zh-CN">{each.name}</strong> : <span lang="zh-CN">{each.name}</span>} ·{" "}
                  {standing(lang, each)}
                </li>
              ))}
            </ol>
          ),
        },
      ]}
    />
  );
}
