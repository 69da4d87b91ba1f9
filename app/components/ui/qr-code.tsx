import QRCode from "qrcode";
import type { Lang } from "~/copy/define";
import { ui } from "~/copy/ui";

/** White around the code, in modules: scanners need four. */
const MARGIN = 4;

/** A text as a QR code, drawn into the page itself: it prints, and nothing is fetched. */
export function QrCode({ text, label }: { readonly text: string /** What scanning it opens. */; readonly label: string }) {
  const { data, size } = QRCode.create(text, { errorCorrectionLevel: "M" }).modules;
  const side = size + 2 * MARGIN;
  const path = Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => (data[row * size + column] ? `M${column + MARGIN} ${row + MARGIN}h1v1h-1z` : "")).join(""),
  ).join("");
  return (
    <svg className="qr-code" viewBox={`0 0 ${side} ${side}`} shapeRendering="crispEdges" role="img" aria-label={label}>
      <path fill="#fff" d={`M0 0h${side}v${side}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  );
}

/** [二维码]: the code unfolds in its place; on paper it is always there. */
export function QrLink({ lang, url }: { readonly lang: Lang /** The full public address. */; readonly url: string }) {
  const words = ui[lang];
  return (
    <details className="qr-fold">
      <summary className="button button-secondary button-small">{words.qr}</summary>
      <div className="qr-sheet">
        <QrCode text={url} label={words.qrOf(url)} />
        <p className="hash">{url}</p>
      </div>
    </details>
  );
}
