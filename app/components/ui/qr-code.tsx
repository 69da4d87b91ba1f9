import encodeQR from "qr";
import type { Lang } from "~/copy/define";
import { ui } from "~/copy/shell/ui";
import { Icon } from "./icon";

/** White around the code, in modules: scanners need four. */
const MARGIN = 4;

/** A text as a QR code, drawn into the page itself: it prints, and nothing is fetched. */
export function QrCode({ text, label }: { readonly text: string /** What scanning it opens. */; readonly label: string }) {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: MARGIN });
  const side = rows.length;
  const path = rows.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")).join("")).join("");
  return (
    <svg className="qr-code" viewBox={`0 0 ${side} ${side}`} shapeRendering="crispEdges" role="img" aria-label={label}>
      <path fill="#fff" d={`M0 0h${side}v${side}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  );
}

type LinkProps = {
  readonly lang: Lang;
  /** The full public address. */
  readonly url: string;
  /** What the code carries instead of the address alone, and how that is called. */
  readonly carries?: { readonly text: string; readonly label: string };
};

/** [二维码]: the code unfolds in its place; on paper it is always there. */
export function QrLink({ lang, url, carries }: LinkProps) {
  const words = ui[lang];
  return (
    <details className={carries ? "qr-fold qr-fold-large" : "qr-fold"}>
      <summary className="button button-secondary button-small">
        <Icon name="qr" />
        {words.qr}
      </summary>
      <div className="qr-sheet">
        <QrCode text={carries?.text ?? url} label={carries?.label ?? words.qrOf(url)} />
        <p className={carries ? undefined : "hash"}>{carries?.label ?? url}</p>
      </div>
    </details>
  );
}
