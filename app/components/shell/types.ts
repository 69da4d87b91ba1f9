import type { ReactNode } from "react";
import type { Lang } from "~/copy/define";
import type { OrganisationKind, Role } from "~/domain/kernel/actor";
import type { Coach } from "../demonstration/coach";
import type { StoppedProps } from "../log/log-strip";

/**
 * Everything here is the same for every anonymous visitor of one address, so that public pages can be cached:
 * no per-visitor facts but `viewer`, and in a demonstration `coach`, which are null for all of them.
 */

/** The strip above everything in demonstration mode; null in production. */
export type DemoStripProps = {
  /** Demonstration time, whole minutes (so that a minute's visitors get the same bytes). */
  readonly now: Date;
  /** Where [快进到下一节点] posts; null where the visitor may not press it. */
  readonly forwardAction: string | null;
  /** Path without language prefix where the forward button returns to. */
  readonly returnTo: string;
  /** Sentence of the next due move ("9月14日 10:00 报名截止"), if one is loaded. */
  readonly nextDue: string | null;
  /** Path of [换身份], without language prefix. */
  readonly rolesPath: string;
  /** Path of [十分钟导览], without language prefix. */
  readonly tourPath: string;
  /** What the tour says of this page; null for everybody who is not in it. */
  readonly coach: Coach | null;
};

/** Footer values from the configuration; empty ones are left out. */
export type SiteFacts = {
  /** 示范区 in 明选｜示范区行政审批中介服务市场, in the page's language. */
  readonly district: string;
  /** 主办单位 */
  readonly host: string;
  readonly phone: string;
  readonly address: string;
  /** 备案号, with the address it links to. */
  readonly icp: string;
  readonly icpUrl: string | null;
  /** Path of 无障碍说明, without language prefix. */
  readonly accessibilityPath: string;
};

/** The signed-in person, as the shell needs it. */
export type ShellViewer = {
  readonly name: string;
  readonly organisationName: string;
  readonly organisationEnglishName?: string | null;
  readonly organisationKind: OrganisationKind;
  readonly roles: readonly Role[];
  /** Unread entries of 消息. */
  readonly unread: number;
};

export type ShellProps = {
  readonly lang: Lang;
  /** Path of this page without language prefix, with its query: the toggle links to the same page. */
  readonly path: string;
  readonly site: SiteFacts;
  readonly demo: DemoStripProps | null;
  /** Why the public log signs nothing, and since when; null while it does. */
  readonly stoppedLog: StoppedProps | null;
  readonly children: ReactNode;
};

export type PublicShellProps = ShellProps & {
  /** null for everybody who is not signed in. */
  readonly viewer: ShellViewer | null;
  /** The page lays out its own full-width bands (home); else content stands in the usual column. */
  readonly bleed?: boolean;
};

export type DeskShellProps = ShellProps & { readonly viewer: ShellViewer };
