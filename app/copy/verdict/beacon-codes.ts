import type { BeaconCode } from "~/domain/verifiable/beacon-value";
import { type Row, row } from "./frame";

const FORGED = [
  "随机值不是信标给出的，结果可能由人挑选",
  "the random value is not the beacon's, so somebody may have chosen the outcome",
] as const;

/** What was wrong with a beacon's value; every file that carries one may fail by these. */
export const BEACON_ROWS: Readonly<Record<BeaconCode, Row>> = {
  "beacon.fields": row(
    "信标说明中的公钥、轮次、时刻、门限或人数不合格式",
    FORGED[0],
    "key, round, time, threshold or size of the beacon is not well formed",
    FORGED[1],
  ),
  "beacon.event-id": row("编号不能作为信标的事件编号", FORGED[0], "the id cannot be an event of the beacon", FORGED[1]),
  "beacon.network": row(
    "文件所写的 drand 网络不是本核验程序内置的公共网络",
    "自建的网络可以给出任意随机值",
    "the drand network in the file is not the public one built into this program",
    "a network of one's own can give any random value",
  ),
  "beacon.public-key": row("信标公钥无效", FORGED[0], "the beacon's public key is not valid", FORGED[1]),
  "beacon.committee": row(
    "委员会的门限、人数或成员公钥不合规则",
    "少于所称人数就可能签出随机值",
    "threshold, size or keys of the committee do not belong together",
    "fewer than it claims might sign the random value",
  ),
  "beacon.signature-encoding": row(
    "信标签名的写法有误（应为 96 位小写十六进制）",
    FORGED[0],
    "the beacon's signature should be 96 lower-case hex digits",
    FORGED[1],
  ),
  "beacon.signature-group": row(
    "信标签名不是有效的曲线点",
    FORGED[0],
    "the beacon's signature is no valid point of the curve's group",
    FORGED[1],
  ),
  "beacon.signature-wrong": row(
    "信标签名不是该公钥对该时刻所签",
    FORGED[0],
    "the signature is not this key's for this event and time",
    FORGED[1],
  ),
};
