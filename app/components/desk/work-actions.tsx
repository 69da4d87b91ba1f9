import type { ReactNode } from "react";
import type { Lang } from "~/copy/define";
import { desk } from "~/copy/desk/desk";

/** What this person may do with the record, beside its story; its course follows below. */
export function WorkActions({ lang, children }: { readonly lang: Lang; readonly children: ReactNode }) {
  return (
    <section className="notice-state" aria-labelledby="actions-title">
      <h2 className="visually-hidden" id="actions-title">
        {desk[lang].action}
      </h2>
      {children}
    </section>
  );
}
