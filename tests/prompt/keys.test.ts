import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answers, asked, atTheKeys } from "./at-the-keys.ts";

const choice = (option: string) => ({ type: "choice", option });
const absent = (reason: string) => ({ type: "absent", reason });

describe("a choice", () => {
  const at = atTheKeys().goTo("ward/thing-1");

  test("is answered at once by its digit, and the next question comes", () => {
    const next = at.type("2");

    expect(answers(next)).toEqual([choice("option-2")]);
    expect(asked(next)).toBe("ward/thing-2");
    expect(next.state.last).toEqual({ question: "Thing 1?", answer: "So-so" });
  });

  test.each(["9", "0", "\r", "k", "\t", "é", "日"])("is not answered by %j", (key) => {
    const same = at.type(key);

    expect(same.events).toEqual([]);
    expect(asked(same)).toBe("ward/thing-1");
  });

  test("says how far the digits go", () => {
    expect(at.type("9").state.message).toBe("There are choices 1 to 3. Nothing was changed.");
  });

  test.each([
    ["x", "not-applicable"],
    ["U", "unknown"],
    ["D", "declined"],
  ])("%s is an answer too", (key, reason) => {
    expect(answers(at.type(key))).toEqual([absent(reason)]);
  });

  test("7, 8 and 9 are reasons for caregivers, never for therapists", () => {
    expect(answers(atTheKeys("caregiver").goTo("ward/thing-1").type("7").type("8").type("9"))).toEqual([
      absent("not-applicable"),
      absent("unknown"),
      absent("declined"),
    ]);
    expect(answers(at.type("789"))).toEqual([]);
  });

  test("y and n answer where there is a yes and a no", () => {
    const more = atTheKeys().goTo("bathroom/#more-0");

    expect(more.type("y").events).toEqual([{ type: "more", checklist: "bathroom", more: "yes" }]);
    expect(more.type("N").events).toEqual([{ type: "more", checklist: "bathroom", more: "no" }]);
    expect(at.type("y").events).toEqual([]);
  });
});

test("a letter with Ctrl is no command: only c and d, which leave", () => {
  const answered = atTheKeys().goTo("ward/thing-1").type("1");

  for (const letter of "abefghijklmnopqrstuvwxyz") {
    const { state, events, left } = answered.hold(letter);
    expect([letter, state.view, events, left]).toEqual([letter, answered.state.view, answered.events, null]);
  }
  expect(answered.hold("d").left).toBe("interrupted");
});

describe("several choices", () => {
  const at = atTheKeys().goTo("person/now");

  test("are ticked by digits and confirmed by Enter", () => {
    const next = at.type("36\r");

    expect(answers(next)).toEqual([{ type: "choices", options: ["stroke", "weak"] }]);
  });

  test("a second press takes a tick away; Enter with none does nothing", () => {
    expect(at.type("33\r").events).toEqual([]);
  });

  test("an option that rules out the others takes their ticks, and they take its own", () => {
    expect(answers(at.type("361\r\r"))).toEqual([{ type: "choices", options: ["none"] }]);
    expect(answers(at.type("1\r3\r"))).toEqual([{ type: "choices", options: ["stroke"] }]);
  });

  test("with ten or more, a 1 waits for a second digit or Enter", () => {
    expect(at.type("1").state.message).toContain("another digit");
    expect(answers(at.type("12\r"))).toEqual([{ type: "choices", options: ["pain"] }]);
    expect(at.type("13").state.message).toContain("1 to 12");
    expect(answers(at.type("1\b2\r"))).toEqual([{ type: "choices", options: ["chest"] }]);
  });
});

