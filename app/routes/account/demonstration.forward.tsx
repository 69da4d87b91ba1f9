import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle, seeOther } from "~/auth/door";
import { ForwardPage, TimeEndPage } from "~/components/demonstration/time-end-page";
import { demonstration } from "~/copy/demonstration/demonstration";
import { langOf, plainPath } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths } from "~/lib/paths";
import { safePath } from "~/lib/safe-path";
import { jumpToNext } from "~/workflows/demonstration/jump-time";

export const handle = { access: "demonstration.control", shell: "public" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, demonstration[lang].forwardTitle);
};

export const loader = door(handle.access, ({ lang }) => ({ lang }));

export const action = door(handle.access, async ({ form, lang, shell }) => {
  const asked = form.get("returnTo");
  const returnTo = plainPath(safePath(typeof asked === "string" ? asked : null) ?? paths.home);
  const jump = await jumpToNext(shell);
  if (jump.kind === "moved") throw seeOther(lang, returnTo);
  return data({ returnTo, year: jump.kind === "end" ? jump.year : null });
});

/** What a press could not do; asked by its address alone it offers the press. */
export default function Forward() {
  const { lang } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return answer ? <TimeEndPage lang={lang} {...answer} /> : <ForwardPage lang={lang} />;
}
