import type { ReactNode } from "react";
import type { Lang } from "~/copy/define";
import { ui } from "~/copy/shell/ui";
import { Icon } from "./icon";

export type NoticeTone = "info" | "success" | "warning" | "danger";

const ICON = { info: "info", success: "success", warning: "warning", danger: "alert" } as const;
const WORD = { info: "noticeInfo", success: "noticeSuccess", warning: "noticeWarning", danger: "noticeDanger" } as const;

type Props = {
  readonly lang: Lang;
  readonly tone?: NoticeTone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** Said aloud at once: the answer to what the person just did. */
  readonly live?: boolean;
};

/** A sentence that must not be missed. */
export function Notice({ lang, tone = "info", title, children, live }: Props) {
  return (
    <div className={`notice tone-${tone}`} {...(live ? { role: "status" } : {})}>
      <Icon name={ICON[tone]} />
      <div className="notice-body">
        <span className="visually-hidden">{ui[lang][WORD[tone]]} </span>
        {title ? <p className="notice-title">{title}</p> : null}
        {typeof children === "string" ? <p>{children}</p> : children}
      </div>
    </div>
  );
}
