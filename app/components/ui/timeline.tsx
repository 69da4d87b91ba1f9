import type { ReactNode } from "react";
import type { Lang } from "~/copy/define";
import { ui } from "~/copy/shell/ui";

export type TimelineEntry = {
  readonly key: string;
  readonly title: ReactNode;
  /** past: it happened; current: it is being waited for; future: it will. */
  readonly state: "past" | "current" | "future";
  /** The moment, the deadline or the term as words; `at` also marks a moment up for machines. */
  readonly time?: ReactNode;
  readonly at?: Date;
  /** 责任方 */
  readonly party?: ReactNode;
  /** Rule basis, folded away until asked for. */
  readonly basis?: ReactNode;
  readonly detail?: ReactNode;
};

/** Past is filled and ticked, present is a target, future is hollow: told by shape, not by colour alone. */
function Disc({ state }: { readonly state: TimelineEntry["state"] }) {
  if (state === "past")
    return (
      <>
        <circle cx="10" cy="10" r="9" fill="currentColor" />
        <path d="m6 10.25 2.75 2.75L14 7.5" fill="none" stroke="#fff" strokeWidth="1.75" strokeLinecap="round" strokeLinejoin="round" />
      </>
    );
  return (
    <>
      <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" strokeWidth="2" />
      {state === "current" ? <circle cx="10" cy="10" r="4" fill="currentColor" /> : null}
    </>
  );
}

function Entry({ lang, entry }: { readonly lang: Lang; readonly entry: TimelineEntry }) {
  const words = ui[lang];
  const state = { past: words.happened, current: words.now, future: words.ahead }[entry.state];
  return (
    <li
      className={entry.state === "future" ? "is-ahead" : undefined}
      {...(entry.state === "current" ? { "aria-current": "step" as const } : {})}
    >
      <svg className="timeline-mark" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <Disc state={entry.state} />
      </svg>
      <p className="timeline-title">
        <span className="visually-hidden">{state} </span>
        {entry.title}
      </p>
      {entry.time || entry.party ? (
        <p className="timeline-facts">
          {entry.at ? <time dateTime={entry.at.toISOString()}>{entry.time}</time> : entry.time ? <span>{entry.time}</span> : null}
          {entry.party ? (
            <span>
              {words.party}
              {lang === "zh" ? "：" : ": "}
              {entry.party}
            </span>
          ) : null}
        </p>
      ) : null}
      {entry.detail ? <div>{entry.detail}</div> : null}
      {entry.basis ? (
        <details className="timeline-basis">
          <summary>{words.basis}</summary>
          <div className="text-ink-soft">{entry.basis}</div>
        </details>
      ) : null}
    </li>
  );
}

/** What happened and what happens next, in the order of time. */
export function Timeline({ lang, entries }: { readonly lang: Lang; readonly entries: readonly TimelineEntry[] }) {
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <Entry key={entry.key} lang={lang} entry={entry} />
      ))}
    </ol>
  );
}
