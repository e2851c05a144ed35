import { describe, expect, it } from "vitest";
import { areas, displayStore, isLoose, parseDisplay, showAlone, shownAreas, toggleLectured } from "./display";

describe("a link's display", () => {
  it("is the whole page where nothing is said", () => {
    const { display, problems } = parseDisplay("?lang=zh");
    expect(shownAreas(display)).toEqual(areas);
    expect(isLoose(display)).toBe(false);
    expect(display.hasBar).toBe(true);
    expect(problems).toEqual([]);
  });

  it("leaves out what it hides", () => {
    const { display } = parseDisplay("?hide=controls,run");
    expect(shownAreas(display)).toEqual(areas.slice(1));
    expect(display.hasBar).toBe(false);
    expect(isLoose(display)).toBe(false);
    expect(isLoose(parseDisplay("?hide=terms").display)).toBe(true);
  });

  it("embeds what it names, in the page's order", () => {
    const { display } = parseDisplay("?embed=terms,latent");
    expect(display.manner).toBe("slide");
    expect(shownAreas(display)).toEqual(["latent", "terms"]);
  });

  it("says what it does not know, and shows the rest", () => {
    const { display, problems } = parseDisplay("?embed=latent,plot&hide=everything");
    expect(shownAreas(display)).toEqual(["latent"]);
    expect(problems.map(({ key, values }) => [key, values.given])).toEqual([
      ["partUnknown", "everything"],
      ["partUnknown", "plot"],
    ]);
  });

  it("never hides everything", () => {
    expect(shownAreas(parseDisplay(`?hide=${areas.join(",")}`).display)).toEqual(areas);
  });
});

describe("a lecture", () => {
  it("keeps one panel at least, and the page's order", () => {
    displayStore.setState({ manner: "lecture", lectured: ["terms"] });
    toggleLectured("terms");
    expect(shownAreas(displayStore.getState())).toEqual(["terms"]);
    toggleLectured("latent");
    expect(shownAreas(displayStore.getState())).toEqual(["latent", "terms"]);
  });

  it("shows one panel alone for a while", () => {
    showAlone("pictures");
    expect(shownAreas(displayStore.getState())).toEqual(["pictures"]);
    showAlone(undefined);
    expect(shownAreas(displayStore.getState())).toEqual(["latent", "terms"]);
  });
});
