import type { Lang } from "~/copy/define";
import { posting } from "~/copy/posting/posting";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { WorkHead } from "~/reads/desk/work-facts";
import { departmentList } from "../desk/desk-of";
import { ButtonRow, LinkButton } from "../ui/button";
import { Card } from "../ui/card";
import { Notice } from "../ui/notice";

/** It is handed in: its number, and what happens next. */
export function SubmittedPage({ lang, head }: { readonly lang: Lang; readonly head: WorkHead }) {
  const t = posting[lang];
  const steps = [t.next.approve, t.next.check(head.days.formatCheck), t.next.publish, t.next.recall];
  return (
    <div className="space-y-6">
      <h1>{t.submittedTitle}</h1>
      <Notice lang={lang} tone="success" title={t.submittedNumber(head.number ?? "")} live />
      <Card id="next" title={t.nextTitle}>
        <ol className="list-decimal space-y-1 ps-6">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Card>
      <ButtonRow>
        <LinkButton href={href(lang, paths.department.work(head.id))} look="primary">
          {t.toWork}
        </LinkButton>
        <LinkButton href={href(lang, departmentList(lang).path)}>{t.toList}</LinkButton>
      </ButtonRow>
    </div>
  );
}
