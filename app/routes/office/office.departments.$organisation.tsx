import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { MembersSections } from "~/components/people/members-page";
import { Breadcrumbs } from "~/components/ui/navigation";
import { Notice } from "~/components/ui/notice";
import { SummaryList } from "~/components/ui/summary-list";
import { committeeWords } from "~/copy/committee/committee";
import { people } from "~/copy/people/people";
import { href, langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths } from "~/lib/paths";
import { membersAction, membersPage } from "../common/members";

export const handle = { access: "departments.read" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, people[lang].listTitle);
};

export const loader = door(handle.access, async (door) => ({
  ...(await membersPage(door, door.params.organisation ?? "")),
  created: door.url.searchParams.has("done"),
}));

export const action = door(handle.access, (door) => membersAction(door, door.params.organisation ?? ""));

/** The people of a department, or of an agency whose administrator cannot sign in any more. */
export default function Organisation() {
  const { lang, view, created } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  const t = people[lang];
  const { kind, name, uscc, phone, address } = view.organisation;
  const list =
    kind === "custodian"
      ? { label: committeeWords[lang].officeTitle, href: href(lang, paths.office.custodians) }
      : { label: t.departmentsTitle, href: href(lang, paths.office.departments) };
  const facts = [
    { key: "kind", label: t.organisationFacts, value: t.kinds[kind] },
    { key: "uscc", label: t.uscc, value: uscc },
    { key: "phone", label: t.phone, value: phone },
    { key: "address", label: t.address, value: <span lang="zh-CN">{address}</span> },
  ].filter((row) => row.value !== "");
  return (
    <div className="space-y-6">
      <Breadcrumbs lang={lang} crumbs={[list, { label: name }]} />
      <h1>{t.listOf(name)}</h1>
      {created && !answer ? (
        <Notice lang={lang} tone="success" live>
          {kind === "custodian" ? committeeWords[lang].created : t.created}
        </Notice>
      ) : null}
      <SummaryList lang={lang} rows={facts} />
      <MembersSections lang={lang} view={view} answer={answer} />
    </div>
  );
}
