import { describe, expect, test } from "vitest";
import { asked, atTheKeys } from "./at-the-keys.ts";

const at = atTheKeys().goTo("ward/thing-3");

describe("a comment", () => {
  test("can be made before there is an answer, and stays when one is given", () => {
    const noted = at.type("cholds the basin\r");
    expect(noted.events).toEqual([{ type: "note", key: "ward/thing-3", text: "holds the basin" }]);
    expect(asked(noted)).toBe("ward/thing-3");
    const answered = noted.type("2").goTo("ward/thing-3");
    expect(answered.state.interview.assessment.notes).toEqual({ "ward/thing-3": "holds the basin" });
  });

  test("is shown again to be changed, and an empty one takes it away", () => {
    const again = at.type("cone\rc");
    expect(again.state.view).toMatchObject({ type: "line", typed: "one" });
    expect(again.type("\b\b\b\r").state.interview.assessment.notes).toEqual({});
  });

  test("is left as it was with Esc", () => {
    expect(at.type("cone\u001b").events).toEqual([]);
  });

  test("may be made while several are ticked: the ticks stay", () => {
    const ticking = atTheKeys().goTo("person/now").type("23cwords\r");
    expect(ticking.state.view).toMatchObject({ type: "question", entry: { ticked: ["chest", "stroke"] } });
  });
});

describe("how it is known", () => {
  test("is said before the answer, one key through all of them", () => {
    const measured = at.type("oo2");
    expect(measured.state.interview.assessment.answers).toMatchObject({ "ward/thing-3": { basis: "measured" } });
  });

  test("or after it: then it is saved at once", () => {
    const reported = at.type("2").goTo("ward/thing-3").type("ooo");
    expect(reported.state.interview.assessment.answers).toMatchObject({
      "ward/thing-3": { answer: { option: "option-2" }, basis: "reported" },
    });
  });

  test("is nothing a family is asked", () => {
    const family = atTheKeys("caregiver").type("\r").goTo("ward/thing-3");
    expect(family.type("o2").state.interview.assessment.answers).toMatchObject({ "ward/thing-3": { basis: null } });
  });
});

describe("undo", () => {
  test("takes the answer back and returns to its question", () => {
    const back = at.type("2z");
    expect(back.state.interview.assessment.answers).toEqual({});
    expect(asked(back)).toBe("ward/thing-3");
    expect(back.state.message).toBe("Taken back.");
    expect(back.events.at(-1)).toEqual({ type: "clear", key: "ward/thing-3" });
  });

  test("gives an earlier answer back, one change after the other", () => {
    const changed = at.type("1").goTo("ward/thing-3").type("3");
    expect(changed.type("z").state.interview.assessment.answers).toMatchObject({
      "ward/thing-3": { answer: { option: "option-1" } },
    });
    expect(changed.type("zz").state.interview.assessment.answers).toEqual({});
  });

  test("without a change says so", () => {
    expect(at.type("z").state.message).toMatch(/nothing to take back/);
  });
});

test("a measure for whom builds it, and what the person wants first", () => {
  const marked = at.type("mrim 16 in\r*");
  expect(marked.state.interview.assessment).toMatchObject({
    measures: { "ward/thing-3": "rim 16 in" },
    wanted: ["ward/thing-3"],
  });
  expect(marked.type("*").state.interview.assessment.wanted).toEqual([]);
});

describe("going to an area", () => {
  const home = atTheKeys("therapist").goTo("bathroom/#more-0").type("y\rUpstairs\r");

  test("by number and Enter", () => {
    const there = home.type("j1\r");
    expect(asked(there)).toBe("ward/thing-1");
  });

  test("a room gets another name, is taken away after one more question, and comes back with z", () => {
    const pointed = home.type("j");
    const renamed = pointed.type("e\b\b\b\b\b\b\b\bGuest bath\r");
    expect(renamed.state.interview.assessment.instances).toMatchObject({
      bathroom: { list: [{ id: "upstairs", label: "Guest bath" }] },
    });
    expect(pointed.type("-n").events).toHaveLength(home.events.length);
    const gone = pointed.type("-y");
    expect(gone.state.interview.assessment.instances).toEqual({});
    expect(gone.type("z").state.interview.assessment.instances).toMatchObject({
      bathroom: { list: [{ id: "upstairs" }] },
    });
  });

  test("another room is added from there", () => {
    expect(asked(home.type("j+"))).toBe("bathroom/#name-1");
  });
});

describe("the area as a list", () => {
  const list = at.type("a");

  test("a number does not answer what is asked by itself", () => {
    expect(list.type("1").state.message).toMatch(/asked by itself/);
    expect(list.type("1").events).toEqual([]);
  });

  test("Enter asks it one by one", () => {
    expect(asked(list.type("\r"))).toBe("ward/thing-3");
  });

  test("'not seen' and 'not here' go on to the next line", () => {
    const two = list.type("ux");
    expect(two.state.interview.assessment.answers).toMatchObject({
      "ward/thing-3": { answer: { type: "absent", reason: "unknown" } },
      "ward/thing-4": { answer: { type: "absent", reason: "not-applicable" } },
    });
    expect(two.state.view).toMatchObject({ type: "list", at: 4 });
  });
});
