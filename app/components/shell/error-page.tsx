import { isRouteErrorResponse, useLocation, useRouteLoaderData } from "@remix-run/react";
import { PassedOnPage, passedOnAnswer } from "~/components/award/passed-on-page";
import { endedSession, SessionEndedPage } from "~/components/people/session-ended";
import { UnsentForm, unsentForm } from "~/components/people/unsent-page";
import { errors, errorWords } from "~/copy/refusals/errors";
import { href, langOf } from "~/lib/lang";
import { paths, withQuery } from "~/lib/paths";
import { useAskedPath, useRequestId } from "~/lib/request-context";
import type { FrameData } from "~/reads/desk/frame";

/** What a person reads when there is no page: what happened, whether anything took effect, and a number to quote. */
export function ErrorPage({ error }: { readonly error: unknown }) {
  const lang = langOf(useLocation().pathname);
  const requestId = useRequestId();
  const asked = useAskedPath();
  const viewer = useRouteLoaderData<FrameData>("root")?.viewer ?? null;
  const ended = isRouteErrorResponse(error) ? endedSession(error.data) : null;
  if (ended) return <SessionEndedPage lang={lang} ended={ended} />;
  const passedOn = isRouteErrorResponse(error) ? passedOnAnswer(error.data) : null;
  if (passedOn) return <PassedOnPage lang={lang} answer={passedOn} />;
  const unsent = isRouteErrorResponse(error) ? unsentForm(error.data) : null;
  const t = errors[lang];
  const words = errorWords(lang, error);
  return (
    <div className="mx-auto max-w-2xl space-y-4 py-8" data-unanswered="">
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      {unsent ? <UnsentForm lang={lang} {...unsent} /> : null}
      {requestId ? (
        <p className="text-sm text-ink-soft">
          {t.reference} <strong className="font-mono text-ink">{requestId}</strong> · {t.referenceHint}
        </p>
      ) : null}
      {isRouteErrorResponse(error) && error.data === "file" && !viewer ? (
        <p>
          <a href={href(lang, withQuery(paths.signIn, { next: asked }))}>{t.signIn}</a>
        </p>
      ) : null}
      <p>
        <a href={href(lang, paths.home)}>{t.home}</a>
      </p>
    </div>
  );
}
