import { isRouteErrorResponse, useLocation, useRouteError } from "@remix-run/react";
import { errors } from "~/copy/errors";
import { href, langOf } from "~/lib/lang";
import { useRequestId } from "~/lib/request-context";

type Words = (typeof errors)["zh"];
type PageKey = { [K in keyof Words]: Words[K] extends { readonly title: string } ? K : never }[keyof Words];

const isPageKey = (words: Words, key: string): key is PageKey => key in words && typeof words[key as keyof Words] === "object";

/** A refused origin is a 403 with a story of its own; every other answer speaks by its status. */
function pageKey(error: unknown, words: Words): PageKey {
  if (!isRouteErrorResponse(error)) return "500";
  if (error.data === "origin") return "origin";
  const key = String(error.status);
  return isPageKey(words, key) ? key : error.status >= 500 ? "500" : "400";
}

/** What a person reads when there is no page: what happened, whether anything took effect, and a number to quote. */
export function ErrorPage() {
  const error = useRouteError();
  const lang = langOf(useLocation().pathname);
  const requestId = useRequestId();
  const words = errors[lang];
  const key = pageKey(error, words);
  return (
    <div className="mx-auto max-w-2xl py-10">
      <h1 className="text-2xl font-semibold">{words[key].title}</h1>
      <p className="mt-4">{words[key].text}</p>
      {requestId ? (
        <p className="mt-6 text-sm text-ink-soft">
          {words.reference} <strong className="font-mono">{requestId}</strong> · {words.referenceHint}
        </p>
      ) : null}
      <p className="mt-6">
        <a className="underline" href={href(lang, "/")}>
          {words.home}
        </a>
      </p>
    </div>
  );
}