describe("a number", () => {
  const at = atTheKeys().goTo("bathroom/#more-0").type("y").type("\rUp\r3").goTo("bathroom@up/rim");
  const number = (value: number, unit: string) => ({ type: "number", value, unit });

  test.each([
    ["16\r", number(16, "in")],
    ["7 3/4\r", number(7.75, "in")],
    ["16.5\r", number(16.5, "in")],
    ["38 mm\r", number(38, "mm")],
    ["38 MM\r", number(38, "mm")],
    ['9"\r', number(9, "in")],
    ["169\b\r", number(16, "in")],
    ["99\u001b12\r", number(12, "in")],
  ])("%j is read", (keys, answer) => {
    expect(answers(at.type(keys))).toEqual([answer]);
  });

  test("its unit's letters are not commands once a digit stands", () => {
    expect(asked(at.type("12 bsxudq"))).toBe("bathroom@up/rim");
    expect(at.type("12 q").left).toBeNull();
  });

  test("before the first digit, letters are commands", () => {
    expect(at.type("q").left).toBe("left");
    expect(answers(at.type("u"))).toEqual([absent("unknown")]);
  });

  test.each([
    ["12 q\r", "is not a number that I can read"],
    ["5/0\r", "is not a number that I can read"],
    ["99\r", "99 in cannot be: it should be 1 in to 40 in"],
    ["99999 mm\r", "it should be 20 mm to 1000 mm"],
    ["12 kg\r", "is not a number that I can read"],
  ])("%j is refused in words, and stays to be changed", (keys, message) => {
    const same = at.type(keys);

    expect(same.events).toEqual(at.events);
    expect(same.state.message).toContain(message);
    expect(same.state.view).toMatchObject({ entry: { typed: keys.slice(0, -1) } });
  });
});

describe("a date", () => {
  const at = atTheKeys().goTo("person/last-visit");

  test.each(["2026-11-03", "11/3/2026", "3.11.2026", "2026 11 3", "2026/11/3"])("%s is 3 November", (typed) => {
    expect(answers(at.type(`${typed}\r`))).toEqual([{ type: "date", date: "2026-11-03" }]);
  });

  test.each(["2026-02-30", "31/31/2026", "2026", "3"])("%s is no day", (typed) => {
    expect(at.type(`${typed}\r`).events).toEqual([]);
    expect(at.type(`${typed}\r`).state.message).toContain("is not a date");
  });
});

describe("a text", () => {
  const at = atTheKeys().goTo("person/words");

  test("opens with Enter; then every key is text", () => {
    expect(answers(at.type("\rquick brown fox, 12? \r"))).toEqual([{ type: "text", text: "quick brown fox, 12?" }]);
  });

  test("Esc closes it and keeps what was written; then letters are commands again", () => {
    const closed = at.type("\rstay\u001b");

    expect(asked(closed.type("1"))).toBe("person/words");
    expect(answers(closed.type("\r home\r"))).toEqual([{ type: "text", text: "stay home" }]);
    expect(closed.type("q").left).toBe("left");
  });

  test("an empty one answers nothing", () => {
    expect(at.type("\r  \r").events).toEqual([]);
  });

  test("Backspace takes a whole letter, however it is made", () => {
    expect(answers(at.type("\rae\u0301\b日本\b\r"))).toEqual([{ type: "text", text: "a日" }]);
  });

  test("what was written before comes back to be changed", () => {
    const again = at.type("\rold\r").goTo("person/words").type("\r\b\b\bnew\r");
    expect(answers(again).at(-1)).toEqual({ type: "text", text: "new" });
  });
});

describe("an alert", () => {
  const at = atTheKeys().goTo("person/now").type("2\r");

  test("comes right after the answer that raised it", () => {
    expect(asked(at)).toBe("!person/call-911");
  });

  test.each([
    ["1the doctor's office at 3:40 pm\r", { did: "called", whom: "the doctor's office", at: "3:40 pm", why: null }],
    ["110:25 plumber\r", { did: "called", whom: "plumber", at: "10:25", why: null }],
    ["2\r", { did: "will-call", whom: null, at: null, why: null }],
    ["2clinic, tomorrow\r", { did: "will-call", whom: "clinic, tomorrow", at: null, why: null }],
    ["3he said no\r", { did: "will-not", whom: null, at: null, why: "he said no" }],
  ])("%j keeps what was done", (keys, done) => {
    expect(at.type(keys).events.at(-1)).toEqual({ type: "alert", key: "person/call-911", done });
  });

  test("can be left, is asked again, and stands first in the review", () => {
    const left = at.type("s");

    expect(left.events).toEqual(at.events);
    expect(asked(left)).not.toBe("!person/call-911");
    expect(asked(left.type("r1\r"))).toBe("!person/call-911");
  });

  test("Esc takes the choice back", () => {
    expect(at.type("1\u001b3\r").events.at(-1)).toMatchObject({ done: { did: "will-not" } });
  });
});

