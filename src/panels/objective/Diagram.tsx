import { type Translate, useTranslate } from "../../locales/translate";
import { useHighlight, useRun, useSpot } from "../../runs/state";
import type { Settings } from "../../settings/table";
import { cards } from "../../variants/registry";
import { latentKinds } from "../latentName";
import { shownTerms } from "../termLook";
import { familyOf } from "../variantFamily";
import { dataFlow, type FlowNode, sampleNote } from "./dataFlow";
import { type Box, layOut } from "./flowLayout";
import styles from "./ObjectivePanel.module.css";

/** From x through the networks to the bound; what the lit term measures is lit, or where a slow step is. */
export function Diagram() {
  const t = useTranslate();
  const settings = useRun((state) => state.settings);
  const lit = useHighlight();
  const spot = useSpot();
  const { combination } = cards[settings.variant];
  const role = shownTerms(cards[settings.variant]).find(({ id }) => id === lit)?.role;
  const { width, height, boxes, arrows } = layOut(
    dataFlow(settings, {
      encoder: t("objective.encoder"),
      decoder: t("objective.decoder"),
      prior: t("objective.prior"),
      bound: t("objective.bound"),
      combination: combination ? t(`objective.combinations.${combination}`) : "",
    }),
  );
  const isLit = ({ id, role: its }: FlowNode) => (spot ? spot.nodes.includes(id) : role !== undefined && role === its);
  const now = spot && boxes.flatMap(({ node }) => (isLit(node) ? [node.text] : [])).join(", ");
  const words = description(settings, t);
  return (
    <svg
      className={styles.diagram}
      viewBox={`0 -1 ${width} ${height + 2}`}
      role="img"
      aria-label={now ? `${words} ${t("slowStep.lit", { nodes: now })}` : words}
    >
      {arrows.map(({ id, path, isDashed }) => (
        <path key={id} className={styles.arrow} d={path} data-dashed={isDashed} />
      ))}
      {boxes.map(({ node, ...box }) => (
        <g
          key={node.id}
          data-lit={isLit(node)}
          data-node={node.id}
          style={{ color: node.role ? `var(--${node.role})` : "var(--ink)" }}
        >
          <path className={styles.node} d={outline({ node, ...box })} />
          <text x={box.x + box.width / 2} y={box.y + box.height / 2 + (node.note ? -2 : 4)} className={styles.text}>
            {node.text}
          </text>
          {node.note && (
            <text x={box.x + box.width / 2} y={box.y + box.height / 2 + 11} className={styles.note}>
              {node.note}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

/** A network's box narrows or widens as its layers do. */
function outline({ node: { network }, x, y, width, height }: Box): string {
  const inset = height / 5;
  const [left, right] = network === "narrowing" ? [0, inset] : network === "widening" ? [inset, 0] : [0, 0];
  return `M${x} ${y + left}L${x + width} ${y + right}V${y + height - right}L${x} ${y + height - left}Z`;
}

/** The diagram in words. */
function description(settings: Settings, t: Translate): string {
  const { variant, modalities, prior, baseline } = settings;
  const { combination } = cards[variant];
  const { count } = sampleNote(settings);
  if (combination) {
    return t("objective.diagram.multimodal", { modalities, count, combined: t(`objective.combined.${combination}`) });
  }
  if (familyOf(variant) === "conditional") {
    const whole = t("objective.diagram.conditional", { count, prior: t(`objective.diagram.${prior}Prior`) });
    return baseline ? `${whole} ${t("objective.diagram.baseline")}` : whole;
  }
  const { isContinuous, isDiscrete } = latentKinds(variant);
  if (isContinuous && isDiscrete) return t("objective.diagram.joint", { count });
  return t("objective.diagram.plain", { count, z: isContinuous ? "z" : "y" });
}
