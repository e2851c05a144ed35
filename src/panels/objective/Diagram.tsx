import { useTranslate } from "../../locales/translate";
import { useHighlight, useRun } from "../../runs/state";
import { sampleCounts } from "../../training/parts";
import { cards } from "../../variants/registry";
import type { Term } from "../../variants/variant";
import { latentKinds } from "../latentName";
import { shownTerms } from "../termLook";
import styles from "./ObjectivePanel.module.css";

interface Node {
  readonly text: string;
  /** Below the text: how many, or what its letters mean. */
  readonly note?: string;
  readonly role?: Term["role"];
  /** A network, drawn as a box that narrows or widens; else a quantity. */
  readonly network?: "narrowing" | "widening";
  readonly width: number;
}

const height = 34;
const gap = 11;

function outline({ network, width }: Node, x: number): string {
  const inset = 7;
  const [left, right] = network === "narrowing" ? [0, inset] : network === "widening" ? [inset, 0] : [0, 0];
  return `M${x} ${left}L${x + width} ${right}V${height - right}L${x} ${height - left}Z`;
}

/** From x through the networks to the bound; what the lit term measures is lit. */
export function Diagram() {
  const t = useTranslate();
  const settings = useRun((state) => state.settings);
  const lit = useHighlight();
  const role = shownTerms(cards[settings.variant]).find(({ id }) => id === lit)?.role;
  const { K, M } = sampleCounts(settings);
  const z = latentKinds(settings.variant).isContinuous ? "z" : "y"; // as the formulas write it
  const note = M > 1 ? `M·K = ${M}·${K}` : `K = ${K}`;

  const nodes: readonly Node[] = [
    { text: "x", width: 18 },
    { text: t("objective.encoder"), role: "inference", network: "narrowing", width: 54 },
    { text: `q(${z}|x)`, role: "inference", width: 42 },
    { text: z, note, role: "latent", width: 70 },
    { text: t("objective.decoder"), role: "generative", network: "widening", width: 54 },
    { text: `p(x|${z})`, role: "generative", width: 42 },
    { text: "ℒ", note: t("objective.bound"), role: "bound", width: 40 },
  ];
  const starts = nodes.map((_, i) => nodes.slice(0, i).reduce((x, { width }) => x + width + gap, 1));
  const total = starts[starts.length - 1] + nodes[nodes.length - 1].width + 1;

  return (
    <svg
      className={styles.diagram}
      viewBox={`0 -1 ${total} ${height + 2}`}
      role="img"
      aria-label={t("objective.diagramLabel", { count: K * M, z })}
    >
      {nodes.map((node, i) => {
        const x = starts[i];
        const colour = node.role ? `var(--${node.role})` : "var(--ink)";
        return (
          <g key={node.text} data-lit={role !== undefined && role === node.role} style={{ color: colour }}>
            {i > 0 && <path className={styles.arrow} d={`M${x - gap + 2} ${height / 2}H${x - 2}m-4 -3l4 3l-4 3`} />}
            <path className={styles.node} d={outline(node, x)} />
            <text x={x + node.width / 2} y={node.note ? height / 2 - 2 : height / 2 + 4} className={styles.text}>
              {node.text}
            </text>
            {node.note && (
              <text x={x + node.width / 2} y={height - 6} className={styles.note}>
                {node.note}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