describe("moving", () => {
  const at = atTheKeys().goTo("ward/thing-5");

  test("b and the left key go back, f and the right key forward, without answering", () => {
    expect(asked(at.type("b"))).toBe("ward/thing-4");
    expect(asked(at.press(["left", "left"]))).toBe("ward/thing-3");
    expect(asked(at.type("F"))).toBe("ward/thing-6");
    expect(asked(at.press(["right"]))).toBe("ward/thing-6");
    expect(at.type("bf").events).toEqual([]);
  });

  test("law: back undoes forward", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        (n) => asked(at.type("f".repeat(n) + "b".repeat(n))) === "ward/thing-5",
      ),
    );
  });

  test("s puts off, and says so", () => {
    expect(at.type("s").events).toEqual([{ type: "skip", key: "ward/thing-5" }]);
    expect(asked(at.type("s"))).toBe("ward/thing-6");
  });

  test("? and h explain; keys behind it do nothing until it is closed", () => {
    expect(at.type("?").state.view.type).toBe("help");
    expect(at.type("h12q").events).toEqual([]);
    expect(asked(at.type("?\r"))).toBe("ward/thing-5");
  });

  test("v covers the screen, and loses nothing", () => {
    const ticked = atTheKeys().goTo("person/now").type("3v");
    expect(ticked.state.view.type).toBe("cover");
    expect(answers(ticked.type("5\r\r"))).toEqual([{ type: "choices", options: ["stroke"] }]);
  });

  test("q and Ctrl-C leave", () => {
    expect(at.type("q").left).toBe("left");
    expect(at.type("\u0003").left).toBe("interrupted");
  });

  test("the review leads to a question, and back", () => {
    expect(asked(at.type("r\r"))).toBe("ward/thing-5");
    expect(asked(at.type("rb"))).toBe("ward/thing-5");
    expect(asked(at.type("r7\r"))).toBe("ward/thing-2");
    expect(at.type("r99\r").state.message).toMatch(/goes from 1 to/);
    expect(at.type("rq").left).toBe("left");
  });
});

describe("private questions", () => {
  const at = atTheKeys().goTo("person/words").type("f");

  test("wait behind a cover that only Enter lifts", () => {
    expect(at.state.view.type).toBe("cover");
    expect(at.type("12y").events).toEqual([]);
    expect(asked(at.type("\r"))).toBe("person/memory");
    expect(asked(at.type("\rn"))).toBe("person/bladder");
  });

  test("leave nothing of themselves in sight", () => {
    expect(at.type("\ry").state.last).toBeNull();
    expect(at.type("\rb").type("f").state.view.type).toBe("cover");
  });
});

test("at the end the review finishes with Enter or q", () => {
  const end = atTheKeys().goTo("person/bladder").type("f");

  expect(end.state.view.type).toBe("review");
  expect(end.type("\r").left).toBe("finished");
  expect(end.type("q").left).toBe("finished");
});

test("law: no keys whatever break the prompt, and what it saves is what the interview holds", () => {
  const key = fc.constantFrom(..."0123456789bfsxud?hrvyn\r\u001b\b q/-.a".split(""));
  fc.assert(
    fc.property(fc.array(key, { maxLength: 60 }), fc.constantFrom("therapist", "caregiver", "self"), (keys, by) => {
      const end = atTheKeys(by as "self").type(keys.join(""));
      const kept = Object.values(end.state.interview.assessment.answers).map(({ answer }) => answer);
      expect(answers(end)).toEqual(expect.arrayContaining(kept));
    }),
    { numRuns: 300 },
  );
});
