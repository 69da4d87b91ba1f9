import { ActionForm } from "~/components/ui/action-form";
import { Button, ButtonRow } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { Dotted } from "~/components/ui/dotted";
import type { Lang } from "~/copy/define";
import { people } from "~/copy/people/people";
import { formatDateTime } from "~/copy/values";

export type Request = { readonly id: string; readonly name: string; readonly login: string; readonly createdAt: Date };

/** Who signed up with this agency's code: the administrator decides, nothing was created. */
export function JoinRequests({ lang, requests }: { readonly lang: Lang; readonly requests: readonly Request[] }) {
  const t = people[lang];
  if (requests.length === 0) return null;
  return (
    <Card id="requests" title={t.requestsTitle}>
      <p className="text-ink-soft">{t.requestsHint}</p>
      <ul className="mt-4 space-y-4">
        {requests.map((request) => (
          <li key={request.id}>
            <Dotted
              parts={[
                <strong key="name" lang="zh-CN">
                  {request.name}
                </strong>,
                request.login,
                `${t.requestAt} ${formatDateTime(lang, request.createdAt)}`,
              ]}
            />
            <ButtonRow>
              <ActionForm lang={lang} verb="accept" inline>
                <input type="hidden" name="request" value={request.id} />
                <Button small describe={request.name}>
                  {t.inviteAsAgent}
                </Button>
              </ActionForm>
              <ActionForm lang={lang} verb="decline" inline>
                <input type="hidden" name="request" value={request.id} />
                <Button look="secondary" small describe={request.name}>
                  {t.declineRequest}
                </Button>
              </ActionForm>
            </ButtonRow>
          </li>
        ))}
      </ul>
    </Card>
  );
}
