import type { ReactNode } from "react";
import type { Lang } from "~/copy/define";
import { COMMISSION_STATUS_WORDS, HELD_WORDS, type Tone } from "~/copy/moves/status";
import type { CommissionStatus } from "~/domain/kernel/statuses";
import { Icon, type IconName } from "./icon";

const TONE_ICONS: Readonly<Record<Tone, IconName>> = {
  neutral: "dash",
  accent: "dot",
  info: "ring",
  success: "check",
  warning: "clock",
  danger: "alert",
  ink: "pause",
};

/** A short word with a tone and its drawing. */
export function Tag({ tone, icon, children }: { readonly tone: Tone; readonly icon?: IconName; readonly children: ReactNode }) {
  return (
    <span className={`tag tone-${tone}`}>
      <Icon name={icon ?? TONE_ICONS[tone]} />
      <span>{children}</span>
    </span>
  );
}

type Props = { readonly lang: Lang; readonly status: CommissionStatus; readonly held?: boolean };

/** The status of a commission, with 暂停 beside it while a hold stands. */
export function StatusTag({ lang, status, held }: Props) {
  const row = COMMISSION_STATUS_WORDS[status];
  return (
    <span className="tag-list tag-status">
      <Tag tone={row.tone}>{row[lang]}</Tag>
      {held ? <Tag tone={HELD_WORDS.tone}>{HELD_WORDS[lang]}</Tag> : null}
    </span>
  );
}
