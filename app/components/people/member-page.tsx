import { ActionForm } from "~/components/ui/action-form";
import { Button, ButtonRow } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { Notice } from "~/components/ui/notice";
import { SummaryList } from "~/components/ui/summary-list";
import type { Lang } from "~/copy/define";
import { people } from "~/copy/people/people";
import { rolesText } from "~/copy/people/roles-text";
import { reasonText } from "~/copy/refusals/reasons";
import type { Role } from "~/domain/kernel/actor";
import type { Refusal } from "~/domain/kernel/decision";
import type { FormReply } from "~/forms/reply";
import { href } from "~/lib/lang";
import { AccountPage } from "./account-page";
import { type IssuedCode, IssuedCodeNotice } from "./issued-code";
import { type Issued, IssuedLinkNotice } from "./issued-link";
import { roleChoices } from "./role-choices";

type Member = {
  readonly name: string;
  readonly login: string;
  readonly organisationName: string;
  readonly roles: readonly Role[];
  readonly choices: readonly Role[];
  readonly active: boolean;
  readonly revision: number;
  readonly back: string;
};

type Props = {
  readonly lang: Lang;
  readonly member: Member;
  readonly done: boolean;
  readonly answer: { readonly reply?: FormReply; readonly refusal?: Refusal; readonly issued?: Issued; readonly code?: IssuedCode } | null;
};

/** A lone press with what it does. */
function Press(props: {
  lang: Lang;
  id: string;
  title: string;
  text: string;
  verb: string;
  revision: number;
  label: string;
  danger?: boolean;
}) {
  return (
    <Card id={props.id} title={props.title}>
      <p className="mb-4 text-ink-soft">{props.text}</p>
      <ActionForm lang={props.lang} verb={props.verb} revision={props.revision}>
        <ButtonRow>
          <Button look={props.danger ? "danger" : "secondary"}>{props.label}</Button>
        </ButtonRow>
      </ActionForm>
    </Card>
  );
}

/** One person's account, for the administrator who answers for it. */
export function MemberPage({ lang, member, done, answer }: Props) {
  const t = people[lang];
  const { revision } = member;
  const reply = answer?.reply ?? null;
  const rows = [
    { key: "name", label: t.name, value: <span lang="zh-CN">{member.name}</span> },
    { key: "login", label: t.login, value: member.login },
    { key: "organisation", label: t.departmentName, value: <span lang="zh-CN">{member.organisationName}</span> },
    { key: "roles", label: t.role, value: rolesText(lang, member.roles) },
    { key: "state", label: t.state, value: member.active ? t.active : t.inactive },
  ];
  return (
    <AccountPage title={t.memberTitle(member.name)}>
      {answer?.issued ? <IssuedLinkNotice lang={lang} issued={answer.issued} /> : null}
      {answer?.code ? <IssuedCodeNotice lang={lang} issued={answer.code} login={member.login} /> : null}
      {answer?.refusal ? (
        <Notice lang={lang} tone="danger" live>
          {reasonText(lang, answer.refusal.reason, answer.refusal.detail)}
        </Notice>
      ) : null}
      {done && !answer ? (
        <Notice lang={lang} tone="success" live>
          {t.changed}
        </Notice>
      ) : null}
      <SummaryList lang={lang} rows={rows} />
      {member.active ? (
        <>
          <Card id="roles" title={t.rolesTitle}>
            <ActionForm lang={lang} verb="roles" revision={revision} reply={reply}>
              {roleChoices({ lang, roles: member.choices, chosen: member.roles, reply })}
              <ButtonRow>
                <Button>{t.saveRoles}</Button>
              </ButtonRow>
            </ActionForm>
          </Card>
          <Press lang={lang} id="reset" title={t.resetTitle} text={t.resetText} verb="reset" revision={revision} label={t.resetButton} />
          <Press lang={lang} id="code" title={t.codeTitle} text={t.codeText} verb="code" revision={revision} label={t.codeButton} />
          <Press
            {...{ lang, id: "deactivate", title: t.deactivateTitle, text: t.deactivateText, verb: "deactivate", revision }}
            label={t.deactivateButton}
            danger
          />
        </>
      ) : (
        <Press
          {...{ lang, id: "reactivate", title: t.reactivateTitle, text: t.reactivateText, verb: "reactivate", revision }}
          label={t.reactivateButton}
        />
      )}
      <p>
        <a href={href(lang, member.back)}>{t.back}</a>
      </p>
    </AccountPage>
  );
}
