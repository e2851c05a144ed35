import { useId, useMemo } from "react";
import { brief } from "../../charts/measure";
import { useSize } from "../../charts/useSize";
import { type Translate, useLocale, useTranslate } from "../../locales/translate";
import type { TermId } from "../../objectives/objective";
import { useHistory } from "../../runs/history";
import { useHighlight, useRun, useSpot } from "../../runs/state";
import type { Settings } from "../../settings/table";
import { cards } from "../../variants/registry";
import { latentKinds } from "../latentName";
import { shownTerms } from "../termLook";
import { familyOf } from "../variantFamily";
import styles from "./Diagram.module.css";
import { dataFlow, type FlowNode, type FlowWords, sampleNote } from "./dataFlow";
import { type Box, grip, layOut, noteWith, pictureSide } from "./flowLayout";
import { NodeKnobs } from "./NodeKnobs";
import { NodePicture } from "./NodePicture";
import { acting } from "./nodeKnobs";

/**
 * From x through the networks to the bound, with what is measured on the way and the knobs where they act; what the lit
 * term measures is lit, or where a slow step is.
 */
export function Diagram() {
  const t = useTranslate();
  const id = useId();
  const settings = useRun((state) => state.settings);
  const [box, room] = useSize<HTMLDivElement>();
  const layout = useMemo(
    // The panel's height depends on the lines: until it is laid out, those that the window has room for.
    () =>
      layOut(
        acting(dataFlow(settings, wordsOf(settings, t)), settings),
        room.width > 0 ? room : { ...room, width: window.innerWidth },
      ),
    [settings, t, room],
  );
  const { boxes, scale } = layout;
  const lit = useHighlight();
  const spot = useSpot();
  const role = shownTerms(cards[settings.variant]).find(({ id }) => id === lit)?.role;
  const isLit = ({ kinds, role: its }: FlowNode) =>
    spot ? kinds.some((kind) => spot.nodes.includes(kind)) : role !== undefined && role === its;
  const now = spot && boxes.flatMap(({ node }) => (isLit(node) ? [node.text] : [])).join(", ");
  const words = description(settings, t);
  return (
    <section className={styles.room} data-rows={layout.rows} data-lines={layout.lines} aria-labelledby={id}>
      <h2 id={id} className="visually-hidden">
        {t("display.areas.diagram")}
      </h2>
      <div ref={box} className={styles.box}>
        {room.width > 0 && (
          <div className={styles.flow} style={{ width: layout.width * scale, height: layout.height * scale }}>
            <svg
              className={styles.diagram}
              viewBox={`0 0 ${layout.width} ${layout.height}`}
              role="img"
              aria-label={now ? `${words} ${t("slowStep.lit", { nodes: now })}` : words}
            >
              {layout.arrows.map(({ id, path, isDashed }) => (
                <path key={id} className={styles.arrow} d={path} data-dashed={isDashed} />
              ))}
              {boxes.map((box) => (
                <Node key={box.node.id} box={box} isLit={isLit(box.node)} />
              ))}
            </svg>
            {boxes.map((box) => (
              <NodePicture key={box.node.id} box={box} layout={layout} />
            ))}
            {boxes.map((box) => (
              <NodeKnobs key={box.node.id} box={box} layout={layout} />
            ))}
          </div>
        )}
      </div>
    </section>
  );
}

function Node({ box, isLit }: { readonly box: Box; readonly isLit: boolean }) {
  const { node, x, y, width, height } = box;
  const left = node.picture ? pictureSide : 0;
  const middle = x + left + (width - left) / 2;
  const under = x + width / 2;
  const hasNote = node.term !== undefined || node.note !== undefined;
  return (
    <g data-lit={isLit} data-node={node.id} style={{ color: node.role ? `var(--${node.role})` : "var(--ink)" }}>
      <path className={styles.node} d={outline(box)} />
      {node.knobs && node.knobs.length > 0 && (
        <path className={styles.grip} d={`M${under - grip} ${y + height}h${2 * grip}l${-grip} ${grip}z`} />
      )}
      <text x={middle} y={y + height / 2 + (hasNote ? -2 : 4)} className={styles.text}>
        {node.text}
      </text>
      {hasNote && (
        <text x={middle} y={y + height / 2 + 11} className={styles.note} data-term={node.term}>
          {node.term ? <Live note={node.note} term={node.term} /> : node.note}
        </text>
      )}
    </g>
  );
}

/** The newest value on a training batch of what is measured at a node, behind its note. */
function Live({ note, term }: { readonly note: string | undefined; readonly term: TermId }) {
  const locale = useLocale();
  return noteWith({ note, term }, brief(useHistory().at(-1)?.train[term], locale));
}

function wordsOf({ variant }: Settings, t: Translate): FlowWords {
  const { combination } = cards[variant];
  return {
    encoder: t("objective.encoder"),
    decoder: t("objective.decoder"),
    prior: t("objective.prior"),
    combination: combination ? t(`objective.combinations.${combination}`) : "",
  };
}

/** A network's box narrows or widens as its layers do. */
function outline({ node: { network, note, term }, x, y, width, height }: Box): string {
  const inset = height / (note || term ? 10 : 5);
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
