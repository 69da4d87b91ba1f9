import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { ContractFormPage } from "~/components/contract/contract-form-page";
import { papers } from "~/copy/award/papers";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { contractFormOf } from "../common/contract-form";

export const handle = { access: "desk.office" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, papers[lang].form);
};

export const loader = door(handle.access, contractFormOf);

export default function OfficeContractForm() {
  return <ContractFormPage {...useLoaderData<typeof loader>()} />;
}
