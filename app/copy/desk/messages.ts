import type { OrganisationKind } from "~/domain/kernel/actor";
import type { EventKind } from "~/domain/kernel/events";
import type { AnyVerb } from "~/domain/lifecycle/turns";
import { define, type Lang } from "../define";
import { eventLabels } from "../moves/events";
import { turnTask } from "../moves/moves";
import { formatDue } from "../values";

type Sentences = Readonly<Record<OrganisationKind, Readonly<Partial<Record<EventKind, string>>>>>;

/** What an event means for whoever reads of it, where its name does not say so. */
const SENTENCES = define({
  zh: {
    agency: {
      "commission.failed": "本次选取流标，贵机构无须办理",
      "commission.cancelled": "委托已取消，贵机构无须办理",
      "commission.close-moved": "服务曾中断，报名截止顺延，已报名的仍然有效，截止前仍可撤回",
      "award.issued": "贵机构收到中选通知书",
      "delivery.rejected": "贵机构提交的成果被退回整改",
      "delivery.accepted": "贵机构提交的成果验收通过",
      "delivery.deemed-accepted": "委托部门逾期未验收，贵机构的成果视为验收通过",
      "payment.recorded": "委托部门登记付款，请核对是否收到",
      "rating.submitted": "委托部门评价了贵机构",
      "hold.set": "委托暂停，各项期限停止计算",
      "hold.lifted": "委托恢复，各项期限继续计算",
      "admission.accepted": "贵机构的入驻材料通过形式审查",
      "admission.returned": "贵机构的入驻材料被退回，请一次性补正",
      "admission.completed": "公示期满，贵机构正式入驻",
      "admission.paused": "贵机构逾期未补正，报名权暂停",
      "item-entry.suspended": "贵机构的承接事项暂停，请续期资质",
    },
    department: {
      "commission.submitted": "有一项委托提交审核",
      "commission.returned": "政务办格式审查退回本单位的委托",
      "commission.published": "本单位的委托已发布，报名开始",
      "commission.failed": "本单位的委托流标，可以重新发布",
      "commission.close-moved": "服务曾中断，报名截止和选取按规则顺延，无须办理",
      "delivery.submitted": "中选机构提交成果",
      "payment.disputed": "中选机构注明未收到款项，请核实后重新登记",
      "rating.replied": "中选机构答复了本单位的评价",
      "cancellation.refused": "政务办不同意取消，选取照常进行",
    },
    office: {
      "commission.approved": "有一项委托报格式审查",
      "cancellation.requested": "委托部门申请取消",
      "admission.committed": "有一家机构签署承诺书，入驻公示开始",
      "admission.corrected": "有一家机构补正了入驻材料",
    },
    custodian: {
      "commission.closed-registration": "有一项开启已经确定时刻，到时请签名",
      "selection.started": "开启时刻已到，请签名",
      "committee.proposed": "政务办邀请本单位担任保管人",
      "committee.dealt": "密钥已经生成，请领取份额文件并证明",
      "committee.rehearsal-set": "演练开启，请签名",
      "committee.activated": "委员会已启用，本单位的份额自此生效",
      "committee.retired": "委员会已退出；已公布的委托仍由它开启，份额请继续保管",
      "custodian.urged": "开启已逾期，政务办催办，请立即签名",
    },
  } satisfies Sentences as Sentences,
  en: {
    agency: {
      "commission.failed": "The selection failed; your agency need not do anything",
      "commission.cancelled": "The commission is cancelled; your agency need not do anything",
      "commission.close-moved": "The site was away, so the close of registration moved; your entry stands and can be withdrawn until then",
      "award.issued": "Your agency has received the award notice",
      "delivery.rejected": "Your deliverables were returned with defects",
      "delivery.accepted": "Your deliverables were accepted",
      "delivery.deemed-accepted": "The department did not decide in time; your deliverables are treated as accepted",
      "payment.recorded": "The department recorded a payment: check whether it has arrived",
      "rating.submitted": "The department rated your agency",
      "hold.set": "The commission is on hold; every clock is stopped",
      "hold.lifted": "The hold is lifted; every clock goes on",
      "admission.accepted": "Your admission file passed the format check",
      "admission.returned": "Your admission file was returned: correct everything at once",
      "admission.completed": "Publicity is over; your agency is admitted",
      "admission.paused": "Your agency did not correct in time; its right to enter is paused",
      "item-entry.suspended": "An item of your agency is suspended: renew the certificate",
    },
    department: {
      "commission.submitted": "A commission was submitted for approval",
      "commission.returned": "The office's format check returned your commission",
      "commission.published": "Your commission is published; registration opens",
      "commission.failed": "Your commission's selection failed; it may be relisted",
      "commission.close-moved": "The site was away, so the close of registration and the selection moved by rule; nothing needs doing",
      "delivery.submitted": "The selected agency handed in deliverables",
      "payment.disputed": "The agency marked a payment as not received: look into it and record again",
      "rating.replied": "The agency replied to your rating",
      "cancellation.refused": "The office refused to cancel; the selection goes on",
    },
    office: {
      "commission.approved": "A commission came for its format check",
      "cancellation.requested": "The department asks to cancel",
      "admission.committed": "An agency signed the commitment letter; its publicity began",
      "admission.corrected": "An agency corrected its admission file",
    },
    custodian: {
      "commission.closed-registration": "An opening has its moment; please sign then",
      "selection.started": "The moment of an opening has come; please sign",
      "committee.proposed": "The office asks your organisation to be a custodian",
      "committee.dealt": "The keys are made: fetch your share file and prove it",
      "committee.rehearsal-set": "An opening is rehearsed; please sign",
      "committee.activated": "The committee is active; your share counts from now on",
      "committee.retired": "The committee is retired; it still opens what was announced with it, so keep your share",
      "custodian.urged": "An opening is overdue and the office urges you: please sign at once",
    },
  } satisfies Sentences as Sentences,
});

const places = define({
  zh: {
    first: "贵机构中选，结果公示",
    alternate: (n: number) => `贵机构列候补${n === 1 ? "一" : "二"}，结果公示`,
    none: "贵机构未中选，结果公示",
  },
  en: {
    first: "Your agency is selected; the result is published",
    alternate: (n) => `Your agency is ${n === 1 ? "first" : "second"} alternate; the result is published`,
    none: "Your agency is not selected; the result is published",
  },
});

/** What a message tells: an event, and of a draw the reader's own place in it (1 is the selected one; null: none). */
export type MessageFacts = { readonly kind: EventKind; readonly place: number | null };

/** One sentence to the reader: what an event means for the own organisation. */
export function messageText(lang: Lang, { kind, place }: MessageFacts, reader: OrganisationKind): string {
  if (kind === "selection.drawn" && reader === "agency") {
    if (place === null) return places[lang].none;
    return place === 1 ? places[lang].first : places[lang].alternate(place - 1);
  }
  return SENTENCES[lang][reader][kind] ?? eventLabels[lang][kind];
}

/** What the reader's side has to do now, by when: 请确认或放弃中选，截止 2026年9月14日. */
export function messageTask(lang: Lang, { verb, dueAt }: { readonly verb: AnyVerb; readonly dueAt: Date | null }): string {
  const task = turnTask(lang, verb);
  if (lang === "zh") return dueAt ? `请${task}，截止 ${formatDue("zh", dueAt)}` : `请${task}`;
  return dueAt ? `To do: ${task}, by ${formatDue("en", dueAt)}` : `To do: ${task}`;
}
