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
  /** The same as briefly as a narrow course has room for. */
  readonly short?: ReactNode;
  /** Rule basis, folded away until asked for. */
  readonly basis?: ReactNode;
  /** Where it stands in the public log: its moment leads there. */
  readonly line?: { readonly href: string; readonly words: string };
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

function Mark({ state }: Pick<TimelineEntry, "state">) {
  return (
    <svg className="timeline-mark" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <Disc state={state} />
    </svg>
  );
}

const STATES = { past: "happened", current: "now", future: "ahead" } as const;

type EntryProps = { readonly lang: Lang; readonly entry: TimelineEntry };

function Title({ lang, entry }: EntryProps) {
  return (
    <>
      <span className="visually-hidden">{ui[lang][STATES[entry.state]]} </span>
      {entry.title}
    </>
  );
}

function When({ entry: { at }, children }: { readonly entry: TimelineEntry; readonly children: ReactNode }) {
  return at ? <time dateTime={at.toISOString()}>{children}</time> : <span>{children}</span>;
}

/** How the item of an entry is marked. */
const itemOf = ({ state }: TimelineEntry) => ({
  className: state === "future" ? "is-ahead" : undefined,
  ...(state === "current" ? { "aria-current": "step" as const } : {}),
});

function Party({ lang, entry }: EntryProps) {
  if (!entry.party) return null;
  return (
    <span>
      {ui[lang].party}
      {lang === "zh" ? "：" : ": "}
      {entry.party}
    </span>
  );
}

function Entry({ lang, entry }: EntryProps) {
  return (
    <li {...itemOf(entry)}>
      <Mark state={entry.state} />
      <p className="timeline-title">
        <Title lang={lang} entry={entry} />
      </p>
      {entry.time || entry.party ? (
        <p className="timeline-facts">
          {entry.time ? <When entry={entry}>{entry.time}</When> : null}
          <Party lang={lang} entry={entry} />
        </p>
      ) : null}
      {entry.detail ? <div>{entry.detail}</div> : null}
      {entry.basis ? (
        <details className="timeline-basis">
          <summary>{ui[lang].basis}</summary>
          <div className="text-ink-soft">{entry.basis}</div>
        </details>
      ) : null}
    </li>
  );
}

/** A step's moment; where the log records it a link to its line, whose number is read aloud with it and stands among the details. */
function Moment({ entry }: Pick<EntryProps, "entry">) {
  const { line, short } = entry;
  const when = <When entry={entry}>{short}</When>;
  if (!line) return when;
  return (
    <a className="timeline-line" href={line.href} title={line.words}>
      {when} <span className="visually-hidden">{line.words}</span>
    </a>
  );
}

function CompactEntry({ lang, entry }: EntryProps) {
  return (
    <li {...itemOf(entry)}>
      <Mark state={entry.state} />
      <p className="timeline-title">
        <Title lang={lang} entry={entry} />
      </p>
      {entry.short ? (
        <p className="timeline-when">
          <Moment entry={entry} />
        </p>
      ) : null}
      <div className="timeline-more">
        {entry.detail ? <p className="text-ink">{entry.detail}</p> : null}
        {entry.time && entry.time !== entry.short ? <span>{entry.time}</span> : null}
        <Party lang={lang} entry={entry} />
        {entry.line ? <span className="timeline-logged">{entry.line.words}</span> : null}
        {entry.basis ? <span className="timeline-rule">{entry.basis}</span> : null}
      </div>
    </li>
  );
}

/** The same in one line a step; one switch, which needs no script, shows what was said, whole dates, parties and bases of all. */
export function CompactTimeline({
  lang,
  entries,
  id,
}: {
  readonly lang: Lang;
  readonly entries: readonly TimelineEntry[];
  readonly id: string;
}) {
  return (
    <>
      <input className="timeline-switch" type="checkbox" id={id} />
      <label htmlFor={id}>{ui[lang].showBases}</label>
      <ol className="timeline timeline-compact">
        {entries.map((entry) => (
          <CompactEntry key={entry.key} lang={lang} entry={entry} />
        ))}
      </ol>
    </>
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
