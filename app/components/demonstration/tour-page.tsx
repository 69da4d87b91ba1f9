import { ActionForm } from "~/components/ui/action-form";
import { Button, ButtonRow, LinkButton } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { Notice } from "~/components/ui/notice";
import { Tag } from "~/components/ui/status-tag";
import { SummaryList } from "~/components/ui/summary-list";
import type { Lang } from "~/copy/define";
import { tour } from "~/copy/demonstration/tour";
import { statusLabel } from "~/copy/moves/status";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { TourStep } from "~/lib/tour-marks";
import type { TourPage as Tour } from "~/reads/demonstration/tour";

type Props = { readonly lang: Lang; readonly page: Tour | null };

function Parts({ lang, page }: { readonly lang: Lang; readonly page: Tour }) {
  const t = tour[lang];
  return (
    <ul className="my-3 flex flex-wrap gap-2">
      {page.finished.map(({ part, done }) => (
        <li key={part}>
          <Tag tone={done ? "success" : "neutral"}>
            {t.parts[part]}
            <span className="visually-hidden"> {done ? t.done : t.later}</span>
          </Tag>
        </li>
      ))}
    </ul>
  );
}

function Step({ lang, page, at, next }: { readonly lang: Lang; readonly page: Tour; readonly at: number; readonly next: TourStep | null }) {
  const t = tour[lang];
  const entry = page.steps[at];
  if (!entry) return null;
  const { step, done } = entry;
  const words = t.steps[step];
  const isNext = step === next;
  const tooLate = step === "enter" && !done && !page.isOpen;
  return (
    <li className={isNext ? "card tour-step is-next" : "card tour-step"}>
      <div className="card-head">
        <h2>
          <span className="text-ink-soft">{t.number(at + 1)}</span> {words.title}
        </h2>
        <Tag tone={done ? "success" : isNext ? "info" : "neutral"}>{done ? t.done : isNext ? t.next : t.later}</Tag>
      </div>
      <p>{words.text}</p>
      {step === "finish" ? <Parts lang={lang} page={page} /> : null}
      {step === "finish" && page.waitsFor ? (
        <p>
          <strong lang="zh-CN">{t.waitsFor(page.waitsFor)}</strong>
        </p>
      ) : null}
      {tooLate ? <p className="text-ink-soft">{t.tooLate}</p> : null}
      {tooLate ? null : (
        <div className="mt-4">
          <ActionForm lang={lang} action={href(lang, paths.tour)} inline>
            <input type="hidden" name="step" value={step} />
            <Button look={isNext ? "primary" : "secondary"}>{words.press}</Button>
          </ActionForm>
        </div>
      )}
    </li>
  );
}

/** 十分钟导览: eight steps, each one press, ticked by what really happened. */
export function TourPage({ lang, page }: Props) {
  const t = tour[lang];
  const done = page?.steps.filter((each) => each.done).length ?? 0;
  const next = page?.steps.find((each) => !each.done)?.step ?? null;
  return (
    <div className="space-y-6 py-6">
      <header className="space-y-2">
        <h1>{t.title}</h1>
        <p className="text-ink-soft max-w-3xl">{t.lead}</p>
      </header>
      {page ? (
        <>
          <p role="status">
            <strong>{t.progress(done, page.steps.length)}</strong>
          </p>
          {next ? null : <Notice lang={lang} tone="success" title={t.all} />}
          <ol className="space-y-4">
            {page.steps.map(({ step }, at) => (
              <Step key={step} lang={lang} page={page} at={at} next={next} />
            ))}
          </ol>
          <Card title={t.subject} id="subject">
            <SummaryList
              lang={lang}
              rows={[
                {
                  key: "commission",
                  label: t.subject,
                  value: (
                    <a href={href(lang, paths.commission(page.commission.number))}>
                      <span lang="zh-CN">{page.commission.title}</span> · {page.commission.number} ·{" "}
                      {statusLabel(lang, page.commission.status)}
                    </a>
                  ),
                },
                { key: "agency", label: t.asAgency, value: <span lang="zh-CN">{page.agencyName}</span> },
              ]}
            />
            <p className="mt-4 text-ink-soft">{t.how}</p>
          </Card>
        </>
      ) : (
        <Notice lang={lang} tone="warning" title={t.missing} />
      )}
      <ButtonRow>
        <LinkButton href={href(lang, paths.account.demonstration)}>{t.roles}</LinkButton>
        <LinkButton look="quiet" href={href(lang, paths.demonstration.reset)}>
          {t.reset}
        </LinkButton>
      </ButtonRow>
    </div>
  );
}
