import { ActionForm } from "~/components/ui/action-form";
import { Button, ButtonRow } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { Notice } from "~/components/ui/notice";
import { TextField } from "~/components/ui/text-fields";
import type { Lang } from "~/copy/define";
import { people } from "~/copy/people/people";
import { rolesText } from "~/copy/people/roles-text";
import { reasonText } from "~/copy/refusals/reasons";
import type { Role } from "~/domain/kernel/actor";
import type { Refusal } from "~/domain/kernel/decision";
import type { FormReply } from "~/forms/reply";
import { type Issued, IssuedLinkNotice } from "./issued-link";
import { JoinRequests, type Request } from "./join-requests";
import type { MemberRow } from "./members-columns";
import { type LinkRow, LinksTable, MembersTable } from "./members-tables";
import { roleChoices } from "./role-choices";

export type MembersProps = {
  readonly lang: Lang;
  readonly view: {
    /** Whether the reader manages these people, or looks only. */
    readonly manages: boolean;
    readonly organisation: { readonly id: string };
    readonly roles: readonly Role[];
    readonly members: readonly MemberRow[];
    readonly links: readonly LinkRow[];
    readonly requests: readonly Request[];
    readonly staffing: { readonly missing: number; readonly unfilled: readonly Role[] } | null;
  };
  readonly answer: {
    readonly reply?: FormReply;
    readonly refusal?: Refusal;
    readonly issued?: Issued;
    readonly done?: "withdrawn" | "declined";
  } | null;
};

function Answer({ lang, answer }: Pick<MembersProps, "lang" | "answer">) {
  const t = people[lang];
  if (answer?.issued) return <IssuedLinkNotice lang={lang} issued={answer.issued} />;
  if (answer?.refusal) {
    return (
      <Notice lang={lang} tone="danger" live>
        {reasonText(lang, answer.refusal.reason, answer.refusal.detail)}
      </Notice>
    );
  }
  return answer?.done ? (
    <Notice lang={lang} tone="success" live>
      {t[answer.done]}
    </Notice>
  ) : null;
}

/** The people of one organisation: who they are, who asks to join, whom to invite, and which links are still open. */
export function MembersSections({ lang, view, answer }: MembersProps) {
  const t = people[lang];
  const { staffing } = view;
  const reply = answer?.reply ?? null;
  return (
    <>
      <Answer lang={lang} answer={answer} />
      {staffing && (staffing.missing > 0 || staffing.unfilled.length > 0) ? (
        <Notice lang={lang} tone="warning" title={t.headsTitle}>
          {staffing.missing > 0 ? <p>{t.heads(staffing.missing)}</p> : null}
          {staffing.unfilled.length > 0 ? <p>{t.unfilled(rolesText(lang, staffing.unfilled))}</p> : null}
        </Notice>
      ) : null}
      <JoinRequests lang={lang} requests={view.requests} />
      <MembersTable lang={lang} organisationId={view.organisation.id} members={view.members} manages={view.manages} />
      {view.manages ? (
        <Card id="invite" title={t.inviteTitle}>
          <p className="mb-4 text-ink-soft">{t.inviteHint}</p>
          <ActionForm lang={lang} verb="invite" reply={reply}>
            <TextField lang={lang} name="recipient" label={t.recipient} hint={t.recipientHint} reply={reply} autoComplete="off" />
            {roleChoices({ lang, roles: view.roles, chosen: [], reply })}
            <ButtonRow>
              <Button>{t.inviteButton}</Button>
            </ButtonRow>
          </ActionForm>
        </Card>
      ) : null}
      {view.links.length > 0 ? <LinksTable lang={lang} links={view.links} /> : null}
    </>
  );
}
