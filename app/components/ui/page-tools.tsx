import type { ReactNode } from "react";
import type { Lang } from "~/copy/define";
import { ui } from "~/copy/shell/ui";
import { formatDateTime } from "~/copy/values";
import { Icon } from "./icon";

type CopyProps = {
  readonly lang: Lang;
  /** What is copied; this page's address when left out. */
  readonly text?: string;
  readonly label?: string;
};

/** Copies a text. It stays away until the script is there, because it can do nothing without. */
export function CopyButton({ lang, text, label }: CopyProps) {
  const words = ui[lang];
  return (
    <button
      type="button"
      className="button button-secondary button-small needs-script"
      data-copy={text ?? ""}
      data-words-copied={words.copied}
    >
      <Icon name="link" />
      <span data-copy-label="" aria-live="polite">
        {label ?? words.copyLink}
      </span>
    </button>
  );
}

/** Opens the browser's own print; without the script the browser's menu does the same. */
export function PrintLink({ lang }: { readonly lang: Lang }) {
  const words = ui[lang];
  return (
    <button type="button" className="button button-secondary button-small needs-script" data-print="" title={words.printHint}>
      <Icon name="printer" />
      {words.print}
    </button>
  );
}

type PrintFootProps = {
  readonly lang: Lang;
  /** The server's (demonstration) time when the page was made; the script renews it when the page is printed. */
  readonly now: Date;
  /** The permanent address of what is printed, in full. */
  readonly address: string;
};

/** What a sheet of paper needs to be compared later: where it came from and when it was printed. On the screen it stays away. */
export function PrintFoot({ lang, now, address }: PrintFootProps) {
  const words = ui[lang];
  return (
    <p className="print-only print-foot">
      <span className="hash">{words.printedFrom(address)}</span>{" "}
      <time dateTime={now.toISOString()} data-printed={lang}>
        {words.printedAt(formatDateTime(lang, now))}
      </time>
    </p>
  );
}

/** The first thing the keyboard meets. */
export function SkipLink({ lang }: { readonly lang: Lang }) {
  return (
    <a className="skip-link" href="#main">
      {ui[lang].skipToContent}
    </a>
  );
}

type CountdownProps = {
  readonly lang: Lang;
  readonly at: Date;
  /** The server's (demonstration) time when the page was made; whole minutes on public pages, so that a minute's visitors get the same bytes. */
  readonly now: Date;
  /** What stands here without the script, and while more than a day is left: 剩 3 个工作日. */
  readonly children: ReactNode;
};

/** A moment that the page's script counts down to, by the server's clock. */
export function Countdown({ lang, at, now, children }: CountdownProps) {
  const words = ui[lang];
  return (
    <time
      dateTime={at.toISOString()}
      data-countdown={at.toISOString()}
      data-server-now={now.toISOString()}
      data-words-left={words.timeLeft}
      data-words-over={words.timeOver}
    >
      {children}
    </time>
  );
}
